import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';
import { logOddsAt, logOddsOf, scaled } from '#shared/policies/calibration';
import { confidenceOf } from '#shared/policies/claim-confidence';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { fitPlatt } from '#shared/policies/fit-platt';
import { reliabilityOf } from '#shared/policies/reliability';
import { type ConfidenceScores, scoreConfidence, scoreStanding } from '#test/bench/calibration/confidence-scores';
import { fitDraftedModel } from '#test/bench/calibration/fit-drafted-model';
import { handModel } from '#test/bench/calibration/hand-model';
import { type WeighedDraft, weighDrafts } from '#test/bench/calibration/weigh-drafts';
import { draftedSource, writeModel } from '#test/bench/calibration/write-model';
import { defineBenchmark } from '#test/bench/define-benchmark';
import { reliabilitySvg } from '#test/bench/verify/reliability-svg';
import { reliabilityTable } from '#test/bench/verify/verify-tables';
import { readDraftedClaims } from '#test/labelled/drafted-claims/read-drafted-claims';

/** When the drafts were labelled. */
const labelledOn = '2026-11-22';
const [leastAsked, mostAsked] = [0.2, 0.6];
const mostError = 0.15;

/** A confidence for each draft, by one way of telling it. */
type Telling = (draft: WeighedDraft) => number;

export default defineBenchmark({
  name: 'confidence',
  about: "a run's own confidence on labelled drafts: the model in use, one fitted anew, and the weights set by hand",
  options: { write: { fallback: 0, about: '1 writes the new fit to shared/policies/drafted-confidence-model.ts' } },
  goals: [
    {
      says: 'the model in use tells drafts of other documents apart better than the weights set by hand',
      holds: figures => (figures['used.auc'] ?? 0) > (figures['byHand.auc'] ?? 1),
    },
    {
      says: 'and is nearer to what may be relied on',
      holds: figures =>
        (figures['used.brier'] ?? 1) < Math.min(figures['byHand.brier'] ?? 0, figures['byHandScaled.brier'] ?? 0),
    },
    {
      says: 'what it tells is met within 0.15 on average',
      holds: figures => (figures['used.ece'] ?? 1) <= mostError,
    },
    {
      says: 'a person is asked about 20 to 60 % of the drafts',
      holds: figures => (figures['used.asked'] ?? 0) >= leastAsked && (figures['used.asked'] ?? 1) <= mostAsked,
    },
    {
      says: 'of what is called no claim by itself seven in ten are none',
      holds: figures => (figures['standsAloneTest.precision'] ?? 0) >= 0.7,
    },
  ],
  async run({ option, say }) {
    const [train, test] = await Promise.all([
      weighDrafts(readDraftedClaims('train')),
      weighDrafts(readDraftedClaims('test')),
    ]);
    const drafted = { train: train.filter(isDrafted), test: test.filter(isDrafted) };
    const fitted = fitDraftedModel(drafted.train.map(recordOf), labelledOn);
    for (const { name, weight } of fitted.features) say(`${name.padEnd(20)} ${weight}`);
    if (option.write === 1) await writeModel(draftedSource, fitted);
    const used = option.write === 1 ? fitted : draftedModel;
    const byUsed: Telling = ({ verdict, features }) => confidenceOf(verdict, features, used);
    const byFitted: Telling = ({ verdict, features }) => confidenceOf(verdict, features, fitted);
    const hand = (draft: WeighedDraft) => logOddsOf(handModel, draft.features);
    const byHand: Telling = draft => scaled(handModel.platt, hand(draft));
    const scale = fitPlatt(
      drafted.train.map(draft => ({ logOdds: logOddsAt(byHand(draft)), isRight: draft.labelled.sound })),
    );
    const byHandScaled: Telling = draft => scaled(scale, logOddsAt(byHand(draft)));
    await keep({ used: told(drafted.test, byUsed), byHand: told(drafted.test, byHand) }, say);
    return {
      used: scores(drafted.test, byUsed),
      usedWithChanged: scores(test, byUsed),
      fitted: scores(drafted.test, byFitted),
      byHand: scores(drafted.test, byHand),
      byHandScaled: scores(drafted.test, byHandScaled),
      standsAloneTrain: scoreStanding(train),
      standsAloneTest: scoreStanding(test),
    };
  },
});

function isDrafted({ labelled }: WeighedDraft): boolean {
  return labelled.of === undefined;
}

function recordOf({ features, labelled }: WeighedDraft) {
  return { features, isRight: labelled.sound, group: `${labelled.corpus}/${labelled.document}` };
}

function told(drafts: readonly WeighedDraft[], tell: Telling) {
  return drafts.map(draft => ({
    confidence: tell(draft),
    isRight: draft.labelled.sound,
    stands: draft.labelled.accept,
  }));
}

function scores(drafts: readonly WeighedDraft[], tell: Telling): ConfidenceScores {
  return scoreConfidence(told(drafts, tell));
}

/** Diagrams and bands, for reading after the run. */
async function keep(
  tellings: Readonly<Record<string, ReturnType<typeof told>>>,
  say: (line: string) => void,
): Promise<void> {
  const folder = join(loadConfig().dataDir, 'bench', 'confidence');
  await mkdir(folder, { recursive: true });
  for (const [name, all] of Object.entries(tellings)) {
    const reliability = reliabilityOf(all);
    for (const line of [`${name}:`, ...reliabilityTable(reliability), '']) say(line);
    await writeFile(join(folder, `${name}.svg`), reliabilitySvg(name, reliability));
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(reliability, null, 2)}\n`);
  }
  say(`diagrams in ${folder}`);
}
