import type { Estimate, EstimateRole, Estimates } from '#shared/contracts/estimate';
import type { Mrd } from '#shared/contracts/mrd';
import type { NumberInput } from '#shared/contracts/number-input';
import { amountOf } from './amount.js';

const none: Estimates = { figures: [], missing: [] };
/** More digits would look like knowledge. */
const shownDigits = 3;

export const estimatesTitle = 'Estimates, not sourced';
export const estimatesNote =
  'No source states these figures. They are computed here from the numbers shown, may be far off, and must not be cited.';

export const estimateRoleWords: Record<EstimateRole, string> = {
  tam: 'TAM',
  sam: 'SAM',
  som: 'SOM',
  growth: 'Growth',
  size: 'Size',
};

export function estimatesOf({ estimates }: Pick<Mrd, 'estimates'>): Estimates {
  return estimates ?? none;
}

/** Always with its mark and what it is, so that it cannot be copied as a fact: "≈ USD 9.8 billion (estimated)". */
export function estimateAmount(estimate: Estimate): string {
  const { value, low, high, unit, currency, method } = estimate;
  const rounded = { value: rough(value), low: rough(low), high: rough(high), unit, currency, per: null };
  return `≈ ${amountOf(rounded)} (${method})`;
}

/** "size_low = USD 10.9 billion: AI agents market, 2026 (Axis Intelligence)"; an assumption says so. */
export function inputWords({ name, label, value, unit, currency, basis }: NumberInput): string {
  const amount = amountOf({
    value,
    low: null,
    high: null,
    unit,
    currency: unit === currency ? currency : null,
    per: null,
  });
  return `${name} = ${amount}${basis === 'assumed' ? ' (assumed, no source states it)' : ''}: ${label}`;
}

export function missingWords({ role, needs }: Estimates['missing'][number]): string {
  return `${estimateRoleWords[role]}: insufficient data. Needed: ${needs.join('; ')}.`;
}

function rough(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(shownDigits));
}
