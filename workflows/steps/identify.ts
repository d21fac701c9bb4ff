import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import type { ApprovalKey } from '#shared/contracts/approval-key';
import type { DecisionInput } from '#shared/contracts/decision';
import {
  type Approval,
  approvalTokenType,
  decisionBody,
  faultOfApproval,
  type Identity,
  unverified,
} from '#shared/policies/approval';
import { canonicalJson } from '#shared/policies/canonical-json';

/** Without it the library would use WebCrypto, which workflows do not have. */
hashes.sha512 = sha512;

interface Trust {
  readonly runId: string;
  readonly tenant: string;
  readonly keys: readonly ApprovalKey[];
  /** Workflow time. */
  readonly now: number;
}

/** SHA-256, hex, of what a decision changes. */
export function contentOf(decision: DecisionInput): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonicalJson(decisionBody(decision)))));
}

/**
 * Who has signed a decision: a JWS (RFC 7515) with EdDSA (RFC 8037), checked here and now by the public key, so that a
 * validator can answer at once and a replay comes to the same end. Never throws.
 */
export function identify(decision: DecisionInput, { runId, tenant, keys, now }: Trust): Identity {
  if (decision.token === undefined) return unverified;
  const approval = readToken(decision.token, keys);
  if (typeof approval === 'string') return { isVerified: false, fault: approval };
  const fault = faultOfApproval(approval, { runId, tenant, now, decision, body: contentOf(decision) });
  return fault ? { isVerified: false, fault } : { isVerified: true, approval };
}

const unreadable = 'the token cannot be read';

/** The claims of a token whose signature is good, or why it is not. */
function readToken(token: string, keys: readonly ApprovalKey[]): Approval | string {
  try {
    const [head = '', body = '', signature = '', ...more] = token.trim().split('.');
    const header = readJson(head);
    if (more.length > 0 || header['alg'] !== 'EdDSA' || header['typ'] !== approvalTokenType) return unreadable;
    const key = keys.find(({ kid }) => kid === header['kid']);
    if (!key) return 'the token is signed with a key that this run does not know';
    const signed = new TextEncoder().encode(`${head}.${body}`);
    const isGood = verify(base64urlnopad.decode(signature), signed, base64urlnopad.decode(key.x));
    if (!isGood) return 'the signature of the token is not good';
    const claims = readJson(body);
    return isApproval(claims) ? claims : unreadable;
  } catch {
    return unreadable;
  }
}

function readJson(part: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(base64urlnopad.decode(part))) as Record<string, unknown>;
}

/** The API signs nothing else; a token of another version of it is told as unreadable. */
function isApproval(claims: Record<string, unknown>): claims is Record<string, unknown> & Approval {
  const texts = ['sub', 'tenant', 'run', 'kind', 'digest', 'via', 'jti'];
  const isTextList = (value: unknown) => Array.isArray(value) && value.every(each => typeof each === 'string');
  const isOptionalText = (value: unknown) => value === undefined || typeof value === 'string';
  return (
    texts.every(name => typeof claims[name] === 'string') &&
    ['exp', 'iat'].every(name => typeof claims[name] === 'number') &&
    [claims['roles'], claims['verdicts']].every(isTextList) &&
    [claims['body'], claims['for']].every(isOptionalText)
  );
}
