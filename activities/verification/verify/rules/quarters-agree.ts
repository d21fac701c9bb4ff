import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { ellipticQuartersIn } from '#activities/verification/verify/elliptic-quarters';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import { partNumbers } from '#shared/text/dates';

const part =
  /(?<![\p{L}\p{N}])(?:(?<word>first|second|third|fourth|final)[\s-](?:fiscal[\s-]|calendar[\s-])?quarter|Q(?<after>[1-4])|(?<before>[1-4])Q)(?![1-4\p{L}])/giu;

/** The quarter of a year that a claim names without the year; with one it is a date. */
export const quartersAgree: Rule = {
  name: 'quarters-agree',
  run: ({ claim, evidence: { stated, near, title } }) => {
    const there = quartersIn(stated);
    const around = [...quartersIn(near), ...quartersIn(title)];
    const told = there.length > 0 ? there : around;
    return [...new Set(quartersIn(claim))]
      .filter(quarter => !told.includes(quarter) && !isInMonths(quarter, stated))
      .map(
        (quarter): Issue => ({
          rule: 'quarters-agree',
          severity: told.length > 0 ? 'conflict' : 'missing',
          detail: `the source does not say this of quarter ${quarter}`,
        }),
      );
  },
};

const quartersIn = oncePer((statement: Statement): readonly number[] => {
  const written = Array.from(statement.text.matchAll(part), ({ groups }) =>
    groups?.['word']
      ? (partNumbers[groups['word'].toLowerCase()] ?? 0)
      : Number(groups?.['after'] ?? groups?.['before']),
  );
  const elliptic = ellipticQuartersIn(statement).filter(each => each.part === 'Q');
  return [...written, ...elliptic.map(({ number }) => number)];
});

/** May lies in the second quarter. */
function isInMonths(quarter: number, { dates }: Statement): boolean {
  return dates.some(({ iso }) => /^\d{4}-\d{2}/u.test(iso) && Math.ceil(Number(iso.slice(5, 7)) / 3) === quarter);
}
