import type { Figures } from '#test/bench/define-benchmark';

/** Something that must hold of the verifier on claims that it was not tuned on. */
export interface VerifierFloor {
  readonly says: string;
  holds(figures: Figures): boolean;
}

const leastAccuracy = 0.85;
const leastCaught = 0.99;

const atLeast = (name: string, least: number) => (figures: Figures) => (figures[name] ?? 0) >= least;
const caught = (kind: string, least: number): VerifierFloor => ({
  says: `of changes of a ${kind}, at least ${least * 100} % are caught`,
  holds: atLeast(`${kind}Right`, least),
});
const accurate = (least: number): VerifierFloor => ({
  says: `balanced accuracy is at least ${least}`,
  holds: atLeast('balancedAccuracy', least),
});

/** What is wanted of claims about the documents of the samples. */
export const verifierGoals: readonly VerifierFloor[] = [
  accurate(leastAccuracy),
  ...['number', 'unit', 'year'].map(kind => caught(kind, leastCaught)),
  rejectsUnder(0.1),
];

/** What no change may undo. */
export const verifierFloors: readonly VerifierFloor[] = [...verifierGoals, keepsBackUnder(0.12), doubtsUnder(0.05)];

/** In words far from those of the documents it knows less; where it stands, no change may undo. */
export const unseenFloors: readonly VerifierFloor[] = [
  accurate(0.7),
  ...['number', 'magnitude', 'year'].map(kind => caught(kind, leastCaught)),
  rejectsUnder(0.3),
  keepsBackUnder(0.36),
  doubtsUnder(0.05),
];

/** In words an analyst would take, by writers who came later; where it stands, no change may undo. */
export const freshFloors: readonly VerifierFloor[] = [
  accurate(leastAccuracy),
  ...['unit', 'magnitude'].map(kind => caught(kind, leastCaught)),
  ...['number', 'year'].map(kind => caught(kind, 0.9)),
  rejectsUnder(0.11),
  keepsBackUnder(0.15),
  doubtsUnder(0.05),
];

/** On documents of industries and kinds that it was not built on it knows least; where it stands, no change may undo. */
export const industryFloors: readonly VerifierFloor[] = [
  accurate(0.69),
  ...['number', 'magnitude', 'year'].map(kind => caught(kind, leastCaught)),
  rejectsUnder(0.38),
  keepsBackUnder(0.45),
  doubtsUnder(0.08),
];

/** Short claims about sentences that tell several facts each; where it stands, no change may undo. */
export const proseFloors: readonly VerifierFloor[] = [
  accurate(0.67),
  ...['unit', 'magnitude'].map(kind => caught(kind, leastCaught)),
  rejectsUnder(0.31),
  keepsBackUnder(0.35),
  doubtsUnder(0.05),
];

function rejectsUnder(share: number): VerifierFloor {
  return {
    says: `under ${percent(share)} of true paraphrases are rejected`,
    holds: ({ paraphrasesRejected }) => (paraphrasesRejected ?? 1) < share,
  };
}

/** A doubt is no way out: with those that are doubted no more may be kept back than this. */
function keepsBackUnder(share: number): VerifierFloor {
  return {
    says: `under ${percent(share)} of true paraphrases are rejected or doubted`,
    holds: ({ paraphrasesRejected, paraphrasesDoubted }) =>
      (paraphrasesRejected ?? 1) + (paraphrasesDoubted ?? 1) < share,
  };
}

/** Nor for what is false. */
function doubtsUnder(share: number): VerifierFloor {
  return {
    says: `under ${percent(share)} of changed claims are only doubted`,
    holds: ({ changedDoubted }) => (changedDoubted ?? 1) < share,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
