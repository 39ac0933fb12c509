import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kernel';

/** The invoice files that arguments name: files as they are, folders by what they hold. Throws `cli.no-such-file`. */
export function filesNamed(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch (cause) {
      throw new Problem('cli.no-such-file', 'invalid', { params: { path }, cause });
    }
    if (!isFolder) return [path];
    return globSync('**/*.{xml,pdf,XML,PDF}', { cwd: path })
      .map((name) => join(path, name))
      .sort();
  });
}
