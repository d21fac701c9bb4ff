import { speaksOfAuthor } from '#activities/verification/verify/author-of';
import { isCommon } from '#activities/verification/verify/common-words';
import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isFraming } from '#activities/verification/verify/framing-names';
import { holdsWhole } from '#activities/verification/verify/holds-whole';
import { groupsOf, stemOf } from '#activities/verification/verify/lexicon';
import { deniesAnything } from '#activities/verification/verify/polarity/same-denials';
import { isOfSpeaker } from '#activities/verification/verify/speakers';
import type { Statement } from '#activities/verification/verify/statement';
import { arms } from '#shared/text/arms-of-companies';
import { mayBeVerb } from '#shared/text/finite-verb';
import type { Geography } from '#shared/text/geographies';
import { initialsOf } from '#shared/text/initials';
import { isLegalForm, isUnmistakable, nameTokens } from '#shared/text/name-tokens';
import { findNames, type Name } from '#shared/text/names';
import { isState } from '#shared/text/us-states';

/** Companies, products, plans, people and places are those of the source. */
export const namesAgree: Rule = {
  name: 'names-agree',
  run: comparison => [...placesMissing(comparison), ...namesMissing(comparison)],
};

function placesMissing({ claim, evidence: { stated, near, title } }: Comparison): Issue[] {
  const isMoney = (place: { start: number; end: number }) =>
    claim.figures.some(figure => figure.start < place.end && place.start < figure.end);
  const isCited = (place: Geography) =>
    isOfSpeaker(place, claim.text) && title.places.some(({ name }) => name === place.name);
  const told = claim.places.filter(place => !isMoney(place) && !isCited(place)).map(place => place.name);
  const wanted = new Set(told.filter(name => name !== 'global'));
  const there = stated.places.map(place => place.name);
  const around = [...near.places, ...title.places].map(place => place.name);
  return [...wanted].flatMap((place): Issue[] => {
    if (
      there.includes(place) ||
      parts.get(place)?.some(part => there.includes(part)) ||
      holdsWhole(stated.text, place) ||
      (place === 'United States' && [...there, ...around].some(isState))
    )
      return [];
    if (
      (around.includes(place) || [near, title].some(({ text }) => holdsWhole(text, place))) &&
      !there.some(other => other !== 'global' && !wanted.has(other))
    )
      return [];
    const instead = [...new Set(there)]
      .filter(other => !wanted.has(other))
      .slice(0, 3)
      .join(', ');
    return [issue(`"${place}" is not in the source${instead ? `; it has ${instead}` : ''}`, instead !== '')];
  });
}

/** Who speaks of the whole may mean the part that the source names: "European" of what is the Union's. */
const parts: ReadonlyMap<string, readonly string[]> = new Map([['Europe', ['European Union']]]);

function namesMissing(comparison: Comparison): Issue[] {
  const { stated, near, title, whole } = comparison.evidence;
  const { text } = comparison.claim;
  return namesOf(comparison).flatMap((name): Issue[] => {
    const parts = partsOf(name).filter(
      part => !comparison.claim.places.some(place => place.text === part || demonymOf(part) === place.name),
    );
    const missing = parts.filter(part => !isIn(stated, part) && !isPlaceOf(stated, part) && !isOwnerOf(stated, part));
    if (missing.length === 0) return [];
    if (isAround(missing, comparison)) return [];
    if (missing.every(part => isThingOf(part, parts, comparison) || isOfOthers(part, comparison))) return [];
    if (missing.every(part => whole.has(stemOf(part.toLowerCase()))) && isFraming(text, name)) return [];
    if (
      isShortFor(name, stated, near, title) ||
      isShortForIntroduced(name, comparison) ||
      isInOne(name, stated, near, title)
    )
      return [];
    if (isSpeltOut(name, comparison.claim.text, stated, near, title)) return [];
    return [issue(`the name "${name}" is not in the source`, false)];
  });
}

function issue(detail: string, isConflict: boolean): Issue {
  return { rule: 'names-agree', severity: isConflict ? 'conflict' : 'missing', detail };
}

/** No name stands right before an article or "of": "Alongside its", "Upwards of". */
const opening = /^ (?:a|an|the|its|his|her|their|our|your|my|these|those|of)(?!\p{L})/u;

/** A claim is held against many pieces of one corpus, and its names are the same each time. */
const known = new WeakMap<Statement, { readonly isOrdinary: Comparison['isOrdinary']; readonly names: string[] }>();

