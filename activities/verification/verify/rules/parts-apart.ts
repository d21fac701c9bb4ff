import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { isFraming } from '#activities/verification/verify/framing-names';
import { listedOrder } from '#activities/verification/verify/listed-order';
import { placesOf } from '#activities/verification/verify/places-of';
import { namesOf } from '#activities/verification/verify/rules/names-agree';
import type { Statement } from '#activities/verification/verify/statement';

/** Where a sentence turns to something else. */
const turn =
  /;(?=\s)|,?\s(?:while|whereas|but|although|though)\s|,\s(?:compared (?:with|to)|versus|vs\.?|against)\s|[.!?](?=\s|$)|\n+|(?<=(?:^|[.;]\s)(?:Unlike|In contrast to|By contrast with)\s[^,.;]{1,40}(?:,\s(?:which|who)\s[^;]{1,120}?)?),\s(?=\p{Lu}|the\s)/gu;
const back =
  /^\W*(?:and\s)?(?:its?|they|their|he|she|his|her|this|these|that|those|both|there|the (?:company|firm|product|app|vendor|plan|same))(?!\p{L})/iu;
const short = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])/gu;

/** What a part of the source tells of one name is not told of another that stands in another part. */
export const partsApart: Rule = {
  name: 'parts-apart',
  run: comparison => {
    const { claim, evidence } = comparison;
    const { stated, isRow } = evidence;
    if (isRow || listedOrder(claim, stated) === 'so') return [];
    const parts = partsIn(stated);
    if (parts.length < 2) return [];
    const names = namesIn(comparison);
    const facts = claim.figures.map(figure => statedFigures(comparison, figure));
    const words = claim.words.filter(
      word =>
        word.load === 1 &&
        !names.some(name => placesOf(claim.text, name).some(at => at <= word.start && word.end <= at + name.length)),
    );
    const told = parts.map(part => {
      const isIn = ({ start }: { readonly start: number }) => part.start <= start && start < part.end;
      const keys = new Set(stated.words.filter(isIn).flatMap(word => word.keys));
      return {
        part,
        facts: facts.filter(found => found.some(isIn)).length,
        words: words.filter(word => word.keys.some(key => keys.has(key))).length,
      };
    });
    const best = told.toSorted((one, other) => other.facts + other.words - (one.facts + one.words))[0];
    if (!best || best.facts + best.words < 2 || back.test(stated.text.slice(best.part.start, best.part.end))) return [];
    const isThere = (name: string, { start, end }: Part) =>
      placesOf(stated.text, name).some(at => start <= at && at < end);
    const strange = names.find(name => {
      const homes = told.filter(({ part }) => isThere(name, part));
      return (
        homes.length > 0 &&
        !homes.includes(best) &&
        homes.every(
          home =>
            (best.facts > 0 && home.facts === 0 && best.words + best.facts > home.words) ||
            best.words - home.words >= 2,
        )
      );
    });
    const rival = strange === undefined ? undefined : rivalOf(strange, best.part, comparison);
    if (strange === undefined || rival === undefined || names.some(name => isThere(name, best.part))) return [];
    const detail = `the source says this of "${rival}", not of "${strange}"`;
    return [{ rule: 'parts-apart', severity: 'conflict', detail } satisfies Issue];
  },
};

interface Part {
  readonly start: number;
  readonly end: number;
}

function partsIn({ text }: Statement): Part[] {
  const ends = [...Array.from(text.matchAll(turn), ({ index }) => index + 1), text.length];
  return ends
    .map((end, i) => ({ start: ends[i - 1] ?? 0, end }))
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

function namesIn(comparison: Pick<Comparison, 'claim' | 'isOrdinary'>): string[] {
  const { claim } = comparison;
  const all = [
    ...namesOf(comparison),
    ...claim.places.map(({ text }) => text),
    ...Array.from(claim.text.matchAll(short), ([name]) => name),
  ];
  return [...new Set(all)].filter(name => !isFraming(claim.text, name));
}

/** Another of the same sort: a place, letters, or a name. */
function rivalOf(
  name: string,
  { start, end }: Part,
  { claim, evidence: { stated }, isOrdinary }: Comparison,
): string | undefined {
  const text = stated.text.slice(start, end);
  const sort = sortOf(name, claim);
  const isNew = (other: string) => !claim.text.includes(other);
  if (sort === 'place')
    return stated.places.find(place => start <= place.start && place.start < end && isNew(place.text))?.text;
  const letters = Array.from(text.matchAll(short), ([other]) => other);
  const letter = sort === 'letters' ? letters.find(isNew) : undefined;
  if (letter !== undefined) return letter;
  const isPlace = (other: string) => stated.places.some(place => place.text === other);
  return namesOf({ claim: { ...stated, text: text.trim() }, isOrdinary }).find(
    other => isNew(other) && !isPlace(other) && !letters.includes(other),
  );
}

function sortOf(name: string, { places }: Statement): 'place' | 'letters' | 'name' {
  if (places.some(({ text }) => text === name)) return 'place';
  return new RegExp(`^${short.source}$`, 'u').test(name) ? 'letters' : 'name';
}
