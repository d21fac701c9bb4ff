/** What was said about a claim, and whether it was right. */
export interface Told {
  /** 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** One band of confidences: what was said on average, and which share was right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means; null where nothing lies in the band. */
  readonly told: number | null;
  readonly right: number | null;
}

export interface Reliability {
  readonly count: number;
  /** Mean distance of what was told and what was right over the bands, weighed by their size. 0 is best; null of nothing. */
  readonly ece: number | null;
  /** Mean squared error. 0 is best; null of nothing. */
  readonly brier: number | null;
  readonly bins: readonly ReliabilityBin[];
}

/** Bands of equal width: the expected error depends on how many there are, so it is always ten. */
const bands = 10;

export function reliabilityOf(all: readonly Told[]): Reliability {
  const bins = Array.from({ length: bands }, (_, band) => binOf(all, band));
  return { count: all.length, ece: eceOf(bins, all.length), brier: brierOf(all), bins };
}

/** Null of nothing. */
export function brierOf(all: readonly Told[]): number | null {
  return mean(all.map(({ confidence, isRight }) => (confidence - Number(isRight)) ** 2));
}

function eceOf(bins: readonly ReliabilityBin[], total: number): number | null {
  if (total === 0) return null;
  return bins.reduce((sum, { count, told, right }) => sum + (count / total) * Math.abs((told ?? 0) - (right ?? 0)), 0);
}

function binOf(all: readonly Told[], band: number): ReliabilityBin {
  const own = all.filter(({ confidence }) => Math.min(bands - 1, Math.floor(confidence * bands)) === band);
  return {
    from: band / bands,
    to: (band + 1) / bands,
    count: own.length,
    told: mean(own.map(({ confidence }) => confidence)),
    right: mean(own.map(({ isRight }) => Number(isRight))),
  };
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
