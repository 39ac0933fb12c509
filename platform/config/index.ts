/** Settings, read from the environment and checked all at once. */
export type { SettingFault, Settings } from './load.ts';
export { loadSettings, unknownVariables } from './load.ts';
export type { Setting } from './readers.ts';
export { settingsTable } from './table.ts';
