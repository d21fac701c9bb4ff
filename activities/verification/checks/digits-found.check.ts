import { defineCheck, fatal, weakening } from '#activities/verification/checks/define-check';
import { findDates } from '#shared/text/dates';
import { normaliseForMatch } from '#shared/text/normalise';
import { findQuantities } from '#shared/text/quantities';

const token = /[\p{L}\p{N}]*\p{Nd}(?:[\p{L}\p{N}]|[.,:/&'+-](?=[\p{L}\p{N}]))*/gu;

/** Whatever has a digit and is neither amount nor date (versions, sections, models, times, ids) stands there too. */
export default defineCheck({
  name: 'digits-found',
  order: 30,
  shows: 'versions, sections and other marks with digits stand in the quotes',
  appliesTo: claim => /\p{Nd}/u.test(claim.text),
  run: ({ body, stated, near, title }) => {
    const [inStated, inNear, inTitle] = [stated, near, title].map(digitTokens);
    return otherDigits(body).flatMap(written => {
      if (inStated?.has(written) || inNear?.has(written)) return [];
      return [
        inTitle?.has(written)
          ? weakening(`"${written}" stands only in the title`)
          : fatal(`"${written}" is not in the quotes`),
      ];
    });
  },
});

function digitTokens(text: string): Set<string> {
  const tokens = normaliseForMatch(text).toLowerCase().match(token) ?? [];
  return new Set(tokens.flatMap(each => [each, ...each.split(/[-/:+&,']/u), bare(each)]));
}

function bare(written: string): string {
  return written.replaceAll(',', '');
}

function otherDigits(text: string): string[] {
  const taken = [...findQuantities(text), ...findDates(text)];
  let rest = text;
  for (const { start, end } of taken) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return [...new Set((normaliseForMatch(rest).toLowerCase().match(token) ?? []).map(bare))];
}
