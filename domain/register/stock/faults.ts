import type { StockFile } from './columns.ts';

/** Why a line was left out. */
export type LineFault =
  | 'unreadable'
  | 'not-utf8'
  | 'cells-missing'
  | 'siren-invalid'
  | 'siret-invalid'
  | 'state-unknown'
  | 'unit-missing'
  | 'siret-twice';

/** A line left out. */
export interface BadLine {
  readonly file: StockFile;
  /** Counted from 1, the header included. */
  readonly line: number;
  readonly code: LineFault;
}

/** Told one by one; the rest are counted. */
const told = 100;

/** Counts bad lines and keeps the first ones: a file of nothing but bad lines must not fill the memory. */
export class BadLines {
  readonly first: BadLine[] = [];
  #count = 0;
  get count(): number {
    return this.#count;
  }
  add(bad: BadLine): void {
    this.#count += 1;
    if (this.first.length < told) this.first.push(bad);
  }
  /** Adds lines that were counted elsewhere. */
  addAll(count: number, first: readonly BadLine[]): void {
    this.#count += count;
    this.first.push(...first.slice(0, told - this.first.length));
  }
}
