import { publicInvoicesService, referenceMaximum } from './limits.ts';
import { control } from './control.ts';

const service = 'BT-10';
const commitment = 'BT-13';
const serviceRule = 'dossier § 9.2, 4';
const commitmentRule = 'dossier § 9.2, 5';
const routing = { routing: true };

/** Where in the recipient it goes, and the order it answers: as the recipient's parameters demand. */
export const routingControls = [
  control(
    'UNI-SERVICE-REQUIRED',
    'error',
    service,
    serviceRule,
    ({ particulars, facts: { recipient } }, report) => {
      if (recipient?.parameters.serviceRequired && !particulars.serviceCode)
        report({ at: 'buyerReference', params: { recipient: recipient.name } });
    },
    routing,
  ),
  control(
    'UNI-SERVICE-UNKNOWN',
    'error',
    service,
    serviceRule,
    ({ particulars: { serviceCode }, facts }, report) => {
      const strict = facts.recipient?.parameters.serviceRequired || facts.recipientHasServices;
      if (facts.recipient && strict && serviceCode && !facts.service) {
        report({ at: serviceCode.at, seen: serviceCode.value, params: { code: serviceCode.value, recipient: facts.recipient.name } });
      }
    },
    routing,
  ),
  control(
    'UNI-SERVICE-IGNORED',
    'warning',
    service,
    'a recipient without services routes nothing by BT-10',
    ({ particulars: { serviceCode }, facts }, report) => {
      const strict = facts.recipient?.parameters.serviceRequired || facts.recipientHasServices;
      if (facts.recipient && !strict && serviceCode)
        report({ at: serviceCode.at, seen: serviceCode.value, params: { code: serviceCode.value, recipient: facts.recipient.name } });
    },
    routing,
  ),
  control(
    'UNI-SERVICE-INACTIVE',
    'error',
    service,
    serviceRule,
    ({ particulars: { serviceCode }, facts }, report) => {
      if (facts.service && !facts.service.isActive) {
        report({
          at: serviceCode?.at ?? 'buyerReference',
          seen: facts.service.code,
          params: { code: facts.service.code, name: facts.service.name, recipient: facts.recipient?.name ?? '' },
        });
      }
    },
    routing,
  ),
  control(
    'UNI-SERVICE-PUBLIC-ONLY',
    'error',
    service,
    'dossier § 7.2 and § 9.2, 10',
    ({ particulars: { serviceCode }, facts: { supplier } }, report) => {
      if (serviceCode?.value === publicInvoicesService && supplier && !supplier.isPublic)
        report({ at: serviceCode.at, seen: serviceCode.value });
    },
    routing,
  ),
  control(
    'UNI-SERVICE-FROM-ROUTING',
    'info',
    service,
    'the code routage of the French directory is the service code (dossier § 10)',
    ({ particulars: { serviceCode } }, report) => {
      if (serviceCode?.fromRouting) report({ at: serviceCode.at, seen: serviceCode.value, params: { code: serviceCode.value } });
    },
    routing,
  ),
  control(
    'UNI-COMMITMENT-REQUIRED',
    'error',
    commitment,
    commitmentRule,
    ({ particulars, facts: { recipient } }, report) => {
      if (recipient?.parameters.commitmentRequired && particulars.commitmentNumber === undefined)
        report({ at: 'purchaseOrderReference', params: { recipient: recipient.name } });
    },
    routing,
  ),
  control(
    'UNI-COMMITMENT-REQUIRED-BY-SERVICE',
    'error',
    commitment,
    'dossier § 7.2: the service adds to the structure’s rule',
    ({ particulars, facts: { recipient, service: named } }, report) => {
      if (named?.commitmentRequired && !recipient?.parameters.commitmentRequired && particulars.commitmentNumber === undefined) {
        report({ at: 'purchaseOrderReference', params: { code: named.code, name: named.name, recipient: recipient?.name ?? '' } });
      }
    },
    routing,
  ),
  control(
    'UNI-SERVICE-OR-COMMITMENT',
    'error',
    'BT-10 BT-13',
    commitmentRule,
    ({ particulars, facts: { recipient } }, report) => {
      if (!recipient?.parameters.serviceOrCommitment) return;
      if (!particulars.serviceCode && particulars.commitmentNumber === undefined)
        report({ at: 'buyerReference', params: { recipient: recipient.name } });
    },
    routing,
  ),
  control(
    'UNI-REFERENCE-LONG',
    'error',
    'BT-12 BT-13',
    'what the compatible API takes',
    ({ particulars }, report) => {
      const { commitmentNumber = '', contractNumber = '' } = particulars;
      if (commitmentNumber.length > referenceMaximum)
        report({ at: 'purchaseOrderReference', seen: commitmentNumber, params: { maximum: String(referenceMaximum) } });
      if (contractNumber.length > referenceMaximum)
        report({ at: 'contractReference', seen: contractNumber, params: { maximum: String(referenceMaximum) } });
    },
    routing,
  ),
];
