/** Consistent copies of database and files, and the way back. */
export { backup } from './backup.ts';
export { restore } from './restore.ts';
