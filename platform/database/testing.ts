export { startTestServer, testDatabase, testServerVariable } from './testing/index.ts';
