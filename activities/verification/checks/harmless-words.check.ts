import { defineCheck, fatal } from '#activities/verification/checks/define-check';
import { normaliseForMatch } from '#shared/text/normalise';
import { unprintable } from '#shared/text/unprintable';

/** Claims hold at most 2,000 characters; length is judged elsewhere. */
const anyLength = Number.POSITIVE_INFINITY;

/** A claim reports. Orders to its reader, markup and links are none, unless the source itself writes so. */
export default defineCheck({
  name: 'harmless-words',
  order: 5,
  shows: 'its unusual signs are those of the source',
  appliesTo: claim => unprintable(claim.text, anyLength) !== null,
  run: ({ body, stated }) => {
    if (normaliseForMatch(stated).includes(normaliseForMatch(body))) return [];
    const because = unprintable(body, anyLength);
    return because === null ? [] : [fatal(because)];
  },
});
