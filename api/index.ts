import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { bearerAuthentication, registerTokenRoutes } from './gateway/index.ts';
import { defaultSettings, registerOpenApi, registerRoutes } from './v1/index.ts';
import type { ApiSettings } from './v1/index.ts';
import type { Context } from '#kernel';

/** What the API needs of the run. Limits that are not given are the defaults. */
export interface ApiDependencies {
  readonly context: Context;
  readonly settings: { readonly publicUrl: string } & Partial<ApiSettings>;
}

/** Puts everything machines use on a server: `/api/oauth/token`, `/api/oauth/revoke`, and `/api/v1` with its contract and documentation. */
export async function registerApi(server: FastifyInstance, { context, settings: given }: ApiDependencies): Promise<void> {
  const settings: ApiSettings = { ...defaultSettings, ...given, publicUrl: given.publicUrl.replace(/\/+$/, '') };
  const authenticate = bearerAuthentication(context);
  await registerTokenRoutes(server, context, settings);
  await server.register(
    async (scope) => {
      await registerOpenApi(scope, settings.publicUrl, version());
      await registerRoutes(scope, { context, settings, authenticate });
    },
    { prefix: '/api/v1' },
  );
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
