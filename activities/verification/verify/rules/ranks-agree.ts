import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import type { Rank } from '#activities/verification/verify/ranks-of-row';

const measures =
  'share|percentage|proportion|number|count|rate|figure|total|amount|value|price|fee|cost|sum|volume|revenue|sales|income|profit|loss|margin|score|rating';
/** "The most frequent reason", "the largest share": of all that the table has in its column. */
const top = new RegExp(
  `(?<!\\p{L})(?:most (?:often|frequent|common|popular|cited|named|mentioned|chosen|widespread)\\p{L}*|(?:largest|highest|biggest|greatest) (?:${measures}))(?!\\p{L})`,
  'iu',
);
const bottom = new RegExp(
  `(?<!\\p{L})(?:least (?:often|frequent|common|popular|cited|named|mentioned|chosen|widespread)\\p{L}*|(?:smallest|lowest) (?:${measures}))(?!\\p{L})`,
  'iu',
);
/** Of a part of them, or one of several. */
const partly =
  /(?<!\p{L})(?:one of the|among the|second|third|fourth|fifth|next|\d(?:st|nd|rd|th))[\s-](?:\p{L}+[\s-]){0,2}?(?:most|least|largest|highest|biggest|greatest|smallest|lowest)(?!\p{L})/iu;

/** What a claim calls the most frequent or the highest is so among the rows of its table. */
export const ranksAgree: Rule = {
  name: 'ranks-agree',
  run: comparison => {
    const { text } = comparison.claim;
    if (partly.test(text)) return [];
    const [isTop, isBottom] = [top.test(text), bottom.test(text)];
    if (isTop === isBottom) return [];
    const ranks = ranksTold(comparison);
    const isOther = ({ fromTop, fromBottom }: Rank) => (isTop ? fromTop : fromBottom) > 1;
    return ranks.length > 0 && ranks.every(isOther) ? [issue(isTop ? top : bottom, text)] : [];
  },
};

/** The places of the row in the columns of the amounts that the claim tells of it. */
export function ranksTold({ claim, evidence: { stated, ranks }, agreeing }: Comparison): Rank[] {
  if (!ranks) return [];
  const found = claim.figures
    .flatMap(figure => agreeing.get(figure) ?? [])
    .filter(each => stated.figures.includes(each));
  return found.flatMap(({ column }) => ranks.get(column ?? '') ?? []);
}

function issue(pattern: RegExp, text: string): Issue {
  const told = pattern.exec(text)?.[0] ?? '';
  return { rule: 'ranks-agree', severity: 'conflict', detail: `"${told}" is another row of the table` };
}
