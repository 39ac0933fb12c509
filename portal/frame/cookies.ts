import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieName, Flash, PortalSettings } from './visit.ts';

const kept = ['session', 'language', 'device', 'journey', 'flash'] as const;
/** Gone when the browser is closed. */
const fleeting = new Set<string>(['session', 'journey']);
const named = (prefix: string) =>
  Object.fromEntries(kept.map((name) => [name, `${prefix}unisson_${name}`])) as Record<(typeof kept)[number], string>;
const [plain, guarded] = [named(''), named('__Host-')];

const day = 24 * 3600;

/** Cookies of the portal. Behind https they bear the `__Host-` prefix, so that no neighbour host can set them. */
export function cookieJar(settings: PortalSettings) {
  const secure = settings.publicUrl.startsWith('https:');
  const names = secure ? guarded : plain;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    /** A cookie whose values need no decoding, read from the request as it came: before the server parsed anything. */
    read(request: IncomingMessage, name: 'language' | 'device'): string | undefined {
      for (const part of (request.headers.cookie ?? '').split(';')) {
        const cookie = part.trim();
        if (cookie.startsWith(`${names[name]}=`)) return cookie.slice(names[name].length + 1);
      }
      return undefined;
    },
    session: (request: FastifyRequest): string | undefined => request.cookies[names.session],
    language: (request: FastifyRequest): string | undefined => request.cookies[names.language],
    device: (request: FastifyRequest): string | undefined => request.cookies[names.device],
    journey: (request: FastifyRequest): string | undefined => request.cookies[names.journey],
    change(reply: FastifyReply, name: CookieName, value: string | undefined): void {
      if (value === undefined) void reply.clearCookie(names[name], options);
      else void reply.setCookie(names[name], value, { ...options, ...(fleeting.has(name) ? {} : { maxAge: 365 * day }) });
    },
    /** Reads what the page before wanted told, and takes it away. */
    takeFlash(request: FastifyRequest, reply: FastifyReply): Flash | undefined {
      const text = request.cookies[names.flash];
      if (!text) return undefined;
      void reply.clearCookie(names.flash, options);
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString()) as Flash;
      } catch {
        return undefined;
      }
    },
    leaveFlash(reply: FastifyReply, flash: Flash): void {
      void reply.setCookie(names.flash, Buffer.from(JSON.stringify(flash)).toString('base64url'), { ...options, maxAge: 60 });
    },
  };
}

export type CookieJar = ReturnType<typeof cookieJar>;
