import type { Rule } from '#activities/verification/verify/comparison';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';

const moving =
  /(?<!\p{L})(?:mov(?:e|es|ed|ing)|transfer(?:s|red|ring)?|relocat(?:e|es|ed|ing)|shift(?:s|ed|ing)?|switch(?:es|ed|ing)?|migrat(?:e|es|ed|ing|ion)|chang(?:e|es|ed|ing)|go(?:es|ne|ing)? over|went over|flow(?:s|ed)?|export(?:s|ed)?|ship(?:s|ped)?|passe[sd]|hand(?:s|ed) over)(?!\p{L})/iu;
const ends = /(?<!\p{L})(?<way>from|to)\s(?:the\s)?(?<name>\p{Lu}[\p{L}\p{N}-]*(?:\s\p{Lu}[\p{L}\p{N}-]*){0,3})/gu;

/** What moves from one to the other is not told as moving back. */
export const movesAgree: Rule = {
  name: 'moves-agree',
  run: ({ claim, evidence: { stated } }) => {
    const [own, there] = [endsIn(claim), endsIn(stated)];
    const turned = [
      ...own.to.filter(name => there.from.includes(name) && !there.to.includes(name)),
      ...own.from.filter(name => there.to.includes(name) && !there.from.includes(name)),
    ];
    const [name] = turned;
    return name === undefined
      ? []
      : [
          {
            rule: 'moves-agree',
            severity: 'conflict',
            detail: `in the source it is the other way between "${name}" and the other`,
          },
        ];
  },
};

/** Where something moves from, and where to. */
interface Ends {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const endsIn = oncePer(({ text, sentenceAt }: Statement): Ends => {
  const sentences = new Set(Array.from(text.matchAll(new RegExp(moving, 'giu')), ({ index }) => sentenceAt(index)));
  const found = Array.from(text.matchAll(ends)).filter(({ index }) => sentences.has(sentenceAt(index)));
  const of = (way: string) => found.flatMap(({ groups }) => (groups?.['way'] === way ? [groups['name'] ?? ''] : []));
  return { from: of('from'), to: of('to') };
});