/** Names, and first words that the corpus never writes in lower case: a name may have been put there. */
export function namesOf({ claim, isOrdinary }: Pick<Comparison, 'claim' | 'isOrdinary'>): readonly string[] {
  const before = known.get(claim);
  if (before?.isOrdinary === isOrdinary) return before.names;
  const names = findNamesOf({ claim, isOrdinary });
  known.set(claim, { isOrdinary, names });
  return names;
}

function findNamesOf({ claim, isOrdinary }: Pick<Comparison, 'claim' | 'isOrdinary'>): string[] {
  const isPlace = (start: number, end: number) => claim.places.some(place => place.start <= start && end <= place.end);
  const firsts = nameTokens(claim.text).filter(
    ({ isFirst, text, end }) =>
      isFirst &&
      /^\p{Lu}/u.test(text) &&
      !isCommon(text) &&
      !isOrdinary(text) &&
      (isUnmistakable(text) || !opening.test(claim.text.slice(end))) &&
      !/^Non-\p{Ll}/u.test(claim.text),
  );
  const found = findNames(/[.!?]$/u.test(claim.text) ? claim.text : `${claim.text}.`).filter(({ text }) => {
    const bare = text.replace(/\s\d+$/u, '');
    if (/^New Year['’]s (?:Day|Eve)$/u.test(bare)) return false;
    return !/^\p{Lu}[\p{Ll}]+$/u.test(bare) || !isFirstOrdinary(claim.text, bare, isOrdinary);
  });
  const all = [...found.map(name => withoutOpener(name, isOrdinary)), ...firsts].filter(
    ({ start, end, text }) => !isPlace(start, end) && !isCurrency(text) && !isBesidePlain(claim.text, start, end),
  );
  return [...new Set(all.map(({ text }) => text))];
}

/** "Affected Acme V3 pumps", "Unlike Acme": the word before the name has its capital from the sentence. */
function withoutOpener(name: Name, isOrdinary: (word: string) => boolean): Name {
  const [, opener = '', rest = ''] = name.start === 0 ? (openedName.exec(name.text) ?? []) : [];
  const isOpener = isDoing(opener, rest) || (isCommon(opener) && isOrdinary(opener));
  if (opener === '' || !isOpener) return name;
  return { ...name, start: name.end - rest.length, text: rest };
}

const openedName = /^(\p{Lu}\p{Ll}+(?:-\p{Ll}+)?)\s(\p{Lu}.*)$/u;

/** "Rebuilding Acme's rules", "Non-paying Acme users", but "Booking Holdings". */
function isDoing(opener: string, rest: string): boolean {
  const [, base = ''] = /^(?:re)?(\p{Ll}{2,})ing$/u.exec(opener.toLowerCase()) ?? [];
  const isVerb = base !== '' && [base, `${base}e`, base.slice(0, -1)].some(mayBeVerb);
  return /^Non-\p{Ll}+$/u.test(opener) || (isVerb && !isLegalForm(rest.split(/\s/u)[0] ?? ''));
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** "NOK 4" is the beginning of an amount, which is compared as such. */
function isCurrency(name: string): boolean {
  return currencies.has(name.replace(/\s\d+$/u, ''));
}

/** "Overdue or absent payouts": a first word with an ordinary one for its choice is no name either. */
function isBesidePlain(text: string, start: number, end: number): boolean {
  return (
    start === 0 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(0, end)) && /^ or (?!its |the |an? )\p{Ll}/u.test(text.slice(end))
  );
}

function isFirstOrdinary(text: string, name: string, isOrdinary: (word: string) => boolean): boolean {
  return text.startsWith(name) && !isUnmistakable(name) && (isCommon(name) || isOrdinary(name));
}

function partsOf(name: string): string[] {
  return name
    .replace(/['’]s?(?![\p{L}])/gu, ' ')
    .split(/[\s,&/.-]+/u)
    .map(part => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, ''))
    .filter(
      (part, i, all) =>
        part.length > 1 &&
        !(i === all.length - 1 && i > 1 && /^(?:State|City|Province|County)$/u.test(part)) &&
        !/^\d+$/u.test(part) &&
        !/^(?:Inc|Corp|Ltd|LLC|plc|GmbH|AG|Co|of|the|for|and|de|du|van|von|der|la|le|y)$/u.test(part),
    );
}

function isIn({ keys, text, words }: Statement, part: string): boolean {
  const stem = stemOf(part.toLowerCase());
  if (keys.has(stem)) return true;
  const key = groupsOf(stem).find(group => group.startsWith('=@'));
  if (key !== undefined && keys.has(key)) return true;
  const lower = part.toLowerCase();
  return (
    (isUnmistakable(part) && text.toLowerCase().includes(lower)) ||
    (part.length >= 5 && words.some(word => word.text.startsWith(lower)))
  );
}

/** "CFTC" where the source spells it out, or the other way round. */
function isShortFor(name: string, ...texts: readonly Statement[]): boolean {
  const initials = (words: readonly string[]) =>
    words
      .filter(word => /^\p{Lu}/u.test(word))
      .map(word => word.charAt(0))
      .join('');
  const own = name.split(/\s+/u);
  if (
    own.length > 1 &&
    texts.some(
      ({ text }) => new RegExp(`(?<![\\p{L}])${initials(own)}(?![\\p{L}])`, 'u').test(text) && initials(own).length > 1,
    )
  )
    return true;
  if (!/^\p{Lu}{2,6}$/u.test(name)) return false;
  return texts.some(({ text }) => findNames(text).some(each => initials(each.text.split(/\s+/u)) === name));
}

/** "SEC" where the document opens with the Securities and Exchange Commission. */
function isShortForIntroduced(name: string, { evidence: { introduced } }: Comparison): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(name)) return false;
  const names = introduced.text.split('\n').flatMap(line => Array.from(line.matchAll(longName), ([long]) => long));
  return names.some(long => initialsOf(long) === name);
}

const leastJoined = 8;

/** "Acme Cloud.js" where the source writes acmecloudjs, as addresses do. */
function isInOne(name: string, ...texts: readonly Statement[]): boolean {
  const own = joined(name);
  return own.length >= leastJoined && texts.some(({ text }) => joined(text).includes(own));
}

function joined(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const longName = /\p{Lu}\p{L}+(?:(?:\s(?:of|on|for|and|the|in|to|against))*\s\p{Lu}\p{L}+){2,}/gu;

/** "Council on Fair Trade" lies within what the source has as CFT. */
function isSpeltOut(name: string, text: string, ...texts: readonly Statement[]): boolean {
  return Array.from(text.matchAll(longName)).some(([long]) => {
    return long.includes(name) && texts.some(each => holdsWhole(each.text, initialsOf(long)));
  });
}

/** "Capacity Unit" where the document has that name and the piece says "unit": ordinary words, and its own. */
function isThingOf(
  part: string,
  parts: readonly string[],
  { evidence: { stated, pairs }, isOrdinary }: Comparison,
): boolean {
  const next = parts[parts.indexOf(part) + 1];
  if (next === undefined || !isOrdinary(part) || !isOrdinary(next) || !isIn(stated, next)) return false;
  return pairs.has(`${stemOf(part.toLowerCase())} ${stemOf(next.toLowerCase())}`);
}

/** "Plus customers cannot" where "only Enterprise customers can": another of those whom the document tells apart. */
function isOfOthers(part: string, { claim, evidence: { stated, whole } }: Comparison): boolean {
  return (
    /(?<!\p{L})(?:only|solely|exclusively|alone|reserved)(?!\p{L})/iu.test(stated.text) &&
    whole.has(stemOf(part.toLowerCase())) &&
    deniesAnything(claim)
  );
}

/** "Amazon" where the source has AWS: what an arm does, its owner does. */
function isOwnerOf({ words }: Statement, part: string): boolean {
  const owned = arms.get(part.toLowerCase());
  return owned !== undefined && words.some(({ text }) => owned.has(text));
}

/** What stands around a piece it may mean without naming it; whom its document introduces unless it names another of them. */
function isAround(parts: readonly string[], comparison: Comparison): boolean {
  const { near, title, introduced } = comparison.evidence;
  const areIn = (texts: readonly Statement[]) => parts.every(part => texts.some(text => isIn(text, part)));
  return (
    areIn([near, title]) || isAuthor(parts, comparison) || (areIn([near, title, introduced]) && !hasRival(comparison))
  );
}

/** Who wrote it is "we" in its sentences, and where it is about its author as a whole, in those that name nobody else. */
function isAuthor(parts: readonly string[], comparison: Comparison): boolean {
  const { stated, author } = comparison.evidence;
  if (!author || !parts.every(part => isIn(author.names, part))) return false;
  return speaksOfAuthor(stated) || (author.isSubject && !hasRival(comparison));
}

/** The piece is about another of those whom its document introduces, and about none whom the claim names. */
function hasRival({ claim, evidence: { stated, introduced }, isOrdinary }: Comparison): boolean {
  return introduced.words.some(
    ({ text, keys: [stem = ''], load }) =>
      load > 0 && !isOrdinary(text) && stated.keys.has(stem) && !claim.keys.has(stem),
  );
}

function demonymOf(part: string): string | null {
  return /^Americans?$/u.test(part) ? 'United States' : null;
}

function isPlaceOf({ places }: Statement, part: string): boolean {
  const place = demonymOf(part);
  return place !== null && places.some(({ name }) => name === place);
}
