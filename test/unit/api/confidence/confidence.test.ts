import { confidenceText } from '#api/cli/terminal/confidence-text';
import { ConfidenceView } from '#api/confidence/confidence-view';
import type { ClaimLabel } from '#shared/contracts/claim-label';
import { readerKey, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

const labels: ClaimLabel[] = Array.from({ length: 20 }, (_, n) => ({
  tenant: 'acme',
  runId: 'run-1',
  claimId: `pricing-${n}`,
  sheetHash: 'sheet',
  action: n < 13 ? 'accept' : 'edit',
  isRight: n < 13,
  logOdds: 0.4,
  features: { verdict: 'supported', kind: 'price', independentSources: 1, confidence: 0.55 },
}));
const scale = { a: -1, b: 0.2 };
const fitted = { scale, labels: 60, heldOut: 18, brierBefore: 0.24, brierAfter: 0.2, isBetter: true };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({
    labels: {
      labelsOf: async tenant => labels.filter(label => label.tenant === tenant),
      newestScale: async tenant =>
        tenant === 'acme' ? { ...fitted, fittedAt: new Date('2026-11-21T10:00:00Z') } : null,
    },
  });
});
afterAll(() => api.stop());

async function view(key: string): Promise<ConfidenceView> {
  return ConfidenceView.parse(await (await api.call('/v1/confidence', { key })).json());
}

describe('the confidence of claims', () => {
  it('is held against what people of the tenant decided, for whoever may read', async () => {
    const { reliability, scale: shown, leastLabels } = await view(readerKey);
    expect([reliability.count, leastLabels]).toEqual([20, 50]);
    expect(reliability.ece).toBeCloseTo(0.1);
    expect(reliability.bins.filter(({ count }) => count > 0)).toMatchObject([{ from: 0.5, count: 20, right: 0.65 }]);
    expect(shown).toMatchObject({ fittedAt: '2026-11-21T10:00:00.000Z', labels: 60, isUsed: true });
  });

  it('is nobody else’s', async () => {
    const { reliability, scale: shown } = await view('assay_owner-of-beta-000');
    expect([reliability.count, reliability.ece, shown]).toEqual([0, null, null]);
  });

  it('needs a key', async () => {
    expect((await api.call('/v1/confidence', { key: null })).status).toBe(401);
  });
});

describe('on the screen', () => {
  it('bands stand under one another, with what was learned', async () => {
    const text = confidenceText(await view(readerKey), 80);
    expect(text).toMatch(/0\.5–0\.6 +20 +55 % +65 %/u);
    expect(text).toContain('20 decisions, expected calibration error 0.100');
    expect(text).toContain('Scale fitted on 42 decisions, tried on 18: Brier 0.240 to 0.200; in use for runs');
  });

  it('nothing is made of nothing, and it is said how many decisions are missing', async () => {
    const empty = await view('assay_owner-of-beta-000');
    expect(confidenceText(empty, 80)).toContain('Nobody has decided');
    const few = { ...(await view(readerKey)), scale: null };
    expect(confidenceText(few, 80)).toContain('after 30 more decisions');
  });
});
