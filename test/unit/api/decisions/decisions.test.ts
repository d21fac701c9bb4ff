import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyHash } from '#api/decisions/decision-signatures';
import { getJson } from '#infra/storage/artifact-store';
import { ResearchPlan } from '#shared/contracts/plan';
import { samplePlan } from '#test/unit/api/support/sample-plan';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { approvals, read, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

const digest = `sha256:${'0'.repeat(64)}`;
let api: TestApi;
let path: string;
let runId: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.gateway.outcome = { outcome: 'accepted', code: null, detail: 'approved' };
  ({ runId } = await startRunIn(api));
  path = `/v1/runs/${runId}/decisions`;
});

describe('deciding', () => {
  it('sends the decision with the run, its sender and an id, and tells the outcome', async () => {
    const response = await api.post(path, { kind: 'plan', decision: 'approve', digest });
    const outcome = await read(response);
    expect(response.status).toBe(200);
    expect(outcome).toMatchObject({ outcome: 'accepted', detail: 'approved' });
    expect(api.gateway.decisions.at(-1)?.decision).toMatchObject({
      run: runId,
      decision: 'approve',
      actor: 'Ada',
      channel: 'api',
      id: expect.any(String),
    });
  });

  it("keeps the sender's id, so that a repeat is the same update", async () => {
    await api.post(path, { kind: 'plan', decision: 'approve', digest, id: 'mine' });
    expect(api.gateway.decisions.at(-1)?.decision.id).toBe('mine');
  });

  it('stores an edited plan and sends its hash alone', async () => {
    await api.post(path, { kind: 'plan', decision: 'edit', digest, plan: samplePlan });
    const { decision } = api.gateway.decisions.at(-1) ?? {};
    expect(decision).not.toHaveProperty('plan');
    expect(await getJson(api.artifacts, ResearchPlan, decision?.planHash ?? '')).toEqual(samplePlan);
  });

  it('lists the faults of an edited plan', async () => {
    const plan = { ...samplePlan, questions: [] };
    const response = await api.post(path, { kind: 'plan', decision: 'edit', digest, plan });
    const problem = await read(response);
    expect([response.status, problem.code]).toEqual([422, 'plan.invalid']);
    expect(problem.faults?.[0]?.path).toBe('plan.questions');
  });

  it.each([
    ['a wrong digest', { kind: 'plan', decision: 'approve', digest: 'yes' }, 422, 'decision.invalid'],
    ['no body', {}, 422, 'decision.invalid'],
    [
      'a hash that could be of another tenant',
      { kind: 'plan', decision: 'edit', digest, planHash: '0'.repeat(64) },
      422,
      'decision.invalid',
    ],
    ['another run', { run: 'run-of-others', kind: 'plan', decision: 'approve', digest }, 409, 'decision.wrong-run'],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await api.post(path, body);
    expect([response.status, (await read(response)).code]).toEqual([status, code]);
  });

  it('answers a refusal of the workflow with its code', async () => {
    api.gateway.outcome = { outcome: 'refused', code: 'decision.stale', detail: 'the plan is at revision 2' };
    const response = await api.post(path, { kind: 'plan', decision: 'approve', digest });
    expect(response.status).toBe(409);
    expect(await read(response)).toMatchObject({ code: 'decision.stale', detail: 'the plan is at revision 2' });
  });

  it('is signed in the name of the key, whatever the sender says about themselves', async () => {
    const times = { requestedAt: '', deadline: '', remindAt: '' };
    const signedBy = approvals.keys.map(({ kid }) => kid);
    api.gateway.open = { kind: 'plan', digest, revision: 1, role: 'product-manager', signedBy, ...times };
    const forged = { actor: 'Eve', channel: 'temporal-ui', token: 'a.b.c', reason: 'fine' };
    await api.post(path, { kind: 'plan', decision: 'approve', digest, ...forged });
    api.gateway.open = null;
    const { decision } = api.gateway.decisions.at(-1) ?? {};
    expect(decision?.actor).toBe('Ada');
    expect(await approvals.verify(decision?.token ?? '')).toMatchObject({
      ...{ sub: 'Ada', tenant: 'acme', run: runId, kind: 'plan', digest, verdicts: ['approve'], via: 'api' },
      body: decision && bodyHash(decision),
    });
  });

  it('asks in a run from before there were roles nobody who they are, and makes no token for it', async () => {
    await api.post(path, { kind: 'plan', decision: 'approve', digest, token: 'a.b.c' });
    expect(api.gateway.decisions.at(-1)?.decision).not.toHaveProperty('token');
    const times = { requestedAt: '', deadline: '', remindAt: '' };
    api.gateway.open = { kind: 'plan', digest, revision: 1, ...times };
    const response = await api.post(`/v1/runs/${runId}/tokens`, {});
    const review = await read(await api.call(`/v1/runs/${runId}/review`));
    api.gateway.open = null;
    expect([(await read(response)).code, review.code]).toEqual(['request.invalid', 'decision.not-waiting']);
  });

  it('is over when the run has ended', async () => {
    api.runs.change(runId, { state: 'expired' });
    const response = await api.post(path, { kind: 'plan', decision: 'approve', digest });
    expect((await read(response)).code).toBe('run.finished');
  });
});
