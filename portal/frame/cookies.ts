import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Flash, PortalSettings } from './visit.ts';

const plain = { session: 'unisson_session', language: 'unisson_language', flash: 'unisson_flash' } as const;
const guarded = { session: '__Host-unisson_session', language: '__Host-unisson_language', flash: '__Host-unisson_flash' } as const;

const day = 24 * 3600;

/** Cookies of the portal. Behind https they bear the `__Host-` prefix, so that no neighbour host can set them. */
export function cookieJar(settings: PortalSettings) {
  const secure = settings.publicUrl.startsWith('https:');
  const names = secure ? guarded : plain;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    session: (request: FastifyRequest): string | undefined => request.cookies[names.session],
    language: (request: FastifyRequest): string | undefined => request.cookies[names.language],
    change(reply: FastifyReply, name: 'session' | 'language', value: string | undefined): void {
      if (value === undefined) void reply.clearCookie(names[name], options);
      else void reply.setCookie(names[name], value, { ...options, ...(name === 'language' ? { maxAge: 365 * day } : {}) });
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
