import { UnpackBudget } from './budget.ts';
import { ChunkReader, gunzipped } from './chunks.ts';
import { atHand, type Documents, failed, type WalkOptions } from './found.ts';
import { isTar, tarEntries } from './tar.ts';

const NAME = '-';

/** The document, or the archive, that standard input brings; it has no name, so its first bytes tell. */
export async function* fromStandardInput({ stdin, leftAside }: WalkOptions): Documents {
  const aside = (count: number): void => leftAside(NAME, count);
  try {
    let reader = new ChunkReader(stdin);
    const head = await reader.peek(512);
    if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) {
      const { zipBytes } = await import('./zip.ts');
      return yield* zipBytes(await reader.rest(), NAME, aside);
    }
    const budget = new UnpackBudget();
    if (startsWith(head, 0x1f, 0x8b)) reader = new ChunkReader(gunzipped(reader.remaining(), budget));
    if (isTar(await reader.peek(512))) yield* tarEntries(reader, NAME, budget, aside);
    else yield atHand(NAME, await reader.rest());
  } catch (error) {
    yield failed(NAME, error);
  }
}

function startsWith(bytes: Buffer, ...magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
