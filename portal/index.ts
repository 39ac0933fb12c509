import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { assetsDirectory, assetsPrefix } from '#design';
import { registerRoutes } from './frame/register.ts';
import type { PortalDependencies } from './frame/visit.ts';
import { routes } from './spaces/index.ts';

export type { LiveChanges, PortalDependencies } from './frame/visit.ts';

/** HOW people enter: puts every page of the portal, and what pages load, on the server. */
export async function registerPortal(server: FastifyInstance, dependencies: PortalDependencies): Promise<void> {
  await server.register(fastifyStatic, {
    root: assetsDirectory(),
    prefix: assetsPrefix,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  registerRoutes(server, dependencies, routes);
}
