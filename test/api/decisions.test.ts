import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { SignJWT } from 'jose';
import { createApiClient } from '#api/cli/client/api-client';
import { watchRun } from '#api/cli/follow/watch-run';
import { runCli } from '#api/cli/run-cli';
import { newApprovalKey, openApprovalSigner } from '#infra/approvals/approval-signer';
import { openApprovals } from '#infra/approvals/open-approvals';
import type { ApprovalView } from '#shared/contracts/approval-view';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { DecisionQueue } from '#shared/contracts/decision-queue';
import type { Role } from '#shared/contracts/decision-rule';
import type { DecisionToken } from '#shared/contracts/decision-token';
import type { Delegation } from '#shared/contracts/delegation';
import type { AddedPerson, PersonView } from '#shared/contracts/person';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { ReviewView, SuppliedFile } from '#shared/contracts/review-view';
import type { RunView } from '#shared/contracts/run';
import type { Approval } from '#shared/policies/approval';
import { type ApiHarness, startApiHarness } from '#test/api/api-harness';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import { decideSignal, decideUpdate } from '#workflows/mrd.messages';

/** Roles, lent rights, tokens and links over the real API, worker, database and Temporal. */
const patience = { totalMs: 20_000, signal: new AbortController().signal };
const day = 24 * 3_600_000;
let harness: ApiHarness;
const clientOf = (apiKey: string) => createApiClient(async () => ({ url: harness.url(), apiKey }), patience);
type Api = ReturnType<typeof clientOf>;
/** Ada owns; Pia plans, Carl answers for the law, Pam publishes, Max and Rea decide nothing; Bob is of another tenant. */
let ada: Api, bob: Api, pia: Api, carl: Api, pam: Api, max: Api, rea: Api;
let runId: string;

async function letIn(name: string, roles: Role[], role = 'member'): Promise<Api> {
  const { key } = await ada.post<AddedPerson>('/v1/people', { name, role, roles, email: `${name}@example.com` });
  return clientOf(key);
}

beforeAll(async () => {
  harness = await startApiHarness();
  [ada, bob] = [clientOf(harness.keys.acme), clientOf(harness.keys.beta)];
  pia = await letIn('Pia', ['product-manager']);
  carl = await letIn('Carl', ['compliance-officer']);
  pam = await letIn('Pam', ['publisher']);
  max = await letIn('Max', []);
  rea = await letIn('Rea', [], 'reader');
  ({ runId } = await start({ approvers: { regulatory: 2 } }));
}, 120_000);
afterAll(() => harness?.stop());

function start(decisions: object = {}): Promise<RunView> {
  const idea = 'A planning tool with which heating installers in Germany plan a heat pump in one visit.';
  return ada.post<RunView>('/v1/runs', {
    brief: { title: 'Installer desk for heat pumps', idea, geographies: ['Germany'], decisions },
    corpus: join(harness.config.projectRoot, 'test', 'support', 'tiny-corpus'),
  });
}

/** The run once it waits for a decision of this kind, in its newest revision after `digest`. */
async function waiting(kind: string, digest?: string, id = runId): Promise<RunView & { decision: object }> {
  for await (const run of watchRun(ada, id, { patience })) {
    const { decision } = run;
    if (decision?.kind === kind && decision.digest !== digest) return { ...run, decision };
  }
  throw new Error(`it ended without waiting for ${kind}`);
}

async function decide(who: Api, decision: object, id = runId): Promise<{ outcome: string; detail: string }> {
  const run = await ada.get<RunView>(`/v1/runs/${id}`);
  const about = { kind: run.decision?.kind, digest: run.decision?.digest };
  return who.post(`/v1/runs/${id}/decisions`, { ...about, decision: 'approve', ...decision });
}

/** A link as a notification carries it, changed as a test wants it. */
async function linkFor(change: Partial<Approval> = {}, keys?: readonly string[]): Promise<string> {
  const signer = keys ? await openApprovalSigner(keys) : await openApprovals(harness.config);
  const run = await ada.get<RunView>(`/v1/runs/${change.run ?? runId}`);
  const { kind = 'plan', digest = '' } = run.decision ?? {};
  const about = { tenant: 'acme', run: runId, kind, digest, verdicts: ['approve', 'reject'] as const };
  const who = { sub: 'Pia', roles: ['product-manager'] as const, via: 'link' as const };
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  return signer.sign({ ...about, ...who, exp, ...change }, [signer.keys[0]?.kid ?? '']);
}

