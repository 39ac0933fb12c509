/** The register of companies as a service over HTTP (API Sirene). */
export { openRegisterService } from './service.ts';
