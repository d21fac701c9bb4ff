import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import { closeness, nearVerbatim } from '#activities/verification/evidence/closeness';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { stems, templateWords } from '#activities/verification/evidence/words';
import { findQuantities } from '#shared/text/quantities';

const full = 0.85;
const half = 0.6;

/** The claim's content words are those of the quotes; titles help but can never carry a claim alone. */
export default defineCheck({
  name: 'words-covered',
  order: 110,
  shows: 'the quotes say what the claim says, in their own words',
  appliesTo: () => true,
  run: dossier => {
    const there = stems(dossier.stated);
    const publishers = attribution(dossier);
    const told = [...stems(withoutAmounts(dossier.body))].filter(
      word => !templateWords.has(word) && (there.has(word) || !publishers.has(word)),
    );
    if (told.length === 0) return [saysNothing(dossier.body)];
    const around = stems(`${dossier.near} ${dossier.title}`);
    const inQuotes = told.filter(word => there.has(word)).length / told.length;
    const missing = told.filter(word => !there.has(word) && !around.has(word));
    const isClose = closeness(dossier.body, dossier.stated) >= nearVerbatim;
    return [
      ...judged(1 - missing.length / told.length, missing, isClose),
      ...fromTitle(inQuotes),
      ...scattered(dossier, told),
    ];
  },
});

/** Amounts are compared as amounts: "5.2 million" may stand there as 5200000. */
function withoutAmounts(text: string): string {
  return findQuantities(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** "according to X" is no statement about the market; that X is the publisher is for the names to show. */
function attribution({ body, cited }: Dossier): Set<string> {
  return body.includes('according to ')
    ? stems(cited.map(({ source }) => source?.publisher ?? '').join(' '))
    : new Set();
}

function saysNothing(body: string): Objection {
  return findQuantities(body).length > 0
    ? weakening('it gives a number and hardly says of what')
    : fatal('the claim states nothing');
}

/** In a sentence taken over every new word was put in; one told anew may have a few of its own. */
function judged(share: number, missing: readonly string[], isClose: boolean): Objection[] {
  if (missing.length === 0 || (share >= full && !isClose)) return [];
  const words = missing.slice(0, 8).join(', ');
  return [
    share >= half
      ? weakening(`the quotes do not have: ${words}`)
      : fatal(`no source states this sentence; the quotes do not have: ${words}`),
  ];
}

function fromTitle(inQuotes: number): Objection[] {
  if (inQuotes < 0.4)
    return [fatal('the quotes do not carry it; most of its words stand only in titles, headings or around')];
  return inQuotes < half ? [weakening('some of it stands only in titles, headings or around the quote')] : [];
}

/** A statement put together from pieces of several quotes may be one that none of them makes. */
function scattered({ cited }: Dossier, told: readonly string[]): Objection[] {
  if (cited.length < 2) return [];
  const shares = cited.map(({ prose, rows }) => {
    const words = stems([prose, ...rows.map(row => row.text)].join(' '));
    return told.filter(word => words.has(word)).length / told.length;
  });
  const idle = shares.filter(share => share < 0.15).length;
  const objections =
    Math.max(...shares) < 0.5
      ? [weakening('it is put together from several quotes, none of which says most of it')]
      : [];
  return idle > 0 ? [...objections, weakening('one of its quotes has little to do with it')] : objections;
}
