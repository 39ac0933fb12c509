import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '#platform/http';
import { assetsDirectory, assetsPrefix } from '#design';
import { registerRoutes } from './frame/register.ts';
import type { PortalDependencies } from './frame/visit.ts';
import { routes } from './spaces/index.ts';

export type { LiveChanges, PortalDependencies } from './frame/visit.ts';

/** HOW people enter: puts every page of the portal, and what pages load, on the server. Returns who turns crowds away before they cost anything. */
export async function registerPortal(server: FastifyInstance, dependencies: PortalDependencies): Promise<Doorkeeper> {
  await server.register(fastifyStatic, {
    root: assetsDirectory(),
    prefix: assetsPrefix,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  return registerRoutes(server, dependencies, routes).doorkeeper;
}
