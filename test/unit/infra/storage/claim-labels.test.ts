import { learnFromLabels } from '#activities/verification/review/learn-from-labels';
import { createClaimLabels } from '#infra/storage/claim-labels';
import { openDatabase } from '#infra/storage/database';
import { createRunStore } from '#infra/storage/run-store';
import type { ClaimLabel } from '#shared/contracts/claim-label';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, pool, close } = openDatabase(database.url, 4);
let clock = Date.parse('2026-01-01T00:00:00Z');
const labels = createClaimLabels(db, () => new Date(clock));
const runs = createRunStore(db, pool);
afterAll(async () => {
  await close();
  await database.drop();
});

function label(tenant: string, n: number, logOdds = 1, isRight = true, model = draftedModel.version): ClaimLabel {
  return {
    tenant,
    runId: `run-${tenant}-${n}`,
    claimId: `pricing-${n}`,
    sheetHash: 'sheet-1',
    action: isRight ? 'accept' : 'reject',
    isRight,
    logOdds,
    features: { verdict: 'supported', kind: 'price', independentSources: 1, confidence: 0.73, model },
  };
}

async function beginRun(tenant: string, runId: string) {
  await runs.insertRun({
    runId,
    tenant,
    workflowId: runId,
    idempotencyKey: runId,
    requestHash: '',
    title: 'A run',
    vertical: 'saas-devtools',
    briefHash: '',
    corpus: 'a-corpus',
    createdAt: new Date(clock),
  });
}

describe('labels of claims', () => {
  it('are kept once for each sheet, whatever is repeated, and apart by tenant', async () => {
    await labels.record([label('once', 1), label('once', 2)]);
    await labels.record([label('once', 1, -3, false), { ...label('once', 1), sheetHash: 'sheet-2' }]);
    await labels.record([]);
    const kept = await labels.labelsOf('once');
    expect(kept.map(({ claimId, sheetHash, isRight }) => [claimId, sheetHash, isRight])).toEqual([
      ['pricing-1', 'sheet-1', true],
      ['pricing-1', 'sheet-2', true],
      ['pricing-2', 'sheet-1', true],
    ]);
    expect(kept[0]).toEqual(label('once', 1));
    expect(await labels.labelsOf('other')).toEqual([]);
  });
});

describe('a scale of confidence', () => {
  it('is fitted from fifty decisions on, never from fewer, and counts for runs that begin afterwards', async () => {
    await beginRun('few', 'run-before');
    const decide = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        clock += 60_000;
        // Of what is told with 0.73, one in five is right.
        await labels.record([label('few', n, 1, n % 5 === 0)]);
      }
      await learnFromLabels(labels, 'few');
    };
    await decide(0, 49);
    expect(await labels.newestScale('few')).toBeNull();
    await decide(49, 50);
    const first = await labels.newestScale('few');
    expect(first).toMatchObject({ labels: 50, heldOut: 15 });
    expect(first?.brierAfter).toBeLessThan(first?.brierBefore ?? 0);
    await decide(50, 55);
    expect((await labels.newestScale('few'))?.labels).toBe(50);
    clock += 60_000;
    await beginRun('few', 'run-after');
    await beginRun('somebody-else', 'run-elsewhere');
    expect(await labels.scaleOfRun('run-before')).toBeNull();
    expect(await labels.scaleOfRun('run-elsewhere')).toBeNull();
    expect(await labels.scaleOfRun('run-unknown')).toBeNull();
    expect((await labels.scaleOfRun('run-after')) !== null).toBe(first?.isBetter);
  });

  it('is not used when it does not tell the newest decisions better', async () => {
    clock += 60_000;
    const scale = { a: -1, b: 0.5 };
    const refit = { scale, labels: 60, heldOut: 18, brierBefore: 0.2, brierAfter: 0.1, isBetter: true };
    await labels.record(Array.from({ length: 50 }, (_, n) => label('turned', n)));
    await labels.keepScale('turned', refit);
    clock += 60_000;
    await beginRun('turned', 'run-with');
    clock += 60_000;
    await labels.keepScale('turned', { ...refit, labels: 70, brierAfter: 0.3, isBetter: false });
    await beginRun('turned', 'run-without');
    expect(await labels.scaleOfRun('run-with')).toEqual(scale);
    expect(await labels.scaleOfRun('run-without')).toBeNull();
  });

  it('is not used where it was fitted on confidences of another model', async () => {
    clock += 60_000;
    const refit = {
      scale: { a: -1, b: 0.5 },
      labels: 60,
      heldOut: 18,
      brierBefore: 0.2,
      brierAfter: 0.1,
      isBetter: true,
    };
    await labels.record(Array.from({ length: 60 }, (_, n) => label('former', n, 1, true, 'by-hand')));
    await labels.keepScale('former', refit);
    clock += 60_000;
    await beginRun('former', 'run-former');
    expect(await labels.scaleOfRun('run-former')).toBeNull();
    expect(await labels.newestScale('former')).toBeNull();
  });
});
