/** A life-cycle message in our own words, clean under the rules: a refusal that a buyer gives. */
export const CDAR_MESSAGE = `<rsm:CrossDomainAcknowledgementAndResponse xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100">
<rsm:ExchangedDocumentContext>
<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>REGULATED</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>
<ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn.cpro.gouv.fr:1p0:CDV:invoice</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
</rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>M-1</ram:ID><ram:Name>Refus</ram:Name><ram:IssueDateTime><udt:DateTimeString format="204">20260902101500</udt:DateTimeString></ram:IssueDateTime>
<ram:SenderTradeParty><ram:GlobalID schemeID="0238">1234</ram:GlobalID><ram:RoleCode>WK</ram:RoleCode></ram:SenderTradeParty>
<ram:IssuerTradeParty><ram:GlobalID schemeID="0002">552100554</ram:GlobalID><ram:Name>Client</ram:Name><ram:RoleCode>BY</ram:RoleCode></ram:IssuerTradeParty>
<ram:RecipientTradeParty><ram:GlobalID schemeID="0002">732829320</ram:GlobalID><ram:RoleCode>SE</ram:RoleCode>
<ram:URIUniversalCommunication><ram:URIID schemeID="0225">732829320_S</ram:URIID></ram:URIUniversalCommunication></ram:RecipientTradeParty>
<ram:RecipientTradeParty><ram:GlobalID schemeID="0238">0000</ram:GlobalID><ram:RoleCode>DFH</ram:RoleCode></ram:RecipientTradeParty>
</rsm:ExchangedDocument>
<rsm:AcknowledgementDocument><ram:TypeCode>23</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="204">20260902100000</udt:DateTimeString></ram:IssueDateTime>
<ram:ReferenceReferencedDocument><ram:IssuerAssignedID>F-1</ram:IssuerAssignedID><ram:StatusCode>50</ram:StatusCode><ram:TypeCode>380</ram:TypeCode>
<ram:ReceiptDateTime><udt:DateTimeString format="204">20260901093000</udt:DateTimeString></ram:ReceiptDateTime>
<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260901</qdt:DateTimeString></ram:FormattedIssueDateTime>
<ram:ProcessConditionCode>210</ram:ProcessConditionCode><ram:ProcessCondition>Refusée</ram:ProcessCondition>
<ram:IssuerTradeParty><ram:GlobalID schemeID="0002">732829320</ram:GlobalID><ram:RoleCode>SE</ram:RoleCode></ram:IssuerTradeParty>
<ram:RecipientTradeParty><ram:RoleCode>BY</ram:RoleCode></ram:RecipientTradeParty>
<ram:SpecifiedDocumentStatus><ram:ProcessConditionCode>210</ram:ProcessConditionCode><ram:ReasonCode>TX_TVA_ERR</ram:ReasonCode><ram:Reason>Taux erroné</ram:Reason><ram:RequestedActionCode>CNF</ram:RequestedActionCode>
<ram:RequestedAction>Avoir total</ram:RequestedAction><ram:SequenceNumeric>1</ram:SequenceNumeric>
<ram:SpecifiedDocumentCharacteristic><ram:ID>BT-152</ram:ID><ram:TypeCode>DIV</ram:TypeCode><ram:Name>Taux</ram:Name><ram:Location>/x</ram:Location>
<ram:ValueAmount currencyID="EUR">12000.50</ram:ValueAmount><ram:ValuePercent>10.00</ram:ValuePercent></ram:SpecifiedDocumentCharacteristic>
</ram:SpecifiedDocumentStatus></ram:ReferenceReferencedDocument></rsm:AcknowledgementDocument></rsm:CrossDomainAcknowledgementAndResponse>`;

type Edit = readonly [find: string, replacement: string];
type Case = readonly [id: string, ...edits: Edit[]];

const STATUS = '<ram:ProcessConditionCode>210</ram:ProcessConditionCode>';

/** Gives the invoice and the detail another status. */
function status(code: string): readonly [Edit, Edit] {
  const other = `<ram:ProcessConditionCode>${code}</ram:ProcessConditionCode>`;
  return [
    [STATUS, other],
    [STATUS, other],
  ];
}

const TRANSMISSION: Edit = ['<ram:TypeCode>23<', '<ram:TypeCode>305<'];
const PUBLIC_SECTOR: Edit = ['<ram:GlobalID schemeID="0238">1234', '<ram:GlobalID schemeID="0238">9999'];