const log = async (id = runId) =>
  (await ada.get<{ decisions: DecisionRecord[] }>(`/v1/runs/${id}/decisions`)).decisions;

describe('people', () => {
  it('are let in, listed and removed by owners alone', async () => {
    for (const call of [
      pia.get('/v1/people'),
      pia.post('/v1/people', { name: 'Eve', role: 'owner', roles: [] }),
      pia.delete('/v1/people/key-1'),
      rea.post('/v1/people', { name: 'Eve', role: 'owner', roles: [] }),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'auth.forbidden' });
    }
    await expect(letIn('pia', [])).rejects.toMatchObject({ code: 'person.name-taken' });
    await expect(letIn('Rob', ['publisher'], 'reader')).rejects.toMatchObject({ code: 'request.invalid' });
    const { people } = await bob.get<{ people: PersonView[] }>('/v1/people');
    expect(people.map(({ name }) => name)).toEqual(['Bob']);
    await expect(bob.delete(`/v1/people/${people[0]?.id}`)).rejects.toMatchObject({ code: 'person.last-owner' });
    const ours = (await ada.get<{ people: PersonView[] }>('/v1/people')).people;
    await expect(bob.delete(`/v1/people/${ours[0]?.id}`)).rejects.toMatchObject({ code: 'person.not-found' });
  });
});

