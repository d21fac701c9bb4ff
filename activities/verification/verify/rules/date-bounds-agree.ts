import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/** Which side of a date is meant: what lies before it, or what lies after. */
type Side = 'before' | 'after';

const before =
  /(?<![\p{L}])(?:before|prior to|earlier than|no later than|not later than|at the latest(?: (?:in|by|until))?)\s(?:the\s)?$/iu;
const after =
  /(?<![\p{L}])(?:after|since|from|between|later than|no earlier than|not before|starting|beginning|as of)\s(?:the\s)?(?:in\s|on\s)?$/iu;
const least = /(?<![\p{L}])at (?:the )?(?:least|earliest)\s(?:the\s)?(?:in\s|on\s)?$/iu;
const latestBehind = /^,?\sat the latest(?![\p{L}])/iu;
const leastBehind = /^,?\s(?:at (?:the )?(?:least|earliest)|or later|onwards?)(?![\p{L}])/iu;

/** "Before January 2019" is not "from January 2019 on", nor "until then at the latest" "until then at least". */
export const dateBoundsAgree: Rule = {
  name: 'date-bounds-agree',
  run: ({ claim, evidence: { stated } }) =>
    claim.dates.flatMap((date): Issue[] => {
      const side = sideOf(claim, date);
      const there = stated.dates.filter(({ iso }) => iso === date.iso).map(each => sideOf(stated, each));
      if (side === null || there.length === 0 || there.some(other => other === null || other === side)) return [];
      return [
        {
          rule: 'date-bounds-agree',
          severity: 'conflict',
          detail: `the source has ${date.text.trim()} as the other bound`,
        },
      ];
    }),
};

function sideOf({ text }: Statement, { start, end }: StatedDate): Side | null {
  const ahead = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 30);
  if (latestBehind.test(behind)) return 'before';
  if (leastBehind.test(behind) || least.test(ahead)) return 'after';
  if (/(?<![\p{L}])(?:not before|no earlier than)\s(?:the\s)?$/iu.test(ahead)) return 'after';
  if (/(?<![\p{L}])(?:no|not) later than\s(?:the\s)?$/iu.test(ahead) || before.test(ahead)) return 'before';
  return after.test(ahead) ? 'after' : null;
}
