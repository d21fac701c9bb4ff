import type { PlattScale } from '#shared/policies/calibration';

/** A score as log-odds, and whether what it stands for was right. */
export interface ScoredLabel {
  readonly logOdds: number;
  readonly isRight: boolean;
}

const mostSteps = 100;
const enough = 1e-9;
const leastStep = 1e-10;
/** Keeps the curvature invertible where all scores are equal. */
const ridge = 1e-12;

/**
 * Platt's scale by Newton's method with backtracking (Lin, Lin and Weng 2007). Targets are smoothed, (N+ + 1) / (N+ + 2)
 * and 1 / (N- + 2), so that a few labels never make certain. Deterministic; the order of the labels changes nothing but
 * the last digits. The labels must not be those that the scores were fitted on.
 */
export function fitPlatt(labels: readonly ScoredLabel[]): PlattScale {
  const right = labels.filter(({ isRight }) => isRight).length;
  const wrong = labels.length - right;
  const target = { true: (right + 1) / (right + 2), false: 1 / (wrong + 2) };
  const points = labels.map(({ logOdds, isRight }) => ({ x: logOdds, t: target[`${isRight}`] }));
  let fit: PlattScale = { a: 0, b: Math.log((wrong + 1) / (right + 1)) };
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, direction } = newton(points, fit);
    if (Math.max(...gradient.map(Math.abs)) < enough) break;
    const next = backtrack(points, { fit, gradient, direction });
    if (!next) break;
    fit = next;
  }
  return fit;
}

interface Point {
  readonly x: number;
  readonly t: number;
}

type Pair = readonly [a: number, b: number];

interface Descent {
  readonly fit: PlattScale;
  readonly gradient: Pair;
  readonly direction: Pair;
}

function newton(points: readonly Point[], { a, b }: PlattScale): Omit<Descent, 'fit'> {
  let [h11, h22, h21, g1, g2] = [ridge, ridge, 0, 0, 0];
  for (const { x, t } of points) {
    const p = 1 / (1 + Math.exp(a * x + b));
    const curve = p * (1 - p);
    h11 += x * x * curve;
    h22 += curve;
    h21 += x * curve;
    g1 += x * (t - p);
    g2 += t - p;
  }
  const determinant = h11 * h22 - h21 * h21;
  const direction: Pair = [-(h22 * g1 - h21 * g2) / determinant, -(-h21 * g1 + h11 * g2) / determinant];
  return { gradient: [g1, g2], direction };
}

function backtrack(points: readonly Point[], { fit, gradient, direction }: Descent): PlattScale | null {
  const slope = gradient[0] * direction[0] + gradient[1] * direction[1];
  const before = loss(points, fit);
  for (let size = 1; size >= leastStep; size /= 2) {
    const next = { a: fit.a + size * direction[0], b: fit.b + size * direction[1] };
    if (loss(points, next) < before + 1e-4 * size * slope) return next;
  }
  return null;
}

/** Log-loss, written so that no exponential overflows. */
function loss(points: readonly Point[], { a, b }: PlattScale): number {
  return points.reduce((sum, { x, t }) => {
    const z = a * x + b;
    return sum + (z >= 0 ? t * z + Math.log1p(Math.exp(-z)) : (t - 1) * z + Math.log1p(Math.exp(z)));
  }, 0);
}
