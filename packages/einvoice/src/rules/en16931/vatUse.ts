import { CastFault } from '../engine/view.ts';
import { FAMILIES } from './vatFamily.ts';

/** How often one family's category is written, by place. The artefacts ask now for the tax to be VAT and now not. */
export class FamilyUse {
  /** UBL: categories of VAT anywhere, in lines, rows, allowances, charges or elsewhere. */
  anywhere = 0;
  /** Rows of the breakdown (in UBL: of VAT). */
  rows = 0;
  lines = 0;
  /** Allowances and charges, wherever they are. */
  adjustments = 0;
  /** The same in UBL, the tax being VAT or any other. */
  rowsOfAnyTax = 0;
  linesOfAnyTax = 0;
  adjustmentsOfAnyTax = 0;
  /** UBL: of these, the ones whose code has no blanks around it. */
  bareRows = 0;
  bareRowsOfAnyTax = 0;
  bareCharges = 0;
  /** UBL: allowances, and charges, of VAT; then those of the document as a whole. */
  allowances = 0;
  charges = 0;
  ownAllowances = 0;
  ownCharges = 0;
}

/** The first elements of a category other than O (not subject to VAT), or -1. */
export class Others {
  row = -1;
  line = -1;
  allowance = -1;
  charge = -1;
}

const VAT = 1 << 9;
const CODES = VAT - 1;
const JUDGE = 10;
const IS_ALLOWANCE = 1;
const IS_CHARGE = 2;

/** What one walk over a document finds out about its tax categories: all VAT rules look here, so that a category nobody uses costs nothing. */
export class VatUse {
  readonly families: (FamilyUse | undefined)[] = FAMILIES.map(() => undefined);
  readonly others: Others = new Others();
  /** Category B (split payment): anywhere, and B and S where `BR-B-02` looks. */
  hasSplit = false;
  hasSplitSupply = false;
  hasStandardSupply = false;
  /** UBL: all lines, all allowances and charges, at any depth. */
  readonly lines: number[] = [];
  hasInvoiceLine = false;
  hasCreditNoteLine = false;
  readonly adjustments: number[] = [];
  readonly sellers: number[] = [];
  readonly buyers: number[] = [];
  readonly representatives: number[] = [];
  hasRow = false;
  /** A value that keeps the UBL artefact from judging categories at all. */
  fault: CastFault | undefined;
  /**
   * By element. Tax categories: a bit for each family whose code they bear, `VAT`, and from `JUDGE` on the number (plus one) of the family that judges them.
   * Allowances and charges: which of the two they are.
   */
  readonly #marks: Uint16Array;

  constructor(size: number) {
    this.#marks = new Uint16Array(size);
  }

  /** The number of the family whose rules judge a tax category, or -1. */
  judgeOf(node: number): number {
    return ((this.#marks[node] ?? 0) >> JUDGE) - 1;
  }

  /** A bit for each family whose code a tax category bears. */
  codes(node: number): number {
    return (this.#marks[node] ?? 0) & CODES;
  }

  isVat(node: number): boolean {
    return ((this.#marks[node] ?? 0) & VAT) !== 0;
  }

  isAllowance(node: number): boolean {
    return ((this.#marks[node] ?? 0) & IS_ALLOWANCE) !== 0;
  }

  isCharge(node: number): boolean {
    return ((this.#marks[node] ?? 0) & IS_CHARGE) !== 0;
  }

  setVat(node: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | VAT;
  }

  setCode(node: number, family: number): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | (1 << family);
  }

  setKind(node: number, isCharge: boolean): void {
    this.#marks[node] = (this.#marks[node] ?? 0) | (isCharge ? IS_CHARGE : IS_ALLOWANCE);
  }

  /** Has a family judge a tax category, unless one before it does. */
  setJudge(node: number, family: number): void {
    const judge = this.judgeOf(node);
    if (judge < 0 || judge > family) this.#marks[node] = ((this.#marks[node] ?? 0) & (CODES | VAT)) | ((family + 1) << JUDGE);
  }

  /** The use of a family, made when there is none yet. */
  of(family: number): FamilyUse {
    let use = this.families[family];
    if (use === undefined) {
      use = new FamilyUse();
      this.families[family] = use;
    }
    return use;
  }

  stumble(problem: unknown): void {
    if (!(problem instanceof CastFault)) throw problem;
    this.fault ??= problem;
  }
}
