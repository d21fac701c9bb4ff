import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';
import { formatQuantity } from '#shared/text/money-format';
import { countedAfter } from '#shared/text/quantity-context';

/** "The 2023 shoppers", "in 2023 shoppers": a year all the same. */
const ofTime =
  /(?<!\p{L})(?:the|its|their|our|these|those|this|that|in|of|for|from|by|since|during|at|until|before|after|and|or|to)\s$/iu;

/** "Asked 2023 shoppers" where the source has 1,340 shoppers: a number that looks like a year counts them. */
export const yearsNotCounted: Rule = {
  name: 'years-not-counted',
  run: ({ claim, evidence: { stated } }) =>
    claim.dates.flatMap((date): Issue[] => {
      const noun = nounCountedBy(date, claim);
      if (noun === null || claim.figures.some(figure => isOf(figure, noun))) return [];
      const rival = stated.figures.find(figure => isOf(figure, noun));
      if (!rival || rival.value === Number(date.text)) return [];
      const detail = `${date.text} ${noun}: the source has ${formatQuantity(rival)}`;
      return [{ rule: 'years-not-counted', severity: 'conflict', detail }];
    }),
};

/** The plural right behind what looks like a year, where nothing before it makes it one. */
function nounCountedBy({ text, start, end }: StatedDate, claim: Statement): string | null {
  if (!/^(?:19|20)\d\d$/u.test(text) || start === 0 || ofTime.test(claim.text.slice(0, start))) return null;
  const counted = countedAfter(claim.text, end);
  return counted && counted.end - end === counted.noun.length + 1 ? counted.noun : null;
}

function isOf({ kind, unit }: Figure, noun: string): boolean {
  return kind === 'count' && stemOf(unit.toLowerCase()) === stemOf(noun);
}
