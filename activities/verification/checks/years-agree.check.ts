import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import { settingOf } from '#activities/verification/evidence/amounts-of';
import { closeness, nearVerbatim } from '#activities/verification/evidence/closeness';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { type Amount, matchAmount } from '#activities/verification/evidence/match-amount';
import type { RowAmount, RowFacts } from '#activities/verification/evidence/row-facts';
import type { MarketNumber } from '#shared/contracts/claim';
import { findDates } from '#shared/text/dates';
import { findQuantities } from '#shared/text/quantities';

/** Dates of the text and years of market numbers are stated, and belong to the amounts they are given with. */
export default defineCheck({
  name: 'years-agree',
  order: 40,
  shows: 'years and dates stand in the quotes, beside the same numbers',
  appliesTo: () => true,
  run: dossier => {
    const told = isosOf(dossier.body);
    const years = dossier.claim.numbers.flatMap(number => isosOf(number.year ?? ''));
    const isClose = closeness(dossier.body, dossier.stated) >= nearVerbatim;
    const objections = [
      ...[...new Set([...told, ...years])].flatMap(iso => whereIs(iso, dossier, isClose)),
      ...unreadable(dossier),
    ];
    if (objections.some(({ severity }) => severity === 'fatal') || told.length + years.length === 0) return objections;
    return [...objections, ...tooOften(told, dossier), ...otherColumns(dossier, told), ...otherYears(dossier)];
  },
});

function isosOf(text: string): string[] {
  return findDates(text).map(date => date.iso);
}

/** A date from outside the quote may complete a quote that has none; it may not stand in for the one the quote has. */
function whereIs(iso: string, { prose, rows, near, title }: Dossier, isClose: boolean): Objection[] {
  const stated = [...isosOf(prose), ...rows.flatMap(row => row.dates)];
  if (isStated(iso, stated)) return [];
  if (isStated(iso, isosOf(near)) && !(isClose && stated.length > 0)) return [];
  if (isStated(iso, isosOf(title)) && stated.length === 0)
    return [weakening(`${iso} stands only in the title or date of the source`)];
  const instead = [...new Set(stated)].slice(0, 4).join(', ');
  return [fatal(`${iso} is not in the quotes${instead ? `; they have ${instead}` : ''}`)];
}

/** A period that is no single date ("last season", "May 2022 - May 2023") must stand there word for word. */
function unreadable({ claim, stated, near }: Dossier): Objection[] {
  const periods = claim.numbers
    .map(number => number.year ?? '')
    .filter(year => year !== '' && isosOf(year).length !== 1);
  const text = `${stated} ${near}`.toLowerCase();
  return [...new Set(periods)]
    .filter(year => !text.includes(year.toLowerCase()))
    .map(year => fatal(`the period "${year}" is not in the quotes`));
}

/** A claim may be less precise than its source, never more. */
function isStated(iso: string, evidence: readonly string[]): boolean {
  return evidence.some(stated => stated === iso || stated.startsWith(`${iso}-`));
}

/** In rows a year may have been exchanged for another one of the same row: then it stands more often in the claim. */
function tooOften(told: readonly string[], { prose, rows }: Dossier): Objection[] {
  if (prose !== '' || rows.length === 0) return [];
  const kinds = new Map(rows.map(row => [signature(row), row]));
  const allowed = [...kinds.values()].flatMap(row => row.dates);
  return [...new Set(told)].flatMap(iso => {
    const wanted = told.filter(each => each === iso).length;
    const there = allowed.filter(each => each === iso || each.startsWith(`${iso}-`)).length;
    return wanted > there && there > 0 ? [fatal(`${iso} is given for more than the row gives it for`)] : [];
  });
}

/** Rows with the same numbers and dates say the same and count once. */
function signature(row: RowFacts): string {
  const [main] = row.amounts;
  return JSON.stringify([row.passage.kind, main?.value, main?.low, main?.high, [...row.dates].sort()]);
}

/** An amount of a row belongs to its row's or column's year. */
function otherColumns(dossier: Dossier, told: readonly string[]): Objection[] {
  if (told.length === 0 || dossier.prose !== '') return [];
  const amounts = dossier.rows.flatMap(row => row.amounts);
  const setting = settingOf(dossier);
  return findQuantities(dossier.body).flatMap(wanted => {
    const same = amounts.filter(amount => matchAmount(wanted, [amount], setting).grade === 'same');
    return disputed(wanted, same, told);
  });
}

function disputed(wanted: Amount, same: readonly RowAmount[], told: readonly string[]): Objection[] {
  if (
    same.length === 0 ||
    same.some(({ dates }) => dates.length === 0 || dates.some(date => told.some(iso => isStated(iso, [date]))))
  )
    return [];
  const given = [...new Set(same.flatMap(({ dates }) => dates))].join(', ');
  return [fatal(`the source gives ${wanted.value ?? `${wanted.low}-${wanted.high}`} for ${given}`)];
}

function otherYears(dossier: Dossier): Objection[] {
  const amounts = dossier.rows.flatMap(row => row.amounts);
  if (dossier.prose !== '') return [];
  return dossier.claim.numbers.flatMap(number => {
    const wanted = isosOf(number.year ?? '');
    const same = amounts.filter(amount => holdsNumber(amount, number));
    return wanted.length === 0 ? [] : disputed({ ...same[0], ...sizes(number) } as Amount, same, wanted);
  });
}

function sizes({ value, low, high }: MarketNumber): Pick<Amount, 'value' | 'low' | 'high'> {
  return { value, low, high };
}

function holdsNumber(amount: RowAmount, { value, low, high }: MarketNumber): boolean {
  return amount.value !== null ? amount.value === value : amount.low === low && amount.high === high;
}
