import { type ConfidenceModel, calibratedConfidence } from '#shared/policies/calibration';
import { matchModel } from '#shared/policies/confidence-model';
import { reliabilityOf } from '#shared/policies/reliability';
import type { GroupedRecord } from '#test/bench/calibration/cross-fit';
import { fitMatchModel } from '#test/bench/calibration/fit-match-model';
import { matchSource, writeModel } from '#test/bench/calibration/write-model';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { assayVerifier } from '#test/bench/verify/assay-verifier';
import { type AnyLabelled, corpusFolder } from '#test/bench/verify/judged-claim';
import type { SplitPart } from '#test/labelled/claims/labelled-claim';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';
import { readIndustryClaims, readProseClaims } from '#test/labelled/industries/read-industry-claims';

/** When the claims were labelled. */
const labelledOn = '2026-11-22';
const mostError = 0.1;
/** A smaller gain of the Brier score is chance. */
const worthwhile = 0.01;

export default defineBenchmark({
  name: 'calibrate',
  about: 'the model of confidence fitted anew on the labelled claims for training, beside the one in use',
  options: { write: { fallback: 0, about: '1 writes it to shared/policies/confidence-model.ts' } },
  goals: [
    {
      says: 'the model in use is met within a tenth on claims that nobody tuned on',
      holds: figures => (figures['used.ece'] ?? 1) <= mostError,
    },
    {
      says: 'a new fit would tell them no better',
      holds: figures => (figures['used.brier'] ?? 1) <= (figures['fitted.brier'] ?? 0) + worthwhile,
    },
  ],
  async run({ option, say }) {
    const [train, test, apart] = await Promise.all([
      recordsOf(labelledFor('train')),
      recordsOf(labelledFor('test')),
      recordsOf(apartFrom),
    ]);
    const fitted = fitMatchModel(train, apart, labelledOn);
    for (const { name, weight } of fitted.features) say(`${name.padEnd(20)} ${weight}`);
    if (option.write === 1) await writeModel(matchSource, fitted);
    const used = option.write === 1 ? fitted : matchModel;
    const differences = test.map(({ features }) =>
      Math.abs(calibratedConfidence(used, features) - calibratedConfidence(fitted, features)),
    );
    return {
      labels: train.length + apart.length,
      meanDifference: rounded(differences.reduce((sum, each) => sum + each, 0) / Math.max(1, differences.length)),
      used: scoresOf(used, test),
      fitted: scoresOf(fitted, test),
    };
  },
});

function labelledFor(part: SplitPart): AnyLabelled[] {
  return [...readLabelledClaims(part), ...readIndustryClaims(part), ...readProseClaims(part)];
}

/** No rule was made of these, and the goals are not measured on them. */
const apartFrom: readonly AnyLabelled[] = [...readLabelledClaims('fresh'), ...readLabelledClaims('unseen')];

async function recordsOf(labelled: readonly AnyLabelled[]): Promise<GroupedRecord[]> {
  const verifier = assayVerifier();
  const answers = await Promise.all(
    Object.entries(Object.groupBy(labelled, ({ corpus }) => corpus)).map(([corpus, own = []]) =>
      verifier.verify(
        corpusFolder(corpus),
        own.map(({ id, claim }) => ({ id, claim })),
      ),
    ),
  );
  const features = new Map(answers.flat().map(answer => [answer.id, answer.features]));
  return labelled.map(({ id, label, corpus, document }) => ({
    features: features.get(id) ?? {},
    isRight: label === 'supported',
    group: `${corpus}/${document}`,
  }));
}

/** On the part for testing. */
function scoresOf(model: ConfidenceModel, records: readonly GroupedRecord[]): Figures {
  const told = records.map(({ features, isRight }) => ({ confidence: calibratedConfidence(model, features), isRight }));
  const { ece, brier } = reliabilityOf(told);
  return { ece: rounded(ece), brier: rounded(brier) };
}
