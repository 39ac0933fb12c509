/** Journal: what was done, by whom, to what; never changed. All that others may import. */
export type { Act, ActKind, KeptAct } from './act.ts';
export { actKinds } from './act.ts';
export { readCursor, writeCursor } from './cursor.ts';
export { forgetSignIns } from './operations/forget-sign-ins.ts';
export type { ActQuery } from './operations/read-acts.ts';
export { exportActs, readActs, readOwnActs } from './operations/read-acts.ts';
export type { Doer } from './operations/record-acts.ts';
export { recordActs } from './operations/record-acts.ts';
