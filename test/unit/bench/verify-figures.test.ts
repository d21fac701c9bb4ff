import { reliabilityOf } from '#shared/policies/reliability';
import { bestThreshold } from '#test/bench/verify/best-threshold';
import { bootstrap } from '#test/bench/verify/bootstrap';
import { evaluateVerifier } from '#test/bench/verify/evaluate-verifier';
import { type JudgedClaim, judgeAll } from '#test/bench/verify/judged-claim';
import { reliabilitySvg } from '#test/bench/verify/reliability-svg';
import { verifierFloors } from '#test/bench/verify/verifier-floors';
import { confusionTable, kindTable } from '#test/bench/verify/verify-tables';
import type { LabelledClaim, LabelledKind } from '#test/labelled/claims/labelled-claim';

function labelled(n: number, kind: LabelledKind): LabelledClaim {
  return {
    id: `dw-test-${String(n).padStart(3, '0')}-${kind}`,
    claim: `Claim number ${n}.`,
    label: kind === 'paraphrase' ? 'supported' : 'contradicted',
    kind,
    corpus: 'durable-workflows',
    document: `document-${n % 3}.md`,
    evidence: 'words',
  };
}

function judged(n: number, kind: LabelledKind, verdict: JudgedClaim['verdict']): JudgedClaim {
  return { labelled: labelled(n, kind), verdict, confidence: verdict === 'supported' ? 0.9 : 0.1 };
}

const some = [
  ...Array.from({ length: 8 }, (_, n) => judged(n, 'paraphrase', 'supported')),
  judged(8, 'paraphrase', 'partly'),
  judged(9, 'paraphrase', 'contradicted'),
  ...Array.from({ length: 3 }, (_, n) => judged(10 + n, 'number', 'contradicted')),
  judged(13, 'number', 'supported'),
];

describe('the evaluation of a verifier', () => {
  const { figures } = evaluateVerifier(some, 50);

  it('takes a doubt for neither acceptance nor rejection, and the mean of both sides for the accuracy', () => {
    expect(figures).toMatchObject({
      balancedAccuracy: 0.775,
      paraphrasesRejected: 0.1,
      paraphrasesDoubted: 0.1,
      changedDoubted: 0,
      deniedRight: 0.75,
      paraphraseRight: 0.8,
      numberRight: 0.75,
      numberBalanced: 0.775,
    });
  });

  it('gives an interval around each figure', () => {
    expect(figures['balancedAccuracyLow']).toBeLessThanOrEqual(0.775);
    expect(figures['balancedAccuracyHigh']).toBeGreaterThanOrEqual(0.775);
    expect(bootstrap([[1], [2], [3]], { times: 100, figure: all => all.length })).toEqual({ low: 3, high: 3 });
  });

  it('passes no floor that is missed, nor one whose figure is missing', () => {
    const missed = evaluateVerifier(
      [...some, judged(20, 'paraphrase', 'unsupported'), judged(21, 'number', 'partly')],
      1,
    );
    expect(verifierFloors.filter(floor => floor.holds(missed.figures))).toEqual([]);
    expect(verifierFloors.filter(floor => floor.holds({}))).toEqual([]);
    const perfect = {
      balancedAccuracy: 0.85,
      numberRight: 1,
      unitRight: 0.99,
      yearRight: 1,
      paraphrasesRejected: 0.099,
      paraphrasesDoubted: 0.02,
      changedDoubted: 0.04,
    };
    expect(verifierFloors.every(floor => floor.holds(perfect))).toBe(true);
  });

  it('counts a claim that was not answered as not passed', async () => {
    const silent = { name: 'silent', verify: async () => [] };
    const [first] = await judgeAll(silent, [labelled(1, 'paraphrase')]);
    expect(first).toMatchObject({ verdict: 'unsupported', confidence: 0 });
  });

  it('finds the threshold that parts best', () => {
    const at = (kind: LabelledKind, confidence: number) => ({ ...judged(1, kind, 'supported'), confidence });
    expect(bestThreshold([at('number', 0.2), at('number', 0.5), at('paraphrase', 0.6), at('paraphrase', 0.9)])).toBe(
      0.6,
    );
  });

  it('is told in tables and a diagram', () => {
    expect(kindTable(some).join('\n')).toMatch(/number +4 +3 +75\.0 %/u);
    expect(confusionTable(some)[1]).toMatch(/^supported +8 +1 +0 +1$/u);
    const told = some.map(({ confidence, labelled: { label } }) => ({ confidence, isRight: label === 'supported' }));
    expect(reliabilitySvg('test', reliabilityOf(told)).match(/<circle/gu)).toHaveLength(2);
  });
});
