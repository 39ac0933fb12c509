export { emptyTestDatabase, startTestServer, testDatabase, testServerUrl, testServerVariable, withDatabase } from './testing/index.ts';
