import type { PromptDesk } from '#activities/kit/prompt';
import { askJudge, type RuledClaim } from '#test/bench/judge/ask-judge';
import type { CitedClaim } from '#test/bench/judge/cite-claims';
import { sampleOf } from '#test/bench/judge/sample-of';
import { scoreJudge } from '#test/bench/judge/score-judge';
import type { LabelledClaim } from '#test/labelled/claims/labelled-claim';

function labelled(at: number, isTrue: boolean): LabelledClaim {
  return {
    id: `dw-test-${String(at).padStart(3, '0')}-${isTrue ? 'paraphrase' : 'number'}`,
    claim: `Pier ${at} has nine cranes.`,
    label: isTrue ? 'supported' : 'contradicted',
    kind: isTrue ? 'paraphrase' : 'number',
    corpus: 'durable-workflows',
    document: 'piers.md',
    evidence: 'nine cranes',
  };
}

function cited(at: number, isTrue: boolean, more: Partial<CitedClaim> = {}): CitedClaim {
  const own = labelled(at, isTrue);
  return {
    labelled: own,
    cited: { id: own.id, text: own.claim, citations: [] },
    library: new Map(),
    byChecks: 'supported',
    isVetoed: false,
    ...more,
  };
}

const ruled = (claim: CitedClaim, byJudge: RuledClaim['byJudge']): RuledClaim => ({ ...claim, byJudge });

describe('how far a judge agrees with labels', () => {
  it('is told of the checks, of the judge, of both, and of a judge that lifts what nothing speaks against', () => {
    const scores = scoreJudge([
      ruled(cited(1, true), 'entailed'),
      ruled(cited(2, true, { byChecks: 'unsupported' }), 'entailed'),
      ruled(cited(3, true, { byChecks: 'contradicted', isVetoed: true }), 'entailed'),
      ruled(cited(4, true), 'not-entailed'),
      ruled(cited(5, false), 'not-entailed'),
      ruled(cited(6, false), 'entailed'),
      ruled(cited(7, false, { byChecks: 'contradicted', isVetoed: true }), 'entailed'),
      ruled(cited(8, false, { byChecks: 'unsupported' }), 'contradicted'),
    ]);
    expect(scores['checks']).toMatchObject({ trueRejected: 0.5, changedCaught: 0.5, balancedAccuracy: 0.5, kappa: 0 });
    expect(scores['judge']).toMatchObject({ trueRejected: 0.25, changedCaught: 0.5, agreement: 0.625, kappa: 0.25 });
    expect(scores['both']).toMatchObject({ trueRejected: 0.75, changedCaught: 0.75 });
    expect(scores['lifted']).toMatchObject({ trueRejected: 0.5, changedCaught: 0.75 });
  });

  it('counts what is unclear, unanswered or left to nobody as not accepted', () => {
    const claims = (['unclear', 'unanswered', 'abstained'] as const).map((verdict, at) =>
      ruled(cited(at, true), verdict),
    );
    expect(scoreJudge(claims)['judge']).toMatchObject({ trueRejected: 1, changedCaught: null, kappa: 0 });
  });

  it('asks in questions of the size wanted, and a claim that an answer leaves out is unanswered', async () => {
    const sizes: number[] = [];
    const desk: Pick<PromptDesk, 'answer'> = {
      answer: async (prompt, input) => {
        const { claims } = input as { claims: readonly { id: string }[] };
        sizes.push(claims.length);
        const judgements = claims.slice(1).map(({ id }) => ({ claimId: id, verdict: 'entailed', missing: null }));
        return prompt.output.parse({ judgements });
      },
    };
    const done: number[] = [];
    const run = { runId: 'run-judge', tenant: 'bench' };
    const claims = [1, 2, 3, 4, 5].map(at => cited(at, true));
    const answers = await askJudge(claims, { desk, run, atOnce: 3, onAnswered: count => done.push(count) });
    expect(sizes).toEqual([3, 2]);
    expect(done).toEqual([3, 5]);
    expect(answers.map(({ byJudge }) => byJudge)).toEqual([
      'unanswered',
      'entailed',
      'entailed',
      'unanswered',
      'entailed',
    ]);
  });

  it('takes as many true claims as changed ones, from the whole of the list and in its order', () => {
    const all = Array.from({ length: 40 }, (_, at) => labelled(at, at % 4 !== 0));
    const sample = sampleOf(all, 10);
    expect(sample).toHaveLength(10);
    expect(sample.filter(({ label }) => label === 'supported')).toHaveLength(5);
    expect(sample.map(({ id }) => id)).toEqual([...sample].map(({ id }) => id).toSorted());
    expect(all.indexOf(sample.at(-1) ?? labelled(0, true))).toBeGreaterThan(25);
    expect(sampleOf(all, 1_000)).toEqual(all);
  });
});
