import { claimLabelsOf } from '#activities/verification/review/claim-labels-of';
import type { Claim } from '#shared/contracts/claim';
import type { ReviewItem, ReviewOutcome } from '#shared/contracts/claim-review';
import { claimOf } from './support/make-claim.js';

const run = { runId: 'run-1', tenant: 'alpha' };

function claim(id: string, confidence: number): Claim {
  return {
    ...claimOf(`The price of ${id} is USD 5.`, [], { id, kind: 'price' }),
    verdict: 'supported',
    publication: 'published',
    confidence,
    findings: [],
    independentSources: 2,
  };
}

function item({ id, sectionId, kind, text, verdict, publication, confidence }: Claim): ReviewItem {
  const nothing = { findings: [], citations: [], agreeing: [], contradicting: [], problem: null };
  return {
    claimId: id,
    sectionId,
    kind,
    text,
    verdict,
    publication,
    confidence,
    because: 'low-confidence',
    ...nothing,
  };
}

const claims = ['a', 'b', 'c', 'd', 'e', 'copy'].map((id, n) => claim(id, 0.1 * (n + 1)));
const sheet = {
  schemaVersion: 1 as const,
  kind: 'claims' as const,
  below: 0.6,
  items: claims.filter(({ id }) => id !== 'copy').map(item),
  sources: [],
};
const decided = (claimId: string, action: ReviewOutcome['decided'][number]['action'], after: string | null) => ({
  claimId,
  action,
  before: claims.find(({ id }) => id === claimId)?.text ?? '',
  after,
  reason: null,
});
const outcome: ReviewOutcome = {
  schemaVersion: 1,
  kind: 'claims',
  decided: [
    decided('a', 'accept', 'The price of a is USD 5.'),
    decided('b', 'reject', null),
    decided('c', 'edit', 'The price of c is USD 6.'),
    decided('d', 'supply', 'The price of d is USD 5.'),
    decided('copy', 'accept', 'The price of copy is USD 5.'),
  ],
  open: [{ claimId: 'e', problem: 'does not hold' }],
};

describe('labels of decisions', () => {
  const named = new Set(claims.map(({ id }) => id));
  const labels = claimLabelsOf({ run, sheetHash: 'hash', sheet, outcome, named, claims, scale: null });

  it('call a claim right that may stay in its own words, and nothing else', () => {
    expect(labels.map(({ claimId, isRight }) => [claimId, isRight])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', true],
    ]);
  });

  it('are made of what was named only: what was approved all at once was perhaps not read', () => {
    const some = claimLabelsOf({ run, sheetHash: 'hash', sheet, outcome, named: new Set(['b']), claims, scale: null });
    expect(some.map(({ claimId }) => claimId)).toEqual(['b']);
  });

  it('keep what was known of it when it was shown, and none of its words', () => {
    expect(labels[2]).toEqual({
      ...{ tenant: 'alpha', runId: 'run-1', claimId: 'c', sheetHash: 'hash', action: 'edit', isRight: false },
      logOdds: expect.closeTo(Math.log(0.3 / 0.7)),
      features: { verdict: 'supported', kind: 'price', independentSources: 2, confidence: expect.closeTo(0.3) },
    });
    expect(JSON.stringify(labels)).not.toContain('price of');
  });

  it('take back the scale by which a confidence was told', () => {
    const scale = { a: -2, b: 1 };
    const [first] = claimLabelsOf({ run, sheetHash: 'hash', sheet, outcome, named, claims, scale });
    expect(1 / (1 + Math.exp(-2 * (first?.logOdds ?? 0) + 1))).toBeCloseTo(0.1);
  });
});
