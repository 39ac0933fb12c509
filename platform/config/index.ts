/** Settings, read from the environment and checked all at once. */
export type { SettingFault, Settings } from './load.ts';
export { loadSettings, unknownVariables } from './load.ts';
export type { Fault, Setting } from './readers.ts';
export type { SettingName } from './table.ts';
export { settingsTable } from './table.ts';
