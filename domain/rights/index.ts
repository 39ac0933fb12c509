/** Rights: who acts, for whom, and the one table of who may do what. All that others may import. */
export type { Actor, ClientActor, Grant, Level, PersonActor, Role, Space } from './actor.ts';
export { managers, roles, spaces, system } from './actor.ts';
export type { Lacking, Subject, Verdict } from './check.ts';
export { authorise, check, whatLacks } from './check.ts';
export type { Right, RightName } from './rights.ts';
export { rights } from './rights.ts';
