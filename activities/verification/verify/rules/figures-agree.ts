import {
  compareFigures,
  type FigureGrade,
  type FigureSetting,
  worse,
} from '#activities/verification/verify/compare-figures';
import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isDerived } from '#activities/verification/verify/derived-figures';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';
import { formatQuantity } from '#shared/text/money-format';

const because: Readonly<Record<Exclude<FigureGrade, 'same'>, string>> = {
  other: 'the source does not have this number',
  magnitude: 'the scale differs from the source',
  unit: 'the unit differs from the source',
  per: 'the source gives it per something else',
  bound: 'at least, at most and exactly are not as in the source',
};

/** Every amount is the source's: equal, in another unit of the same dimension, rounded as it says, or worked out from two. */
export const figuresAgree: Rule = {
  name: 'figures-agree',
  run: ({ claim, evidence, agreeing }) =>
    claim.figures.flatMap(figure => (agreeing.get(figure)?.length ? [] : objections(figure, { claim, evidence }))),
};

/** The figures of the evidence that agree with one of the claim; the figure itself when it is worked out from two. */
export function agreeingFigures(claim: Statement, evidence: EvidenceSpan): Map<Figure, readonly Figure[]> {
  const setting = settingOf(claim, evidence);
  return new Map(
    claim.figures.map(figure => {
      const same = evidence.stated.figures.filter(found => compareFigures(figure, found, setting) === 'same');
      if (same.length > 0) return [figure, same];
      if (!isPart(evidence)) return [figure, isDerived(figure, claim, evidence.stated) ? [figure] : []];
      const near = evidence.near.figures.filter(found => compareFigures(figure, found, setting) === 'same');
      if (near.length > 0) return [figure, near];
      return [figure, isDerived(figure, claim, evidence.stated) ? [figure] : []];
    }),
  );
}

/** Of a list or table, whose lead-in and headings belong to each of its lines. */
function isPart({ isRow, passages }: EvidenceSpan): boolean {
  return isRow || passages[0]?.kind === 'list-item';
}

function settingOf(claim: Statement, { stated, near, title }: EvidenceSpan): FigureSetting {
  return { claim, stated, around: [near, title] };
}

function objections(figure: Figure, { claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>): Issue[] {
  const setting = settingOf(claim, evidence);
  let grade: Exclude<FigureGrade, 'same'> = 'other';
  let closest: Figure | null = null;
  for (const found of evidence.stated.figures) {
    const own = compareFigures(figure, found, setting);
    if (own === 'same' || !worse(grade, own)) continue;
    grade = own;
    closest = found;
  }
  if (grade === 'other' && isWritten(figure, evidence.stated)) return [];
  const rival = closest ?? evidence.stated.figures.find(found => found.kind === figure.kind) ?? null;
  const instead = rival ? `; the source has ${formatQuantity(rival)}` : '';
  const why = because[grade];
  return [
    {
      rule: 'figures-agree',
      severity: rival ? 'conflict' : 'missing',
      detail: `${figure.text.trim()}: ${why}${instead}`,
    },
  ];
}

/** Codes and counts that are no amounts there ("MCC 7995") stand by their digits. */
function isWritten({ kind, value, text }: Figure, { words, figures, text: there }: Statement): boolean {
  if (kind !== 'plain' && kind !== 'count') return false;
  if (value !== null && figures.some(({ per }) => per !== null && numbersIn(per).includes(value))) return true;
  const isCounted = figures.some(other => other.kind === 'plain' || other.kind === 'count');
  if (
    !isCounted &&
    value !== null &&
    Number.isInteger(value) &&
    value >= 2 &&
    value <= 12 &&
    listsIn(there).includes(value)
  )
    return true;
  const digits = /\d[\d.,]*/u.exec(text)?.[0]?.replace(/[.,]$/u, '');
  const scale = /^(?:an?|one|1) (hundred|thousand|million|billion)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (scale !== undefined && (kind === 'plain' || kind === 'count')) return words.some(word => word.text === scale);
  return (
    (kind === 'plain' || kind === 'count') &&
    value !== null &&
    digits !== undefined &&
    !/\d\s*[kKmMbB](?!\p{L})/u.test(text) &&
    words.some(word => word.text === digits)
  );
}

function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/gu), ([digits]) => Number(digits.replaceAll(',', '')));
}

/** How many things each enumeration names: "e-sports, social games and money games" are three. */
function listsIn(text: string): number[] {
  const lists = text.matchAll(
    /(?:[\p{L}\p{N}][\p{L}\p{N}.'’/-]*(?: [\p{L}\p{N}.'’/-]+){0,3}, )+(?:[\p{L}\p{N}.'’/-]+ ){0,4}(?:and|or) [\p{L}\p{N}]/gu,
  );
  return Array.from(lists, ([list]) => list.split(', ').length + (/, (?:and|or) /u.test(list) ? 0 : 1));
}
