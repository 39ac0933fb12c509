/** PostgreSQL: the embedded server, connections, schema steps, backup. Tests take `testDatabase` from `#platform/database/testing`. */
export type { BackupSummary, RestoreTarget } from './backup/index.ts';
export { backup, restore } from './backup/index.ts';
export type { Connection, ConnectOptions } from './connect.ts';
export { connect } from './connect.ts';
export { refuseDemoData } from './demo-marker.ts';
export type { Migration } from './migrate.ts';
export { codeSchemaVersion, isCurrent, knownMigrations, migrate } from './migrate.ts';
export type { DatabaseSettings, StartedDatabase } from './start.ts';
export { startDatabase } from './start.ts';
