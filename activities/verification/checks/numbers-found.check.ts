import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import { settingOf, statedAmounts } from '#activities/verification/evidence/amounts-of';
import type { Dossier } from '#activities/verification/evidence/dossier';
import {
  type Amount,
  type AmountMatch,
  type AmountSetting,
  matchAmount,
} from '#activities/verification/evidence/match-amount';
import type { MarketNumber } from '#shared/contracts/claim';
import { formatQuantity } from '#shared/text/money-format';
import { findQuantities } from '#shared/text/quantities';

/** Each amount in the text and each market number is stated: size, scale, unit, currency and what it is per. */
export default defineCheck({
  name: 'numbers-found',
  order: 20,
  shows: 'every number stands in the quotes with its scale, unit and currency',
  appliesTo: () => true,
  run: dossier => {
    const evidence = statedAmounts(dossier);
    const setting = settingOf(dossier);
    const told = findQuantities(dossier.body).flatMap(amount => judged(amount, matchAmount(amount, evidence, setting)));
    const listed = dossier.claim.numbers.flatMap(number => judgedNumber(number, { evidence, setting, dossier }));
    return [...told, ...listed];
  },
});

interface Setting {
  readonly evidence: readonly Amount[];
  readonly setting: AmountSetting;
  readonly dossier: Dossier;
}

/** A base value and its low and high case may be columns of their own: each is looked for by itself. */
function judgedNumber(number: MarketNumber, { evidence, setting }: Setting): Objection[] {
  const { value, low, high } = number;
  if (value === null && low === null && high === null) return [fatal('a market number without any number')];
  const whole = { ...asAmount(number), value, low, high };
  const parts =
    value === null
      ? [whole]
      : [value, low, high]
          .filter(size => size !== null)
          .map(size => ({ ...whole, value: size, low: null, high: null }));
  return parts.flatMap(part => {
    const match = matchAmount(part, [...evidence, ...endsOf(evidence)], setting);
    return match.grade === 'weaker' ? [] : judged(part, match);
  });
}

function endsOf(evidence: readonly Amount[]): Amount[] {
  return evidence.flatMap(amount =>
    [amount.low, amount.high]
      .filter(end => end !== null)
      .map(end => ({ ...amount, value: end, low: null, high: null })),
  );
}

function asAmount({ unit, currency, per }: MarketNumber): Pick<Amount, 'unit' | 'currency' | 'kind' | 'per' | 'bound'> {
  const bound = null;
  if (currency !== null) return { unit: currency, currency, kind: 'money', per, bound };
  const [read] = findQuantities(`7 ${unit}`);
  const isKnown = read !== undefined && read.kind !== 'plain' && read.kind !== 'count';
  return {
    unit: isKnown ? read.unit : unit,
    currency,
    kind: isKnown ? read.kind : unit === '' ? 'plain' : 'count',
    per,
    bound,
  };
}

function judged(wanted: Amount, { grade, amount, note }: AmountMatch): Objection[] {
  if (grade === 'same') return [];
  const text = formatQuantity(wanted);
  if (grade === 'weaker') return [weakening(`${text}: ${note}`)];
  const instead = amount ? `; the source has ${formatQuantity(amount)}` : '';
  return [fatal(`${text}: ${reasons[grade]}${note ? ` (${note})` : ''}${instead}`)];
}

const reasons = {
  other: 'this number is not in the quotes',
  magnitude: 'the scale differs from the source',
  sign: 'the sign differs from the source',
  unit: 'the unit differs from the source',
  currency: 'the currency differs from the source',
  per: 'the source gives it per something else',
} as const;
