import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';

const farOff = 0.26;

/** 1.8 rounds to two, and is no "more than doubled". */
function isFarMultiple(told: number, computed: number): boolean {
  return Math.abs(told / computed - 1) > farOff;
}

/** "More than", "under", "nearly", "not quite": on the side of the number that they say. */
function isOnSide({ bound, lean }: Figure, told: number, computed: number): boolean {
  if (lean === 'above' || bound === 'at-least') return computed >= told;
  return (lean !== 'below' && bound !== 'at-most') || computed <= told;
}

/** "Over six times" is said of anything up to seven. */
function isPastWhole({ kind, lean, bound }: Figure, told: number, computed: number): boolean {
  return kind === 'multiple' && (lean === 'above' || bound === 'at-least') && computed - told < 1;
}

/** As precise as it is written: 37% may be 36.6%, "nearly tripled" 2.9 times. */
export function isAsTold(wanted: Figure, computed: number): boolean {
  const told = Math.abs(sizeOf(wanted).sizes[0] ?? 0);
  if (isEqualSize(told, computed)) return true;
  if (!isOnSide(wanted, told, computed)) return false;
  if (isPastWhole(wanted, told, computed)) return true;
  if (wanted.kind === 'multiple' && isFarMultiple(told, computed)) return false;
  const decimals = String(told).split('.')[1]?.length ?? 0;
  return Number(computed.toFixed(Math.min(6, decimals))) === told || Math.abs(told / computed - 1) <= leewayOf(wanted);
}

/** How far off it may be, on the side that its words say. */
function leewayOf({ bound, isCoarse, lean, value }: Figure): number {
  if (lean === 'below') return 0.12;
  // "More than half" is said of up to seven in ten.
  if (lean === 'above') return isCoarse ? (value === 50 ? 0.3 : 0.25) : 0.12;
  if (isCoarse) return 0.06;
  return bound === 'about' ? 0.03 : 0;
}
