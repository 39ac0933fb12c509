/**
 * Why a recipient suspends, sends back or rejects. `other` always asks for an explanation of its own (seed 002: motive "autre" without
 * explanation is the first complaint). The lists follow dossier § 2.3 and the AFNOR motives (BR-FR-CDV-CL-09); labels stand in `words`.
 */
export const motives = {
  suspension: ['document-missing', 'information-missing', 'service-in-dispute', 'delivery-incomplete', 'bank-details-wrong', 'other'],
  recycling: ['recipient-wrong', 'service-code-wrong', 'commitment-wrong', 'service-and-commitment-wrong', 'other'],
  rejection: [
    'amount-wrong',
    'vat-rate-wrong',
    'calculation-wrong',
    'billed-twice',
    'bank-details-wrong',
    'legal-mention-missing',
    'not-conform',
    'order-ended',
    'unit-price-wrong',
    'quantity-wrong',
    'other',
  ],
} as const satisfies Record<'suspension' | 'recycling' | 'rejection', readonly string[]>;

export type MotiveList = keyof typeof motives;
export type Motive = (typeof motives)[MotiveList][number];

/** Characters an explanation needs when the motive is `other`: a sentence, not a dot. */
export const explanationMinimum = 20;
/** Characters a comment may have (the compatible API takes no more). */
export const commentMaximum = 255;
