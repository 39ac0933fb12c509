import tableD16B from './cii-d16b.table.ts';
import tableD22B from './cii-d22b.table.ts';
import { ciiStructureWith } from './cii-with.ts';

/** `checkStructure` for CII only, for bundles that are to leave the other tables out. */
export const checkCiiStructure = ciiStructureWith((version) => (version === 'D16B' ? tableD16B : tableD22B));
