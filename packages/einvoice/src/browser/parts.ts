import type { PdfCheck } from '../verdict/bytes.ts';
import type { Kits } from '../verdict/check.ts';
import type { SideKit } from '../verdict/layers.ts';
import type { Layer } from '../verdict/verdict.ts';
import { isLayerPart, type LayerPart, layerParts, type LayerSetUp } from './layer-parts.ts';
import { type Part, PartNeeded } from './part-needed.ts';

const tables = {
  'ubl-extensions': () => import('../structure/ubl-extensions.table.ts'),
  'cii-d16b': () => import('../structure/cii-d16b.table.ts'),
  'cii-d22b': () => import('../structure/cii-d22b.table.ts'),
} as const;

type TablePart = keyof typeof tables;

function isTablePart(part: Part): part is TablePart {
  return Object.hasOwn(tables, part);
}

/** What was loaded of the engine so far, and how to come by the rest. */
export class Parts {
  readonly #loading = new Map<Part, Promise<void>>();
  readonly #kits = new Map<SideKit['side'], SideKit>();
  readonly #tables = new Map<TablePart, string>();
  readonly #layers = new Map<LayerPart, LayerSetUp>();
  #checkPdf: PdfCheck | undefined;

  /** Finds the kit of a kind of document. @throws PartNeeded when it is not there yet */
  readonly kits: Kits = (root) => {
    const side = root === 'cii' || root === 'cdar' ? root : 'ubl';
    const kit = this.#kits.get(side);
    if (kit === undefined) throw new PartNeeded([side]);
    return kit;
  };

  /** Judges a PDF. @throws PartNeeded when the scanner is not there yet */
  readonly checkPdf: PdfCheck = (bytes, limit, checkInner) => {
    if (this.#checkPdf === undefined) throw new PartNeeded(['pdf']);
    return this.#checkPdf(bytes, limit, checkInner);
  };

  /** Loads parts, each once. @throws what the network throws; asking again tries again */
  async load(parts: readonly Part[]): Promise<void> {
    await Promise.all(
      parts.map((part) => {
        const known = this.#loading.get(part);
        if (known !== undefined) return known;
        const loading = this.#load(part).catch((problem: unknown) => {
          this.#loading.delete(part);
          throw problem;
        });
        this.#loading.set(part, loading);
        return loading;
      }),
    );
  }

  async #load(part: Part): Promise<void> {
    if (isTablePart(part)) this.#tables.set(part, (await tables[part]()).default);
    else if (isLayerPart(part)) this.#layers.set(part, await layerParts[part]());
    else if (part === 'pdf') this.#checkPdf = (await import('../verdict/pdf.ts')).checkPdf;
    else if (part === 'ubl') this.#keep((await import('./kits/ubl.ts')).ublKit(() => this.#table('ubl-extensions')));
    else if (part === 'cii') this.#keep((await import('./kits/cii.ts')).ciiKit((version) => this.#table(ciiTable(version))));
    else this.#keep((await import('../verdict/kits/cdar.ts')).cdarKit);
  }

  #keep(kit: SideKit): void {
    this.#kits.set(kit.side, { ...kit, sets: { ...kit.sets }, prepare: (layers, cii) => this.#prepare(kit.side, layers, cii) });
  }

  /** Everything a verdict will want, asked for at once: one round trip instead of one for each. */
  #prepare(side: SideKit['side'], layers: readonly Layer[], cii: 'D16B' | 'D22B'): void {
    const wanted = layers.filter(isLayerPart);
    const missing: Part[] = wanted.filter((layer) => !this.#layers.has(layer));
    if (side === 'cii' && layers.includes('structure') && !this.#tables.has(ciiTable(cii))) missing.push(ciiTable(cii));
    if (missing.length > 0) throw new PartNeeded(missing);
    const kit = this.#kits.get(side);
    if (kit !== undefined) for (const layer of wanted) this.#layers.get(layer)?.(kit);
  }

  #table(part: TablePart): string {
    const table = this.#tables.get(part);
    if (table === undefined) throw new PartNeeded([part]);
    return table;
  }
}

function ciiTable(version: 'D16B' | 'D22B'): TablePart {
  return version === 'D16B' ? 'cii-d16b' : 'cii-d22b';
}
