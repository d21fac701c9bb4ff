import type { Figures } from '#test/bench/define-benchmark';

/** What the verifier must reach on claims that nobody tuned it on. */
export interface VerifierFloor {
  readonly says: string;
  holds(figures: Figures): boolean;
}

const leastAccuracy = 0.85;
const leastCaught = 0.99;
const mostRejected = 0.1;

const atLeast = (name: string, least: number) => (figures: Figures) => (figures[name] ?? 0) >= least;

export const verifierFloors: readonly VerifierFloor[] = [
  { says: `balanced accuracy is at least ${leastAccuracy}`, holds: atLeast('balancedAccuracy', leastAccuracy) },
  ...(['number', 'unit', 'year'] as const).map(kind => ({
    says: `of changes of a ${kind}, at least 99 % are caught`,
    holds: atLeast(`${kind}Right`, leastCaught),
  })),
  {
    says: 'under 10 % of true paraphrases are rejected',
    holds: ({ paraphrasesRejected }) => (paraphrasesRejected ?? 1) < mostRejected,
  },
];
