import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getJson } from '#infra/storage/artifact-store';
import { type ClaimResolution, ReviewSheet } from '#shared/contracts/claim-review';
import type { DecisionInput } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import { recordHistory } from '#test/support/recorded-histories';
import {
  approveAll,
  approveUntil,
  decide,
  type Harness,
  reach,
  reachRevision,
  type StartedRun,
  signal,
  startHarness,
  tokenFor,
} from '#test/support/run-harness';
import type { mrdWorkflow } from '#workflows/mrd.workflow';

let harness: Harness;
let folder: string;
beforeAll(async () => {
  harness = await startHarness();
  folder = await mkdtemp(join(tmpdir(), 'assay-review-'));
});
afterAll(async () => {
  await harness?.close();
  await rm(folder, { recursive: true, force: true });
});

const sheetOf = ({ waitingFor }: Awaited<ReturnType<typeof reach>>) =>
  getJson(harness.artifacts, ReviewSheet, waitingFor?.subject ?? '');

async function document(run: StartedRun): Promise<Mrd> {
  const { files } = await approveAll(run);
  return getJson(harness.artifacts, Mrd, files?.json ?? '');
}

async function story(run: StartedRun, type: string) {
  const events = await harness.runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
  return events.filter(event => event.type === type).map(event => event.data);
}

/** As somebody pastes it into the Temporal UI: the list itself, and a token that says who they are. */
async function decideBySignal(run: StartedRun, claims: readonly ClaimResolution[]) {
  const { waitingFor } = await reach(run, 'awaiting-claim-review');
  const decision: DecisionInput = {
    run: run.runId,
    kind: 'claims',
    decision: 'approve',
    digest: waitingFor?.digest ?? '',
    claims,
  };
  const token = await tokenFor(run.runId, decision, { via: 'temporal-ui', roles: ['product-manager'] });
  await signal(run, { ...decision, token });
}

const asPublisher = { title: 'Hausklima price list', location: 'https://hausklima.example/prices-2025' };
const terra = 'The Hausklima Terra 10 has a list price of EUR 14,500 per unit in 2025.';
const aero = 'The Nordwaerme Aero 8 has a list price of EUR 11,900 per unit in 2025.';

