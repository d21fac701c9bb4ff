import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

const most = 10;
const speaksOfChange =
  /\b(?:gr[eo]w\w*|growth|r[io]s\w+|increas\w*|climb\w*|jump\w*|surg\w*|gain\w*|up|more|higher|f[ea]ll\w*|decreas\w*|declin\w*|dropp?\w*|shr[aiu]nk\w*|cut|los[et]\w*|down|less|lower|fewer|of|share|doubl\w*|trip\w*|quadrupl\w*|times|fold|half|halv\w*|third|quarter|difference|gap|between)\b/iu;

/** Can a share, multiple or difference be worked out from two figures of the evidence? Only where the claim speaks of one. */
export function isDerived(wanted: Figure, claim: Statement, { figures, dates }: Statement): boolean {
  if (wanted.kind === 'duration' && isBetween(wanted, dates)) return true;
  if (wanted.value === null || !speaksOfChange.test(claim.text)) return false;
  const sizes = figures
    .slice(0, most)
    .map(sizeOf)
    .filter(({ sizes: own }) => own.length === 1);
  if (figures.some(found => found.kind === wanted.kind && (wanted.kind === 'percent' || wanted.kind === 'multiple')))
    return false;
  return sizes.some((one, i) =>
    sizes.some(
      (other, j) =>
        i !== j && one.dimension === other.dimension && fits(wanted, one.sizes[0] ?? 0, other.sizes[0] ?? 0),
    ),
  );
}

function fits(wanted: Figure, from: number, to: number): boolean {
  if (from === 0 || to === 0 || from === to) return false;
  const told = Math.abs(wanted.value ?? 0);
  if (wanted.kind === 'percent')
    return (
      isNear(wanted, told, Math.abs((to - from) / from) * 100) || (to < from && isNear(wanted, told, (to / from) * 100))
    );
  return wanted.kind === 'multiple' && to > from && isNear(wanted, told, to / from);
}

/** As precise as it is written: 37% may be 36.6%, "nearly tripled" 2.9 times. */
function isNear({ bound, isCoarse, lean }: Figure, told: number, computed: number): boolean {
  if (isEqualSize(told, computed)) return true;
  const decimals = String(told).split('.')[1]?.length ?? 0;
  if (Number(computed.toFixed(Math.min(6, decimals))) === told) return true;
  const off = told / computed - 1;
  if (lean === 'below') return off > 0 && off <= 0.12;
  if (lean === 'above') return off < 0 && off >= -0.12;
  return (bound === 'about' || isCoarse) && Math.abs(off) <= 0.06;
}

/** "One month later" for January and February. */
function isBetween({ value, unit }: Figure, dates: readonly StatedDate[]): boolean {
  if (value === null || (unit !== 'month' && unit !== 'year')) return false;
  const months = dates
    .slice(0, most)
    .map(({ iso }) => monthsOf(iso, unit))
    .filter(each => each !== null);
  const wanted = unit === 'year' ? value * 12 : value;
  return months.some(one => months.some(other => other - one === wanted));
}

function monthsOf(iso: string, unit: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (!year || (unit === 'month' && !month)) return null;
  return Number(year) * 12 + (unit === 'month' ? Number(month) : 0);
}
