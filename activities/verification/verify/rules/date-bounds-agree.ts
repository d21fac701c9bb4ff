import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/** Which side of a date is meant: what lies before it, or what lies after. */
type Side = 'before' | 'after';

const lead = String.raw`\s(?:the\s)?(?:(?:end|start|beginning|middle) of\s)?(?:the\s)?(?:in\s|on\s)?$`;
const before = new RegExp(
  `(?<!\\p{L})(?:before|prior to|ahead of|earlier than|no later than|not later than|at the latest(?: (?:in|by|until))?)${lead}`,
  'iu',
);
/** What holds until a date ends with it; what does not happen until then begins with it. */
const until = new RegExp(`(?<!\\p{L})(?:until|till|up to)${lead}`, 'iu');
const after = new RegExp(
  `(?<!\\p{L})(?:after|since|from|between|later than|no earlier than|not before|starting|beginning|as of)${lead}`,
  'iu',
);
const least = /(?<![\p{L}])at (?:the )?(?:least|earliest)\s(?:the\s)?(?:in\s|on\s)?$/iu;
const latestBehind = /^,?\sat the latest(?![\p{L}])/iu;
const leastBehind = /^,?\s(?:at (?:the )?(?:least|earliest)|or later|onwards?)(?![\p{L}])/iu;
/** "No recovery before 2028", "it rules out a launch before 2028": from 2028 on, if at all. */
const denial =
  /(?<!\p{L})(?:not|no|none|nobody|nothing|never|neither|nor|cannot|without|hardly|\p{L}{1,12}n['’]t|rul(?:es|ed|ing) out|exclud(?:es|ed|ing)|prohibit(?:s|ed|ing)|forbid(?:s|den|ding)?|bar(?:s|red)|prevent(?:s|ed|ing)?|refus(?:es|ed|ing)|den(?:ies|ied|ying))(?!\p{L})(?! (?:only|just|later|longer than))/iu;

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

function sideOf(statement: Statement, { start, end }: StatedDate): Side | null {
  const { text, sentenceAround } = statement;
  const ahead = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 30);
  if (latestBehind.test(behind)) return 'before';
  if (leastBehind.test(behind) || least.test(ahead)) return 'after';
  if (/(?<![\p{L}])(?:not before|no earlier than)\s(?:the\s)?$/iu.test(ahead)) return 'after';
  if (/(?<![\p{L}])(?:no|not) later than\s(?:the\s)?$/iu.test(ahead)) return 'before';
  const isDenied = denial.test(partAhead(text.slice(sentenceAround(start)[0], start)));
  if (before.test(ahead)) return isDenied ? 'after' : 'before';
  if (until.test(ahead)) return isDenied ? 'after' : null;
  return after.test(ahead) ? 'after' : null;
}

/** A denial in another part of the sentence denies something else. */
function partAhead(text: string): string {
  const from = Array.from(text.matchAll(/[;:]\s|,\s(?:and|but|while|whereas)\s/giu)).at(-1)?.index ?? 0;
  return text.slice(from);
}
