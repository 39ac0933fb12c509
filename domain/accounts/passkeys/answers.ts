import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Problem } from '#kernel';

/** Bytes of one part of an answer, in base64url; attestations that are not asked for stay far below. */
const longestPart = 16_384;
const mostTransports = 10;

type Fields = Readonly<Record<string, unknown>>;

const refused = (): Problem => new Problem('accounts.passkey-refused', 'invalid');

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw refused();
  return value as Fields;
}

function base64url(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value.length > longestPart || !/^[\w-]+$/.test(value)) throw refused();
  return value;
}

/** The challenge a browser says it answered; whether it did is verified with the whole. */
function challengeIn(clientData: string): string {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
  } catch {
    throw refused();
  }
  return base64url(fieldsOf(content), 'challenge');
}

/** What a browser sends when it made a passkey, and nothing else of what was sent. Throws `accounts.passkey-refused`. */
export function readCreation(answer: unknown): { response: RegistrationResponseJSON; challenge: string } {
  const outer = fieldsOf(answer);
  const inner = fieldsOf(outer['response']);
  const id = base64url(outer, 'id');
  const clientDataJSON = base64url(inner, 'clientDataJSON');
  const given = Array.isArray(inner['transports']) ? inner['transports'].slice(0, mostTransports) : [];
  const transports = given.filter((transport) => typeof transport === 'string' && /^[\w-]{1,20}$/.test(transport)) as string[];
  const response: RegistrationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject: base64url(inner, 'attestationObject'), transports },
  };
  return { response, challenge: challengeIn(clientDataJSON) };
}

/** What a browser sends when somebody used a passkey. Throws `accounts.passkey-refused`. */
export function readAssertion(answer: unknown): { response: AuthenticationResponseJSON; challenge: string } {
  const outer = fieldsOf(answer);
  const inner = fieldsOf(outer['response']);
  const id = base64url(outer, 'id');
  const clientDataJSON = base64url(inner, 'clientDataJSON');
  const response: AuthenticationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON,
      authenticatorData: base64url(inner, 'authenticatorData'),
      signature: base64url(inner, 'signature'),
    },
  };
  return { response, challenge: challengeIn(clientDataJSON) };
}
