import type { Rule } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const determiner = '(?:the |its |our |their |these |those |his |her )?';
const whole = new RegExp(`(?<!\\p{L})(?:all|both|each|every one)(?: of)? ${determiner}$`, 'iu');
const partOf = new RegExp(`^(?:\\s?\\([^()]{1,20}\\))?\\sof (?:all )?${determiner}$`, 'iu');
const ofThem = /^(?:\s?\([^()]{1,20}\))?\sof (?:them|these|those|which|whom)(?!\p{L})/iu;
const opening = new RegExp(`(?:^|[.;:]\\s)of (?:all )?${determiner}$`, 'iu');

/** What holds for "44 of the 62" does not hold for "all 62". */
export const wholesAgree: Rule = {
  name: 'wholes-agree',
  run: ({ claim, evidence: { stated } }) =>
    claim.figures
      .filter(figure => isWhole(figure, claim))
      .flatMap(figure => {
        if (stated.figures.some(found => isEqual(found, figure) && isWhole(found, stated))) return [];
        const part = stated.figures.find(found => isPart(found, figure, stated) && !isToldIn(found, claim));
        if (!part) return [];
        const detail = `the claim speaks of all ${figure.text.trim()} where the source speaks of ${part.text.trim()} of them`;
        return [{ rule: 'wholes-agree', severity: 'conflict' as const, detail }];
      }),
};

function isWhole({ start }: Figure, { text }: Statement): boolean {
  return whole.test(text.slice(0, start));
}

/** Fewer than the whole, and told to be of it: "44 of the 62", "of 62 systems 44", "44 of them". */
function isPart(part: Figure, all: Figure, { text, figures, sentenceAt }: Statement): boolean {
  if (part.value === null || all.value === null || part.value >= all.value || part.kind === 'percent') return false;
  if (ofThem.test(text.slice(part.end)) && isWritten(all.value, text.slice(0, part.start))) return true;
  return figures.some(
    found =>
      isEqual(found, all) &&
      (partOf.test(text.slice(part.end, found.start)) ||
        (found.start < part.start &&
          sentenceAt(found.start) === sentenceAt(part.start) &&
          opening.test(text.slice(0, found.start)))),
  );
}

function isWritten(value: number, text: string): boolean {
  return Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/gu)).some(
    ([digits]) => Number(digits.replaceAll(',', '')) === value,
  );
}

function isEqual(one: Figure, other: Figure): boolean {
  return one.value !== null && one.value === other.value;
}

function isToldIn(part: Figure, { figures }: Statement): boolean {
  return figures.some(figure => isEqual(figure, part));
}
