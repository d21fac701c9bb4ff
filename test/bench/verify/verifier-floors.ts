import type { Figures } from '#test/bench/define-benchmark';

/** Something that must hold of the verifier on claims that it was not tuned on. */
export interface VerifierFloor {
  readonly says: string;
  holds(figures: Figures): boolean;
}

const leastAccuracy = 0.85;
const leastCaught = 0.99;
const mostRejected = 0.1;
/** Where it stands; the way to the goal is rules for what is said in other words. */
const mostRejectedSoFar = 0.12;

const atLeast = (name: string, least: number) => (figures: Figures) => (figures[name] ?? 0) >= least;

const met: readonly VerifierFloor[] = [
  { says: `balanced accuracy is at least ${leastAccuracy}`, holds: atLeast('balancedAccuracy', leastAccuracy) },
  ...(['number', 'unit', 'year'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 99 % are caught`,
    holds: atLeast(`${kind}Right`, leastCaught),
  })),
];

/** What is wanted. The last is not reached yet, and the bench says so. */
export const verifierGoals: readonly VerifierFloor[] = [...met, rejectsAtMost(mostRejected)];

/** What no change may undo. */
export const verifierFloors: readonly VerifierFloor[] = [...met, rejectsAtMost(mostRejectedSoFar)];

/** In words far from those of the documents it knows less; where it stands, no change may undo. */
export const unseenFloors: readonly VerifierFloor[] = [
  { says: 'balanced accuracy is at least 0.7', holds: atLeast('balancedAccuracy', 0.7) },
  ...(['number', 'magnitude', 'year'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 99 % are caught`,
    holds: atLeast(`${kind}Right`, leastCaught),
  })),
  rejectsAtMost(0.37),
];

/** In words an analyst would take, by writers who came later; where it stands, no change may undo. */
export const freshFloors: readonly VerifierFloor[] = [
  { says: 'balanced accuracy is at least 0.85', holds: atLeast('balancedAccuracy', leastAccuracy) },
  ...(['unit', 'magnitude'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 99 % are caught`,
    holds: atLeast(`${kind}Right`, leastCaught),
  })),
  ...(['number', 'year'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 90 % are caught`,
    holds: atLeast(`${kind}Right`, 0.9),
  })),
  rejectsAtMost(0.15),
];

/** On documents of industries and kinds that it was not built on it knows least; where it stands, no change may undo. */
export const industryFloors: readonly VerifierFloor[] = [
  { says: 'balanced accuracy is at least 0.68', holds: atLeast('balancedAccuracy', 0.68) },
  ...(['number', 'magnitude', 'year'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 99 % are caught`,
    holds: atLeast(`${kind}Right`, leastCaught),
  })),
  rejectsAtMost(0.47),
];

function rejectsAtMost(share: number): VerifierFloor {
  return {
    says: `under ${share * 100} % of true paraphrases are rejected`,
    holds: ({ paraphrasesRejected }) => (paraphrasesRejected ?? 1) < share,
  };
}
