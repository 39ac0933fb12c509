/** Consistent copies of database and files, and the way back. */
export type { BackupSummary } from './backup.ts';
export { backup } from './backup.ts';
export type { RestoreTarget } from './restore.ts';
export { restore } from './restore.ts';
