import { isDict, isName, isStream, type PdfDict, type PdfValue } from './extract-objects.ts';
import type { PdfFile } from './extract-file.ts';

/** Actions that run something, send something away or fetch something; going to a page or opening a link is none of these. */
const DANGEROUS_ACTIONS = new Set(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'Rendition', 'RichMediaExecute']);
const DANGEROUS_SUBTYPES = new Set(['RichMedia', '3D', 'Screen']);

/** The first active content found anywhere in the file (objects no page refers to included), by the name PDF gives it. */
export function activeContent(file: PdfFile): string | undefined {
  for (const number of file.objectNumbers()) {
    const found = dangerIn(file.object(number), 0);
    if (found) return found;
  }
  return undefined;
}

function dangerIn(value: PdfValue | undefined, depth: number): string | undefined {
  if (depth > 60 || value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = dangerIn(item, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const dict: PdfDict | undefined = isDict(value) ? value : isStream(value) ? value.dict : undefined;
  if (!dict) return undefined;
  const action = dict.get('S');
  if (isName(action) && DANGEROUS_ACTIONS.has(action.name)) return action.name;
  const subtype = dict.get('Subtype');
  if (isName(subtype) && DANGEROUS_SUBTYPES.has(subtype.name)) return subtype.name;
  for (const key of ['JS', 'JavaScript', 'XFA']) if (dict.has(key) && dict.get(key) !== null) return key === 'JS' ? 'JavaScript' : key;
  for (const item of dict.values()) {
    const found = dangerIn(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}

const EXECUTABLE_NAME = /\.(exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|msi|msp|jar|hta|cpl|dll|lnk|reg|sh|app|apk|dmg|pif)$/i;

/** Is an embedded file a program, by its name or its first bytes? */
export function isExecutable(name: string, head: Uint8Array): boolean {
  if (EXECUTABLE_NAME.test(name.trim())) return true;
  const [b0, b1, b2, b3] = head;
  const portable = b0 === 0x4d && b1 === 0x5a;
  const elf = b0 === 0x7f && b1 === 0x45 && b2 === 0x4c && b3 === 0x46;
  const script = b0 === 0x23 && b1 === 0x21;
  const mach = (b0 === 0xcf || b0 === 0xce) && b1 === 0xfa && b2 === 0xed && b3 === 0xfe;
  return portable || elf || script || mach;
}