describe('a decision on the plan', () => {
  it('is taken by whoever holds the role, and by nobody else', async () => {
    const { decision } = await waiting('plan');
    expect(decision).toMatchObject({ role: 'product-manager', approvers: { needed: 1 } });
    await expect(decide(max, {})).rejects.toMatchObject({ code: 'decision.wrong-role' });
    await expect(decide(rea, {})).rejects.toMatchObject({ code: 'auth.forbidden' });
    await expect(decide(bob, {})).rejects.toMatchObject({ code: 'run.not-found' });
    const forged = { token: await linkFor(), actor: 'Pia' };
    await expect(decide(max, forged)).rejects.toMatchObject({ code: 'decision.wrong-role' });
  });

  it('stands in the queue of the tenant, first for whom it is', async () => {
    const ofPia = await pia.get<DecisionQueue>('/v1/decisions');
    expect(ofPia.decisions).toMatchObject([
      { runId, kind: 'plan', role: 'product-manager', mayDecide: true, needed: 1 },
    ]);
    for (const other of [max, rea]) {
      expect((await other.get<DecisionQueue>('/v1/decisions')).decisions).toMatchObject([{ runId, mayDecide: false }]);
    }
    expect((await bob.get<DecisionQueue>('/v1/decisions')).decisions).toEqual([]);
  });

  it('is not taken by a link that is forged, foreign, altered, expired, or no link', async () => {
    const [head, body, signature] = (await linkFor()).split('.');
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { keys } = await openApprovals(harness.config);
    const header = { typ: 'assay-approval+jwt', kid: keys[0]?.kid ?? '' };
    const publicKey = Buffer.from(keys[0]?.x ?? '', 'base64url');
    const bad = {
      'signed with another key': await linkFor({}, [newApprovalKey()]),
      altered: `${head}.${encode({ ...claims, roles: ['executive'] })}.${signature}`,
      unsigned: `${encode({ ...header, alg: 'none' })}.${body}.`,
      'signed with the public key as a secret': await new SignJWT(claims)
        .setProtectedHeader({ ...header, alg: 'HS256' })
        .sign(publicKey),
      expired: await linkFor({ exp: Math.floor(Date.now() / 1_000) - 3_600 }),
      'made for the Temporal UI': (await pia.post<DecisionToken>(`/v1/runs/${runId}/tokens`, {})).token,
      'for somebody who is not there': await linkFor({ sub: 'Nobody' }),
      'for a role that they do not have': await linkFor({ roles: ['publisher'] }),
      'an API key': harness.keys.acme,
    };
    for (const [what, token] of Object.entries(bad)) {
      const link = clientOf(token);
      for (const call of [link.get('/v1/approvals'), link.post('/v1/approvals', { decision: 'approve' })]) {
        await expect(call.then(() => what)).rejects.toMatchObject({ code: 'approval.invalid' });
      }
    }
    await expect(clientOf(await linkFor()).get('/v1/runs')).rejects.toMatchObject({ code: 'auth.missing' });
    await expect(clientOf(await linkFor({ tenant: 'beta' })).get('/v1/approvals')).rejects.toMatchObject({
      code: 'approval.invalid',
    });
  });

  it('is shown by a link without changing anything, told as stale after an edit, and as a repeat after it was taken', async () => {
    const { decision } = await waiting('plan');
    const [link, before] = [clientOf(await linkFor()), await log()];
    const shown = await link.get<ApprovalView>('/v1/approvals');
    expect(shown).toMatchObject({ runId, sub: 'Pia', kind: 'plan', isOpen: true, whyNot: null });
    expect(shown.rendered).toContain('The research plan');
    expect(await log()).toEqual(before);
    expect((await ada.get<RunView>(`/v1/runs/${runId}`)).decision).toEqual(decision);

    const plan = await ada.get<ResearchPlan>(`/v1/runs/${runId}/plan`);
    const edited = { ...plan, questions: plan.questions.slice(0, -1) };
    expect(await decide(pia, { decision: 'edit', plan: edited, channel: 'console' })).toMatchObject({
      outcome: 'accepted',
    });
    await waiting('plan', shown.request?.digest);
    await expect(link.post('/v1/approvals', { decision: 'approve' })).rejects.toMatchObject({ code: 'decision.stale' });
    expect(await link.get<ApprovalView>('/v1/approvals')).toMatchObject({ isOpen: false, rendered: '' });

    const newer = clientOf(await linkFor());
    await expect(newer.post('/v1/approvals', { decision: 'edit', plan: edited })).rejects.toMatchObject({
      code: 'decision.unverified',
    });
    expect(await newer.post('/v1/approvals', { decision: 'approve' })).toMatchObject({ outcome: 'accepted' });
    expect(await newer.post('/v1/approvals', { decision: 'approve' })).toMatchObject({ outcome: 'duplicate' });
    expect(await newer.get('/v1/approvals')).toMatchObject({ isOpen: false, whyNot: expect.stringContaining('Pia') });
    const by = { actor: 'Pia', isVerified: true, role: 'product-manager', outcome: 'accepted' };
    expect((await log()).filter(({ outcome }) => outcome === 'accepted')).toMatchObject([
      { ...by, decision: 'edit', channel: 'console' },
      { ...by, decision: 'approve', channel: 'link' },
    ]);
  }, 60_000);
});

