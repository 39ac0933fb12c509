/** Small secrets, sealed with the platform's own. */
export { openVault } from './vault.ts';
