import { onlyIn, type Pattern } from '../engine/rule.ts';
import { filled, written } from './shapes.ts';

/** References to other documents. */
export const referencePatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:AdditionalDocumentReference', cii: 'ram:AdditionalReferencedDocument' },
      rules: [filled('BR-52', 'BT-122 BG-24', { ubl: 'cbc:ID', cii: 'ram:IssuerAssignedID' })],
    },
  ],
  [
    {
      in: {
        ubl: 'cac:BillingReference',
        cii: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument',
      },
      rules: [
        onlyIn('ubl', written('BR-55', 'BT-25 BG-3', { ubl: 'cac:InvoiceDocumentReference/cbc:ID' })),
        onlyIn('cii', filled('BR-55', 'BT-25 BG-3', { cii: 'ram:IssuerAssignedID' })),
      ],
    },
  ],
];
