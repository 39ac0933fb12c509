import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeLists } from '../../packages/einvoice/src/rules/facturx/codeLists.ts';
import { repository } from '../repository.ts';
import { type Held, treeOf } from './facturx-schema.ts';
import { narrow, readCodeLists } from './facturx-schematron.ts';
import { writeTable } from './facturx-table.ts';
import type { GeneratedPage } from './page.ts';

const ARTEFACTS = join(repository, '../shared/schemas/factur-x-1.09');

/**
 * From least to most: the folder, and whose assertions narrow the schema. MINIMUM and BASIC have none here: of those of the next
 * profile, of which they are a part, they take the kinds of elements, what is not used and the codes.
 */
const PROFILES = [
  ['MINIMUM', 'BASICWL'],
  ['BASICWL', 'BASICWL'],
  ['BASIC', 'EN16931'],
  ['EN16931', 'EN16931'],
  ['EXTENDED', 'EXTENDED'],
] as const;

function profileTree([name, narrowedBy]: (typeof PROFILES)[number]): Held {
  const tree = treeOf(join(ARTEFACTS, name.toLowerCase(), `Factur-X_${name}.xsd`));
  const [lists = ''] = globSync(join(ARTEFACTS, narrowedBy.toLowerCase(), '*_codedb.xml'));
  narrow(tree, join(ARTEFACTS, 'sch', `Factur-X_${narrowedBy}.sch`), readCodeLists(lists), name === narrowedBy);
  return tree;
}

/** Letters for code lists; a list is written as one the library has, with what is added and left out. */
class Lists {
  readonly #letters = new Map<string, string>();
  readonly lines: string[] = [];

  letter(codes: readonly string[] | undefined): string {
    // The identifier of the profile itself is told apart by another table.
    if (codes === undefined || codes.some((code) => code.startsWith('urn:'))) return '';
    const own = [...new Set(codes)].sort();
    const key = own.join(' ');
    let letter = this.#letters.get(key);
    if (letter === undefined) {
      letter = String.fromCharCode(
        ...[65, 97].flatMap((from) => Array.from({ length: 26 }, (_, at) => from + at)).slice(this.#letters.size, this.#letters.size + 1),
      );
      this.#letters.set(key, letter);
      this.lines.push(`#${letter} ${shortest(own)}`);
    }
    return letter;
  }
}

/** A list we have, with what is added and left out; or the codes, of which those of one length stand without spaces. */
function shortest(codes: readonly string[]): string {
  const written = Object.entries(codeLists).map(([name, known]) => {
    const more = codes.filter((code) => !known.has(code)).map((code) => `+${code}`);
    const less = [...known].filter((code) => code !== '' && !codes.includes(code)).map((code) => `-${code}`);
    return [name, ...more, ...less].join(' ');
  });
  const width = codes.length < 20 ? 0 : (codes[0]?.length ?? 0);
  const packed = codes.filter((code) => code.length === width).join('');
  const plain = codes.filter((code) => code.length !== width).map((code) => `+${code}`);
  return [[...(packed === '' ? [] : [`*${width}${packed}`]), ...plain].join(' '), ...written].reduce((best, one) =>
    one.length < best.length ? one : best,
  );
}

const PATH = 'packages/einvoice/src/rules/facturx/profiles.table.ts';

/** The table of packages/einvoice/src/rules/facturx. */
export const facturxTable: GeneratedPage = {
  path: PATH,
  make: () => {
    if (!existsSync(ARTEFACTS)) {
      console.log(`${PATH}: left as it is, for the official artefacts are not there`);
      return readFile(join(repository, PATH), 'utf8');
    }
    const lists = new Lists();
    const tree = writeTable(PROFILES.map(profileTree), (codes) => lists.letter(codes));
    return `/** What the profiles of Factur-X 1.09 hold. Made by \`npm run generate\` from the official artefacts; do not edit. How to read it: table.ts. */\nexport default \`${[...lists.lines, tree].join('\n')}\`;\n`;
  },
};
