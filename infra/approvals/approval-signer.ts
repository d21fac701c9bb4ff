import { createPrivateKey, createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, jwtVerify, SignJWT } from 'jose';
import type { ApprovalKey } from '#shared/contracts/approval-key';
import { AssayError } from '#shared/errors/assay-error';
import { type Approval, approvalTokenType } from '#shared/policies/approval';

export interface ApprovalSigner {
  /** What a new run trusts: all keys, so that a former one may still sign for it. The first signs. */
  readonly keys: readonly ApprovalKey[];
  /** `trusted`: the key ids that the run knows; the newest of them signs. Errors: `approval.no-key`. */
  sign(approval: Omit<Approval, 'iat' | 'jti'>, trusted: readonly string[]): Promise<string>;
  /** The claims of a token that one of the keys has signed and that has not expired. Errors: `approval.invalid`. */
  verify(token: string): Promise<Approval>;
}

/** A new private key as the setting holds it: 32 random bytes, base64url. */
export function newApprovalKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Signs and reads approval tokens with Ed25519 keys. `seeds`: newest first, each 32 bytes in base64url. */
export async function openApprovalSigner(seeds: readonly string[]): Promise<ApprovalSigner> {
  const pairs = await Promise.all(seeds.map(pairOf));
  const keys = pairs.map(({ kid, x }) => ({ kid, x }));
  return {
    keys,
    async sign(approval, trusted) {
      const pair = pairs.find(({ kid }) => trusted.includes(kid));
      if (!pair) throw new AssayError('approval.no-key');
      return new SignJWT({ ...approval, jti: randomUUID() })
        .setProtectedHeader({ alg: 'EdDSA', typ: approvalTokenType, kid: pair.kid })
        .setIssuedAt()
        .sign(pair.privateKey);
    },
    async verify(token) {
      try {
        const keyOf = ({ kid }: { kid?: string | undefined }) => {
          const pair = pairs.find(each => each.kid === kid);
          if (!pair) throw new AssayError('approval.no-key');
          return pair.publicKey;
        };
        const { payload } = await jwtVerify(token, keyOf, {
          algorithms: ['EdDSA'],
          typ: approvalTokenType,
          clockTolerance: 60,
        });
        return payload as unknown as Approval;
      } catch (cause) {
        throw new AssayError('approval.invalid', undefined, { cause });
      }
    },
  };
}

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

async function pairOf(seed: string) {
  const der = Buffer.concat([pkcs8Head, Buffer.from(seed, 'base64url')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const jwk = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey, x: jwk.x ?? '', kid: await calculateJwkThumbprint(jwk) };
}