/** Changes that make rules fire. */
export const CDAR_CASES: readonly Case[] = [
  ['BR-FR-04_MDT-91', ['>380<', '>325<']],
  ['BR-FR-CDV-02_MDT-3', ['CDV:invoice', 'CDV:einvoicingF2']],
  ['BR-FR-CDV-03_MDT-4', ['<ram:ID>M-1</ram:ID>', '']],
  ['BR-FR-CDV-07_MDT-38_yes', ['<ram:GlobalID schemeID="0002">552100554</ram:GlobalID>', '']],
  ['BR-FR-CDV-08_MDT-73', ['<ram:URIID schemeID="0225">732829320_S</ram:URIID>', '']],
  ['BR-FR-CDV-09_MDT-77', ['<ram:TypeCode>23<', '<ram:TypeCode>24<']],
  [
    'BR-FR-CDV-11_MDG-35',
    ['<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260901</qdt:DateTimeString></ram:FormattedIssueDateTime>', ''],
  ],
  ['BR-FR-CDV-12_MDT-105', [STATUS, '']],
  ['BR-FR-CDV-13_MDT-129', ['<ram:IssuerTradeParty><ram:GlobalID schemeID="0002">732829320</ram:GlobalID>', '<ram:IssuerTradeParty>']],
  ['BR-FR-CDV-14_MDT-207', ...status('212')],
  ['BR-FR-CDV-15_MDT-113', ['<ram:ReasonCode>TX_TVA_ERR</ram:ReasonCode>', '']],
  ['BR-FR-CDV-16_MDT-124-2', ['<ram:SequenceNumeric>1</ram:SequenceNumeric>', '']],
  ['BR-FR-CDV-CL-01_MDT-2', ['>REGULATED<', '>S1<']],
  ['BR-FR-CDV-CL-02_MDT-21_305', TRANSMISSION, ['>WK<', '>SE<']],
  ['BR-FR-CDV-CL-02_MDT-21_23', ['>WK<', '>DFH<']],
  ['BR-FR-CDV-CL-03_MDT-40_305', TRANSMISSION],
  ['BR-FR-CDV-CL-03_MDT-40_23', ['Client</ram:Name><ram:RoleCode>BY', 'Client</ram:Name><ram:RoleCode>WK']],
  ['BR-FR-CDV-CL-04_MDT-59', ['>DFH<', '>XX<']],
  ['BR-FR-CDV-CL-05_MDT-88_305', TRANSMISSION],
  ['BR-FR-CDV-CL-05_MDT-88_23', ['>50<', '>10<']],
  ['BR-FR-CDV-CL-06_MDT-105', [STATUS, '<ram:ProcessConditionCode>999</ram:ProcessConditionCode>']],
  ['BR-FR-CDV-CL-06_MDT-115', ...status('999')],
  [
    'BR-FR-CDV-CL-07_MDT-132',
    [
      '732829320</ram:GlobalID><ram:RoleCode>SE</ram:RoleCode></ram:IssuerTradeParty>',
      '732829320</ram:GlobalID><ram:RoleCode>BY</ram:RoleCode></ram:IssuerTradeParty>',
    ],
  ],
  ['BR-FR-CDV-CL-08_MDT-158', ['<ram:RecipientTradeParty><ram:RoleCode>BY', '<ram:RecipientTradeParty><ram:RoleCode>XX']],
  ['BR-FR-CDV-CL-09_MDT-113', ['>TX_TVA_ERR<', '>NONSENSE<']],
  ['BR-FR-CDV-CL-09_MDT-113_210', ['>TX_TVA_ERR<', '>AUTRE<']],
  ['BR-FR-CDV-CL-09_MDT-113_210B2G', PUBLIC_SECTOR, ['>TX_TVA_ERR<', '>JUSTIF_ABS<']],
  ...(['200', '213', '206', '208', '221', '501'] as const).map((code): Case => [`BR-FR-CDV-CL-09_MDT-113_${code}`, ...status(code)]),
  ['BR-FR-CDV-CL-09_MDT-113_207', ...status('207'), ['>TX_TVA_ERR<', '>JUSTIF_ABS<']],
  ['BR-FR-CDV-CL-10_MDT-121', ['>CNF<', '>XXX<']],
  ['BR-FR-CDV-CL-11_MDT-207', ['>DIV<', '>XXX<']],
];

/** Rules that no message makes fire: they say what their context says, or another context of their pattern comes before theirs. */
export const CDAR_NEVER: readonly string[] = [
  'BR-FR-CDV-01_MDG-3',
  'BR-FR-CDV-04_MDG-4',
  'BR-FR-CDV-05_MDG-9',
  'BR-FR-CDV-06_MDT-21',
  'BR-FR-CDV-07_MDT-38_no',
  'BR-FR-CDV-10_MDT-87',
];