describe('a delegation', () => {
  const until = new Date(Date.now() + day).toISOString();
  const delegate = (who: Api, given: object) =>
    who.post<Delegation>('/v1/delegations', { to: 'Max', roles: ['compliance-officer'], until, ...given });

  it('is of what one holds oneself, to somebody who may decide, for at most 90 days', async () => {
    const faulty: [Api, object][] = [
      [pia, {}],
      [carl, { to: 'Carl' }],
      [carl, { to: 'Rea' }],
      [carl, { until: new Date(Date.now() - day).toISOString() }],
      [carl, { until: new Date(Date.now() + 91 * day).toISOString() }],
    ];
    for (const [who, given] of faulty) {
      await expect(delegate(who, given)).rejects.toMatchObject({ code: 'delegation.invalid' });
    }
    await expect(delegate(carl, { to: 'Bob' })).rejects.toMatchObject({ code: 'person.not-found' });
    await expect(delegate(carl, { to: 'B\u0000b' })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(delegate(rea, {})).rejects.toMatchObject({ code: 'auth.forbidden' });
    await expect(delegate(bob, { roles: ['executive'], to: 'Bob', runId })).rejects.toMatchObject({
      code: 'run.not-found',
    });
  });

  it('gives the right in its time, not before, and not to be lent on', async () => {
    let review = await nextReview();
    while (review.decision?.kind === 'claims') {
      await decideClaims(review);
      review = await nextReview(review.decision.digest);
    }
    const later = await delegate(carl, { since: new Date(Date.now() + day / 2).toISOString() });
    await expect(decide(max, {})).rejects.toMatchObject({ code: 'decision.wrong-role' });
    await ada.delete(`/v1/delegations/${later.id}`);
    await delegate(carl, {});
    await expect(delegate(max, { to: 'Pia' })).rejects.toMatchObject({ code: 'delegation.invalid' });
    const { delegations } = await max.get<{ delegations: Delegation[] }>('/v1/delegations');
    expect(delegations).toMatchObject([{ from: 'Carl', to: 'Max', roles: ['compliance-officer'], runId: null }]);
    expect((await max.get<DecisionQueue>('/v1/decisions')).decisions).toMatchObject([{ mayDecide: true, needed: 2 }]);
  }, 90_000);

  it('does not let one person approve twice where two are needed', async () => {
    expect(await decide(max, { reason: 'it is complete' })).toMatchObject({ outcome: 'counted' });
    expect(await decide(carl, {})).toMatchObject({ outcome: 'duplicate' });
    expect((await carl.get<DecisionQueue>('/v1/decisions')).decisions).toMatchObject([
      { mayDecide: false, needed: 2, approved: ['Max'] },
    ]);
    expect(await decide(ada, { reason: 'I agree' })).toMatchObject({ outcome: 'accepted' });
    const regulatory = (await log()).filter(({ kind }) => kind === 'regulatory');
    expect(regulatory).toMatchObject([
      { outcome: 'counted', actor: 'Max', onBehalfOf: 'Carl', role: 'compliance-officer' },
      { outcome: 'accepted', actor: 'Ada' },
    ]);
  }, 60_000);
});

/** The run once it asks about claims, otherwise than under `digest`. */
async function nextReview(digest?: string): Promise<RunView> {
  for await (const run of watchRun(ada, runId, { patience })) {
    const { kind, digest: shown } = run.decision ?? {};
    if ((kind === 'claims' || kind === 'regulatory') && shown !== digest) return run;
  }
  throw new Error('it ended without a review');
}

/** What is sent about claims is looked at before the run hears of it. */
async function decideClaims({ decision }: RunView): Promise<void> {
  const { request, sheet } = await rea.get<ReviewView>(`/v1/runs/${runId}/review`);
  expect([request.digest, sheet.kind]).toEqual([decision?.digest, 'claims']);
  await expect(bob.get(`/v1/runs/${runId}/review`)).rejects.toMatchObject({ code: 'run.not-found' });
  const [claimId = ''] = sheet.items.map(item => item.claimId);
  const path = `/v1/runs/${runId}/supplied-sources?fileName=`;
  const bytes = new Uint8Array(Buffer.from('# A note\n\nHeat pumps are planned in one visit.\n'));
  await expect(pia.upload(`${path}note.exe`, bytes)).rejects.toMatchObject({ code: 'request.invalid' });
  await expect(bob.upload(`${path}note.md`, bytes)).rejects.toMatchObject({ code: 'run.not-found' });
  await expect(rea.upload(`${path}note.md`, bytes)).rejects.toMatchObject({ code: 'auth.forbidden' });
  const { contentHash } = await pia.upload<SuppliedFile>(`${path}note.md`, bytes);
  const source = { title: 'A note', location: 'note.md', fileName: 'note.md' };
  const faulty = [
    [{ claimId: 'no-such-claim', action: 'accept' }],
    [{ claimId, action: 'supply', source: { ...source, contentHash: 'f'.repeat(64) } }],
    ...sheet.items
      .filter(each => each.because === 'dropped')
      .map(each => [{ claimId: each.claimId, action: 'accept' }]),
  ];
  for (const claims of faulty) {
    await expect(decide(pia, { claims })).rejects.toMatchObject({ code: 'review.invalid' });
  }
  expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
  const claims = [{ claimId, action: 'reject', reason: 'nobody can use it' }];
  expect(await decide(pia, { claims })).toMatchObject({ outcome: 'accepted' });
}

describe('the command line', () => {
  beforeAll(() => {
    process.env['ASSAY_API_URL'] = harness.url();
    process.env['ASSAY_API_KEY'] = harness.keys.acme;
  });
  afterAll(() => {
    delete process.env['ASSAY_API_URL'];
    delete process.env['ASSAY_API_KEY'];
  });

  async function assay(...argv: string[]) {
    const terminal = createRecordingTerminal();
    const code = await runCli({ argv, terminal, signal: new AbortController().signal });
    return { code, out: terminal.printed(), noted: terminal.noted() };
  }

  it('shows the queue and what was decided', async () => {
    await waiting('final');
    expect(await assay('decisions')).toMatchObject({ code: 0, out: expect.stringMatching(/final +publisher .* yes/u) });
    const { out } = await assay('decisions', runId);
    expect(out).toMatch(/approve regulatory 1 +Max as\s+/u);
    expect(JSON.parse((await assay('decisions', '--json')).out).decisions).toMatchObject([{ runId, mayDecide: true }]);
  }, 60_000);

  it('lets people in, changes what they decide, and revokes their keys', async () => {
    const added = await assay('people', 'add', 'Eve', '--roles', 'executive,publisher');
    expect([added.code, added.out]).toEqual([0, expect.stringMatching(/\nassay_[\w-]{43}\n/u)]);
    await assay('people', 'change', 'eve', '--roles', 'executive', '--email', 'eve@example.com');
    expect((await assay('people', 'list')).out).toMatch(/Eve +key-\S+ +member +eve@example.com +executive\n/u);
    const wrong = await assay('people', 'add', 'Tim', '--roles', 'king');
    expect([wrong.code, wrong.noted]).toEqual([2, expect.stringContaining('"king" is no role')]);
    expect((await assay('people', 'remove', 'Eve')).code).toBe(0);
    expect((await assay('people', 'remove', 'Eve')).code).toBe(2);
  });

  it('lends a right for a while and takes it back', async () => {
    const day = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
    const lent = JSON.parse((await assay('delegate', 'publisher', '--to', 'max', '--until', day, '--json')).out);
    expect(lent).toMatchObject({ from: 'Ada', to: 'Max', roles: ['publisher'], until: `${day}T23:59:59.000Z` });
    expect((await assay('delegate', 'list')).out).toContain(lent.id);
    expect((await assay('delegate', 'end', lent.id)).code).toBe(0);
    expect((await assay('delegate', 'list')).out).not.toContain(lent.id);
    const wrong = await assay('delegate', 'publisher', '--to', 'max', '--until', 'soon');
    expect([wrong.code, wrong.noted]).toEqual([2, expect.stringContaining('--until is a date')]);
  });

  it('makes a token, and says so where there are no claims to look at', async () => {
    const { token, approveWith } = JSON.parse((await assay('token', runId, '--json')).out);
    expect(JSON.parse(approveWith)).toMatchObject({ run: runId, kind: 'final', token });
    expect((await assay('review', runId)).noted).toContain('decision.not-waiting');
  });
});

describe('the Temporal UI', () => {
  it('takes the document with a token of somebody who may publish, and without one not', async () => {
    await waiting('final');
    const { temporal } = harness.config;
    const connection = await Connection.connect({ address: temporal.address ?? '' });
    const client = new Client({ connection, namespace: temporal.namespace });
    const handle = client.workflow.getHandle(`mrd/acme/${runId}`);
    await expect(max.post(`/v1/runs/${runId}/tokens`, {})).rejects.toMatchObject({ code: 'decision.wrong-role' });
    const made = await pam.post<DecisionToken>(`/v1/runs/${runId}/tokens`, {});
    const { token, ...unsigned } = JSON.parse(made.approveWith);
    expect(token).toBe(made.token);
    await expect(handle.executeUpdate(decideUpdate, { args: [unsigned] })).rejects.toThrow();
    await handle.signal(decideSignal, { ...unsigned, token });
    await handle.result();
    await connection.close();
    expect((await log()).at(-1)).toMatchObject({
      actor: 'Pam',
      channel: 'temporal-ui',
      role: 'publisher',
      isVerified: true,
    });
    const link = clientOf(await linkFor({ kind: 'final', digest: unsigned.digest, sub: 'Pam', roles: ['publisher'] }));
    expect(await link.post('/v1/approvals', { decision: 'approve' })).toMatchObject({ outcome: 'duplicate' });
  }, 90_000);
});
