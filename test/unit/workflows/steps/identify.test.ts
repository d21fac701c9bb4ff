import { createHmac } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, UnsecuredJWT } from 'jose';
import { newApprovalKey, openApprovalSigner } from '#infra/approvals/approval-signer';
import type { DecisionInput } from '#shared/contracts/decision';
import type { Approval } from '#shared/policies/approval';
import { contentOf, identify } from '#workflows/steps/identify';

const signer = await openApprovalSigner([newApprovalKey()]);
const stranger = await openApprovalSigner([newApprovalKey()]);
const kids = signer.keys.map(({ kid }) => kid);
const digest = `sha256:${'a'.repeat(64)}`;
const decision: DecisionInput = { kind: 'final', decision: 'approve', digest };
const now = Date.now();
const inAnHour = Math.floor(now / 1_000) + 3_600;
const about: Omit<Approval, 'iat' | 'jti'> = {
  sub: 'ada',
  tenant: 'acme',
  run: 'run-1',
  kind: 'final',
  digest,
  roles: ['publisher'],
  verdicts: ['approve'],
  via: 'api',
  exp: inAnHour,
};
const trust = { runId: 'run-1', tenant: 'acme', keys: signer.keys, now };
const sign = (other: Partial<typeof about> = {}) => signer.sign({ ...about, ...other }, kids);
const read = (token: string, sent: Partial<DecisionInput> = {}) => identify({ ...decision, ...sent, token }, trust);

/** The same token with another head or body, the signature left as it is. */
function altered(token: string, part: 0 | 1, change: (json: Record<string, unknown>) => object): string {
  const parts = token.split('.');
  const json = part === 0 ? decodeProtectedHeader(token) : decodeJwt(token);
  parts[part] = Buffer.from(JSON.stringify(change({ ...json }))).toString('base64url');
  return parts.join('.');
}

describe('who has signed a decision', () => {
  it('is known by a token of a trusted key', async () => {
    expect(read(await sign())).toMatchObject({ isVerified: true, approval: { sub: 'ada', roles: ['publisher'] } });
  });

  it('is nobody without a token, which is no fault by itself', () => {
    expect(identify(decision, trust)).toEqual({ isVerified: false, fault: null });
  });

  it.each<[string, () => Promise<string>]>([
    ['of a key that the run does not trust', () => stranger.sign(about, [stranger.keys[0]?.kid ?? ''])],
    ['for another run', () => sign({ run: 'run-2' })],
    ['of another tenant', () => sign({ tenant: 'other' })],
    ['for another kind', () => sign({ kind: 'plan' })],
    ['for something that has changed', () => sign({ digest: `sha256:${'b'.repeat(64)}` })],
    ['for the other verdict', () => sign({ verdicts: ['reject'] })],
    ['that has expired', () => sign({ exp: Math.floor(now / 1_000) - 120 })],
    ['for another decision than the one it comes with', () => sign({ body: 'c'.repeat(64) })],
    ['whose roles were changed', async () => altered(await sign(), 1, json => ({ ...json, roles: ['executive'] }))],
    ['whose key was changed to a foreign one', async () => altered(await sign(), 0, json => ({ ...json, kid: 'x' }))],
    ['of another type', async () => altered(await sign(), 0, json => ({ ...json, typ: 'JWT' }))],
    ['without a signature', async () => new UnsecuredJWT({ ...about }).encode()],
    ['that only says it is signed', async () => altered(new UnsecuredJWT({ ...about }).encode(), 0, json => json)],
    ['cut short', async () => (await sign()).slice(0, -3)],
    ['with a part too many', async () => `${await sign()}.e30`],
    ['that is none', async () => 'approved by me'],
  ])('is not known by a token %s', async (_name, make) => {
    expect(read(await make())).toMatchObject({ isVerified: false, fault: expect.any(String) });
  });

  it('is not known by a signature made with the public key as a shared secret', async () => {
    const [, body] = (await sign()).split('.');
    const head = { alg: 'HS256', typ: 'assay-approval+jwt', kid: kids[0] };
    const signed = `${Buffer.from(JSON.stringify(head)).toString('base64url')}.${body}`;
    const secret = Buffer.from(signer.keys[0]?.x ?? '', 'base64url');
    const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    expect(read(token)).toMatchObject({ isVerified: false });
  });

  it('is known for exactly the decision that was signed', async () => {
    const sent = { reason: 'well sourced' };
    const token = await sign({ body: contentOf({ ...decision, ...sent }) });
    expect(read(token, sent)).toMatchObject({ isVerified: true });
    expect(read(token, { reason: 'other' })).toMatchObject({ isVerified: false });
  });

  it('is known while clocks differ by less than a minute, not by more', async () => {
    const token = await sign({ exp: Math.floor(now / 1_000) });
    const at = (seconds: number) => identify({ ...decision, token }, { ...trust, now: now + seconds * 1_000 });
    expect([at(50).isVerified, at(70).isVerified, at(-50).isVerified, at(-70).isVerified]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is known by a former key as long as the run trusts it', async () => {
    const former = newApprovalKey();
    const before = await openApprovalSigner([former]);
    const after = await openApprovalSigner([newApprovalKey(), former]);
    const token = await after.sign(
      about,
      before.keys.map(({ kid }) => kid),
    );
    expect(identify({ ...decision, token }, { ...trust, keys: before.keys })).toMatchObject({ isVerified: true });
    const gone = await openApprovalSigner([newApprovalKey()]);
    await expect(gone.sign(about, kids)).rejects.toMatchObject({ code: 'approval.no-key' });
  });

  it('is read by the API as by the workflow', async () => {
    await expect(signer.verify(await sign())).resolves.toMatchObject(about);
    await expect(signer.verify(altered(await sign(), 1, json => ({ ...json, sub: 'eve' })))).rejects.toMatchObject({
      code: 'approval.invalid',
    });
  });
});
