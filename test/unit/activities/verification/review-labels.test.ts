import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import type { ClaimLabel } from '#shared/contracts/claim-label';
import { logOddsAt, type PlattScale } from '#shared/policies/calibration';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { byScale, type Refit } from '#shared/policies/refit-confidence';
import { tinyBrief } from '#test/support/tiny-brief';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { reviewGround } from './support/review-ground.js';

/** Keeps labels in memory, with the scale that the run began under. */
function labelsUnder(scale: PlattScale | null, known: readonly ClaimLabel[] = []) {
  const kept = [...known];
  const refits: Refit[] = [];
  const labels: ClaimLabels = {
    record: async more => void kept.push(...more),
    labelsOf: async () => kept,
    keepScale: async (_, refit) => void refits.push(refit),
    newestScale: async () => null,
    scaleOfRun: async () => scale,
  };
  return { labels, kept, refits };
}

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-labels-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const open = (name: string, labels: ClaimLabels) =>
  reviewGround(join(home, name), { brief: tinyBrief, folder: tinyCorpus, labels });

describe('decisions about claims', () => {
  it('become labels with the confidence that was shown, and an unchanged claim was right', async () => {
    const { labels, kept, refits } = labelsUnder(null);
    const ground = await open('plain', labels);
    const { sheet, sheetHash } = await ground.sheet();
    const [accepted, rejected] = sheet.items;
    await ground.decide(
      [
        { claimId: accepted?.claimId ?? '', action: 'accept' },
        { claimId: rejected?.claimId ?? '', action: 'reject' },
      ],
      { sheetHash },
    );
    const labelled = kept.filter(({ claimId }) => [accepted?.claimId, rejected?.claimId].includes(claimId));
    expect(labelled.map(({ isRight, sheetHash: shown }) => [isRight, shown])).toEqual([
      [true, sheetHash],
      [false, sheetHash],
    ]);
    expect(labelled[0]?.features.confidence).toBe(accepted?.confidence);
    expect(refits).toEqual([]);
  });

  it('refit the scale once there are enough about confidences of the model in use', async () => {
    const known = Array.from(
      { length: 90 },
      (_, n): ClaimLabel => ({
        ...{ tenant: 'test', runId: `run-${n}`, claimId: 'pricing-1', sheetHash: 'earlier', action: 'accept' },
        isRight: n % 2 === 0,
        logOdds: n % 2 === 0 ? 2 : -1,
        features: {
          ...{ verdict: 'supported', kind: 'price', independentSources: 1, confidence: 0.5 },
          ...(n < 60 && { model: draftedModel.version }),
        },
      }),
    );
    const { labels, refits } = labelsUnder(null, known);
    const ground = await open('many', labels);
    const { sheet } = await ground.sheet();
    await ground.decide([{ claimId: sheet.items[0]?.claimId ?? '', action: 'accept' }]);
    expect(refits).toHaveLength(1);
    expect(refits[0]?.labels).toBe(61);
  });
});

describe('a scale of the tenant', () => {
  it('tells the confidences of the whole run, and is taken back from the labels', async () => {
    const scale = { a: -0.5, b: -0.4 };
    const plain = await open('unscaled', labelsUnder(null).labels);
    const { labels, kept } = labelsUnder(scale);
    const scaledGround = await open('scaled', labels);
    expect(scaledGround.claims.map(({ confidence }) => confidence)).toEqual(
      plain.claims.map(({ confidence }) => byScale(scale, confidence)),
    );
    const { sheet } = await scaledGround.sheet({ below: 1 });
    const [item] = sheet.items;
    const { claims } = await scaledGround.decide([{ claimId: item?.claimId ?? '', action: 'accept' }], {
      sheetHash: await scaledGround.store(sheet),
    });
    const before = plain.claims.find(({ id }) => id === item?.claimId);
    const label = kept.find(({ claimId }) => claimId === item?.claimId);
    expect(label?.logOdds).toBeCloseTo(logOddsAt(before?.confidence ?? 0), 1);
    expect(claims.find(({ id }) => id === item?.claimId)?.confidence).toBe(item?.confidence);
  });
});