describe('the review of claims that are not sure', () => {
  it('carries out what a person decides about each, and all of it passes the checks again', async () => {
    const run = await harness.start();
    const asked = await approveUntil(run, 'awaiting-claim-review');
    const { items } = await sheetOf(asked);
    expect(items.map(({ claimId, because }) => [claimId, because])).toEqual([
      ['pricing-1', 'low-confidence'],
      ['pricing-2', 'low-confidence'],
      ['pricing-3', 'low-confidence'],
      ['market-size-1', 'low-confidence'],
    ]);
    expect(items.at(-1)?.contradicting.map(({ claimId }) => claimId)).toEqual(['market-size-2']);
    await decideBySignal(run, [
      {
        claimId: 'market-size-1',
        action: 'edit',
        text: 'The market for residential heat pumps in Germany was worth EUR 2.4 billion in 2024.',
      },
      {
        claimId: 'pricing-2',
        action: 'supply',
        text: terra,
        quote: terra,
        source: {
          ...asPublisher,
          publisher: 'Hausklima',
          publishedAt: '2025-02',
          text: `# Prices of 2025\n\n${terra} It is sold by installers only.\n`,
        },
      },
      {
        claimId: 'pricing-3',
        action: 'supply',
        text: aero,
        source: {
          title: 'Nordwaerme prices',
          location: 'letter.txt',
          text: `Nordwaerme writes about its products. ${aero} Delivery takes a month.\n`,
        },
      },
    ]);
    await reach(run, 'awaiting-regulatory-review');
    expect(await story(run, 'claims-reviewed')).toEqual([
      { kind: 'claims', accepted: 1, edited: 1, supplied: 2, rejected: 0, open: 0 },
    ]);
    const { claims, sources, decisions, checks } = await document(run);
    const reviews = claims.flatMap(({ id, review }) => (review ? [[id, review]] : []));
    expect(Object.fromEntries(reviews)).toEqual({
      'market-size-1': 'edited',
      'pricing-1': 'accepted',
      'pricing-2': 'source-supplied',
      'pricing-3': 'source-supplied',
      'regulatory-1': 'accepted',
    });
    const supplied = sources.filter(({ location }) => [asPublisher.location, 'letter.txt'].includes(location));
    expect(supplied.map(({ title }) => title).sort()).toEqual(['Hausklima price list', 'Nordwaerme prices']);
    expect(claims.find(({ id }) => id === 'pricing-3')?.citations.map(({ quote }) => quote)).toContain(aero);
    expect(decisions.find(({ kind }) => kind === 'claims')).toMatchObject({
      actor: 'ada',
      isVerified: true,
      channel: 'temporal-ui',
      role: 'product-manager',
    });
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    await recordHistory('claims-reviewed', run);
  });

  it('asks again about what does not pass, takes nothing back, and never a decision on an older sheet', async () => {
    const run = await harness.start();
    const first = await approveUntil(run, 'awaiting-claim-review');
    await decide(run, { decision: 'approve', claims: [{ claimId: 'market-size-9', action: 'accept' }] });
    const second = await reachRevision(run, 'awaiting-claim-review', 2);
    expect(await story(run, 'review-refused')).toMatchObject([
      { detail: expect.stringContaining('market-size-9: the run has no such claim') },
    ]);
    await decide(run, {
      decision: 'approve',
      claims: [
        {
          claimId: 'market-size-1',
          action: 'edit',
          text: 'The market for residential heat pumps in Germany was worth EUR 9.9 billion in 2024.',
        },
        { claimId: 'pricing-3', action: 'reject', reason: 'too old' },
      ],
    });
    const third = await reachRevision(run, 'awaiting-claim-review', 3);
    const { items } = await sheetOf(third);
    expect(items).toMatchObject([{ claimId: 'market-size-1', problem: expect.stringContaining('EUR 9.9 billion') }]);
    const late = { decision: 'reject', reason: 'late' };
    for (const old of [first, second])
      await expect(decide(run, { ...late, digest: old.waitingFor?.digest })).rejects.toMatchObject({
        cause: { type: 'decision.stale' },
      });
    await decide(run, { decision: 'approve' });
    const { claims, droppedClaims } = await document(run);
    expect(claims.find(({ id }) => id === 'market-size-1')).toMatchObject({
      review: 'accepted',
      publication: 'published',
    });
    expect(droppedClaims).toMatchObject([
      {
        id: 'pricing-3',
        review: 'rejected',
        findings: expect.arrayContaining([{ check: 'review', passed: false, detail: 'rejected by a person: too old' }]),
      },
    ]);
    await recordHistory('claims-asked-again', run);
  });

  it('publishes none of them when all are rejected, and none of the regulatory ones either, wherever they stand', async () => {
    const run = await harness.start();
    await approveUntil(run, 'awaiting-claim-review');
    await decide(run, { decision: 'reject', reason: 'nobody vouches for them' });
    await reach(run, 'awaiting-regulatory-review');
    await decide(run, { decision: 'reject', reason: 'the act has been changed' });
    const { claims, droppedClaims } = await document(run);
    expect(droppedClaims.map(({ id }) => id).sort()).toEqual([
      'market-size-1',
      'pricing-1',
      'pricing-2',
      'pricing-3',
      'regulatory-1',
      'use-cases-1',
    ]);
    expect(JSON.stringify(claims)).not.toContain('Buildings Energy Act');
    expect(claims.find(({ id }) => id === 'market-size-2')?.confidence).toBeGreaterThan(0.7);
    await recordHistory('regulatory-rejected', run);
  });

  it('asks about the regulatory section also when nothing stands in it', async () => {
    await writeFile(
      join(folder, 'market.md'),
      '# Heat pumps\n\nThe market for residential heat pumps in Germany was worth EUR 3.1 billion in 2024.\n',
    );
    const run = await harness.start({ corpus: folder });
    const { waitingFor } = await approveUntil(run, 'awaiting-regulatory-review');
    expect(waitingFor).toMatchObject({ kind: 'regulatory', items: 0, role: 'compliance-officer' });
    await expect(decide(run, { decision: 'approve' }, { roles: ['product-manager'] })).rejects.toMatchObject({
      cause: { type: 'decision.wrong-role' },
    });
    expect(await approveAll(run)).toMatchObject({ state: 'completed' });
  });

  it('is asked anew after a reset, and takes no decision that was made before on other claims', async () => {
    const run = await harness.start();
    await approveUntil(run, 'awaiting-claim-review');
    await decideBySignal(run, [
      { claimId: 'pricing-1', action: 'edit', text: 'Hausklima charges EUR 5 for nothing at all.' },
    ]);
    const old = await reachRevision(run, 'awaiting-claim-review', 2);
    await decideBySignal(run, [{ claimId: 'pricing-1', action: 'reject' }]);
    await reach(run, 'awaiting-regulatory-review');
    const again = await resetToBefore('prepareReview', run);
    const { decisions, waitingFor } = await reach(again, 'awaiting-claim-review');
    expect(waitingFor).toMatchObject({ revision: 1, items: 4 });
    expect(decisions.filter(({ outcome }) => outcome === 'accepted').map(({ kind }) => kind)).toEqual(['plan']);
    await expect(decide(again, { decision: 'approve', digest: old.waitingFor?.digest })).rejects.toMatchObject({
      cause: { type: 'decision.stale' },
    });
    expect(await approveAll(again)).toMatchObject({ state: 'completed' });
  });
});

/** As people reset a run in the Temporal UI: signals and updates that came later are applied again. */
async function resetToBefore(activity: string, { runId, handle }: StartedRun): Promise<StartedRun> {
  const { events } = await handle.fetchHistory();
  const scheduled = events?.find(
    event => event.activityTaskScheduledEventAttributes?.activityType?.name === activity,
  )?.activityTaskScheduledEventAttributes;
  const { client } = harness;
  await client.workflowService.resetWorkflowExecution({
    namespace: client.options.namespace,
    workflowExecution: { workflowId: handle.workflowId },
    reason: 'a test',
    requestId: randomUUID(),
    workflowTaskFinishEventId: scheduled?.workflowTaskCompletedEventId ?? null,
  });
  return { runId, handle: client.workflow.getHandle<typeof mrdWorkflow>(handle.workflowId) };
}
