import { once, type View } from '../engine/view.ts';
import { VatUse } from './vatUse.ts';
import { walkCii } from './vatUseCii.ts';
import { walkUbl } from './vatUseUbl.ts';

/** The use of VAT categories in a document. */
export const vatUse = once((view: View): VatUse => {
  const use = new VatUse(view.tree.size);
  if (view.side === 'ubl') walkUbl(view, use);
  else walkCii(view, use);
  return use;
});
