import type { Code } from '../model.ts';

/** BT-8: the event that makes VAT due, by UNTDID 2005 (UBL) and UNTDID 2475 (CII): invoice date, delivery date, payment. */
const UBL_TO_CII: Readonly<Record<Code, Code>> = { '3': '5', '35': '29', '432': '72' };
const CII_TO_UBL: Readonly<Record<Code, Code>> = { '5': '3', '29': '35', '72': '432' };

/** The code as UBL wants it; one that means nothing here stays as it is. */
export function taxPointCodeForUbl(code: Code | undefined): Code | undefined {
  return code === undefined ? undefined : (CII_TO_UBL[code] ?? code);
}

/** The code as CII wants it; one that means nothing here stays as it is. */
export function taxPointCodeForCii(code: Code | undefined): Code | undefined {
  return code === undefined ? undefined : (UBL_TO_CII[code] ?? code);
}
