import type { StructureCode } from '../structure/faults.ts';

/** Sentences of the structure check in English, by code; `{…}` are the fault’s fields, and `{element}` the name of its element. */
const structure: Record<StructureCode, { message: string; remedy: string }> = {
  'STRUCTURE-ROOT': {
    message: 'The root element is “{element}” instead of “{expected}”.',
    remedy: 'Check the syntax the document is said to be in, and the namespace of its root element.',
  },
  'STRUCTURE-UNEXPECTED': {
    message: 'The element “{element}” has no place in “{parent}”. Expected here: {expected}',
    remedy: 'Remove it, or check its name, its namespace and the element that holds it.',
  },
  'STRUCTURE-ORDER': {
    message: 'In “{parent}”, the element “{element}” is out of order with: {expected}',
    remedy: 'The schema fixes the order of elements: move this one.',
  },
  'STRUCTURE-TOO-MANY': {
    message: 'The element “{element}” stands once too often in “{parent}”.',
    remedy: 'Keep one of these elements.',
  },
  'STRUCTURE-MISSING': {
    message: 'In “{element}”, a required element is missing: {expected}',
    remedy: 'Add this element at its place in the order of the schema.',
  },
  'STRUCTURE-TYPE': {
    message: 'The value “{seen}” of “{element}” is not of type {expected}.',
    remedy: '{form}',
  },
  'STRUCTURE-EMPTY': {
    message: 'The element “{element}” is empty; a value of type {expected} is expected.',
    remedy: 'Fill in the value, or remove the element if it is optional.',
  },
  'STRUCTURE-TEXT': {
    message: 'The element “{element}” holds text between its elements: “{seen}”',
    remedy: 'This element holds only other elements: put the text into the right one, or remove it.',
  },
  'STRUCTURE-NESTED': {
    message: 'The element “{element}” is to hold a plain value, but holds the element “{seen}”.',
    remedy: 'Put the value itself there, without any element.',
  },
  'STRUCTURE-NIL': {
    message: 'The element “{element}” bears xsi:nil, which the schema does not allow.',
    remedy: 'Remove the attribute, or the whole element if it has no value.',
  },
  'STRUCTURE-XSI-TYPE': {
    message: 'The element “{element}” claims the type “{seen}” (xsi:type), where the schema expects {expected}.',
    remedy: 'Remove the attribute xsi:type.',
  },
  'STRUCTURE-ATTRIBUTE-UNEXPECTED': {
    message: 'The attribute “{attribute}” is not allowed on “{element}”. Allowed attributes: {expected}',
    remedy: 'Remove this attribute, or mend its name.',
  },
  'STRUCTURE-ATTRIBUTE-MISSING': {
    message: 'The required attribute “{attribute}” is missing on “{element}”.',
    remedy:
      'Add it: for instance currencyID="EUR" on an amount, unitCode="C62" on a measure, mimeCode="application/pdf" on an attached file.',
  },
  'STRUCTURE-ATTRIBUTE-TYPE': {
    message: 'The value “{seen}” of the attribute “{attribute}” of “{element}” is not allowed. Expected: {expected}',
    remedy: 'Mend the value of the attribute, or remove it if it is optional.',
  },
  'STRUCTURE-ATTRIBUTE-FIXED': {
    message: 'The attribute “{attribute}” of “{element}” is “{seen}”; the schema allows only “{expected}”.',
    remedy: 'Write the expected value, or remove the attribute.',
  },
  'STRUCTURE-ID': {
    message: 'The identifier “{seen}” (attribute “{attribute}” of “{element}”) is already that of another element.',
    remedy: 'Give every element an identifier of its own.',
  },
  'STRUCTURE-MORE': {
    message: '{seen} more structure faults are not listed.',
    remedy: 'Mend those that are, then check again.',
  },
};

export default structure;
