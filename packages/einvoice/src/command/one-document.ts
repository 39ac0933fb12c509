import process from 'node:process';
import { UsageError } from './arguments.ts';
import { SourceProblem } from './sources/found.ts';
import { documentsNamed } from './sources/walk.ts';

/** The only document a name stands for: a file, what a packed file holds, standard input. Throws `UsageError` when it stands for several, else what keeps it from being read. */
export async function readOne(name: string): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  for await (const found of documentsNamed([name], { stdin: process.stdin as AsyncIterable<Buffer>, leftAside: () => undefined })) {
    if (bytes !== undefined) throw new UsageError('usage.several', { operand: name });
    if (found.kind === 'problem') throw new SourceProblem(found.finding);
    bytes = await found.read();
  }
  if (bytes === undefined) throw new SourceProblem('FILE-NONE');
  return bytes;
}
