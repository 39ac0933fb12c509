import extensionsTable from './ubl-extensions.table.ts';
import { ublStructureWith } from './ubl-with.ts';

/** `checkStructure` for UBL 2.1 only, for bundles that are to leave the other tables out. */
export const checkUblStructure = ublStructureWith(() => extensionsTable);
