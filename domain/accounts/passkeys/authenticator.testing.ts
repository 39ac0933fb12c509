import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a page and its browser tell an authenticator. */
interface Asked {
  readonly challenge: string;
  readonly origin: string;
  readonly rpId: string;
  /** Whether the person was verified (finger, PIN); yes when not told. */
  readonly verified?: boolean;
  /** What the counter says; one more than before when not told. */
  readonly counter?: number;
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** An authenticator in software, for tests: one ES256 key, attestation "none", as WebAuthn level 3 § 6 lays its bytes out. */
export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #id = randomBytes(32);
  #counter = 0;

  get id(): string {
    return this.#id.toString('base64url');
  }

  /** The answer to `navigator.credentials.create`. */
  create(asked: Asked): unknown {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.#id.length]), this.#id, isoCBOR.encode(key)]);
    const authData = new Uint8Array(Buffer.concat([this.#head(asked, 0x40), credential]));
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', asked).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to `navigator.credentials.get`. */
  get(asked: Asked): unknown {
    const client = clientData('webauthn.get', asked);
    const authenticatorData = this.#head(asked, 0);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #answer(response: object): unknown {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} };
  }

  #head(asked: Asked, moreFlags: number): Buffer {
    this.#counter = asked.counter ?? this.#counter + 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const flags = 0x01 | (asked.verified === false ? 0 : 0x04) | moreFlags;
    return Buffer.concat([sha256(asked.rpId), Buffer.from([flags]), counter]);
  }
}
