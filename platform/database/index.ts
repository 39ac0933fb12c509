/** PostgreSQL: the embedded server, connections, schema steps, backup. Tests take `testDatabase` from `#platform/database/testing`. */
export { backup, restore } from './backup/index.ts';
export type { Connection } from './connect.ts';
export { connect } from './connect.ts';
export { refuseDemoData } from './demo-marker.ts';
export type { Migration } from './migrate.ts';
export { codeSchemaVersion, isCurrent, knownMigrations, migrate } from './migrate.ts';
export type { StartedDatabase } from './start.ts';
export { startDatabase } from './start.ts';
