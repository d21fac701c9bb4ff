import { comparedBy } from '#activities/verification/verify/compared-figures';
import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { dateOf } from '#activities/verification/verify/dated-figures';
import { roleOf } from '#activities/verification/verify/figure-roles';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import { compareTimes } from '#activities/verification/verify/figure-times';
import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import { listedOrder } from '#activities/verification/verify/listed-order';
import { placesOf } from '#activities/verification/verify/places-of';
import { type Anchor, fitAt, surroundingsOf, withFacts } from '#activities/verification/verify/placing';
import { isOfTimeBefore } from '#activities/verification/verify/reckoning/before-words';
import { wayOfDifference } from '#activities/verification/verify/reckoning/called-differences';
import { isBetweenSides } from '#activities/verification/verify/reckoning/reckoned-figures';
import { isEndOfChange } from '#activities/verification/verify/reckoning/told-changes';
import { twinOf } from '#activities/verification/verify/reckoning/told-twice';
import { namesOf } from '#activities/verification/verify/rules/names-agree';
import { areInPlace, isOtherCell, pairsPlaced } from '#activities/verification/verify/rules/pairs-placed';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { comparisonsIn } from '#activities/verification/verify/told-comparisons';
import type { StatedDate } from '#shared/text/dates';

/** Another place must fit so much better before a fact is called displaced: one fact alone may stand far from its words, */
const margin = 1.5;
const cellMargin = 3;
/** two that fit better with their places exchanged seldom do so by chance. */
const nameMargin = 1.25;
const least = 0.25;

/** Figures, dates and names belong to what the source has them with. */
export const factsPlaced: Rule = {
  name: 'facts-placed',
  run: comparison => [
    ...figuresPlaced(comparison),
    ...(isBetweenSides(comparison) ? [] : [...datesPlaced(comparison), ...pairsPlaced(comparison)]),
    ...namesPlaced(comparison),
  ],
};

function figuresPlaced(comparison: Comparison): Issue[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  return claim.figures.flatMap(figure => {
    const again = claim.figures.filter(
      other => isSameSize(other, figure) && !/\($/u.test(claim.text.slice(0, other.start).trimEnd()),
    ).length;
    const there = stated.figures.reduce((sum, other) => sum + timesIn(other, figure), 0);
    if (again > there && there > 0)
      return [
        {
          rule: 'facts-placed',
          severity: 'conflict',
          detail: `${figure.text.trim()} is told of more things than in the source`,
        },
      ];
    const own = statedFigures(comparison, figure);
    const { dimension } = sizeOf(figure);
    const times = own.map(found => compareTimes(claim, figure, { stated, found }));
    if (times.includes('same') || own.some(found => isPlacedAnyhow(figure, claim, found, stated))) return [];
    if (times.length > 0 && times.every(time => time === 'other'))
      return [
        {
          rule: 'facts-placed',
          severity: 'conflict',
          detail: `${figure.text.trim()} is of another time in the source`,
        },
      ];
    if (own.some(found => found.unit === figure.unit && figure.kind === 'count')) return [];
    // What another figure of the claim tells is no rival, unless it counts the same things; whether the two have
    // changed places is asked below.
    const told = new Set(
      claim.figures
        .filter(other => other !== figure && statedFigures(comparison, other).length > 0)
        .filter(other => areInPlace(comparison, figure, other))
        .flatMap(other => statedFigures(comparison, other)),
    );
    const isTold = (found: Figure) =>
      told.has(found) && (found.kind !== 'count' || stemOf(found.unit) !== stemOf(figure.unit));
    const others = stated.figures.filter(
      found =>
        !own.includes(found) &&
        !isTold(found) &&
        !own.some(each => twinOf(each, stated) === found) &&
        sizeOf(found).dimension === dimension &&
        found.kind === figure.kind &&
        !isNote(found, own, stated) &&
        !own.some(each => isInBrackets(each, found, stated) || isInBrackets(found, each, stated)),
    );
    return displaced({ comparison, anchor: figure, own, others, text: figure.text });
  });
}

/** As the end of a change, as what was before it, or as a difference of the same sort. */
function isPlacedAnyhow(figure: Figure, claim: Statement, found: Figure, stated: Statement): boolean {
  const way = wayOfDifference(figure, claim);
  return (
    isEndOfChange(found, claim, stated) ||
    (way !== null && way === wayOfDifference(found, stated)) ||
    (claim.figures.length === 1 && isOfTimeBefore(claim.text) && roleOf(stated, found) === 'before')
  );
}

/** How often an amount has the size of another: "5M to 10M" has each of its ends. */
function timesIn(other: Figure, figure: Figure): number {
  if (isSameSize(other, figure)) return 1;
  const { sizes, dimension } = sizeOf(other);
  const wanted = sizeOf(figure);
  if (figure.value === null || dimension !== wanted.dimension) return 0;
  return sizes.filter(size => isEqualSize(size, wanted.sizes[0] ?? Number.NaN)).length;
}

/** "Almost two in three (64%)": the one tells the other more exactly. */
function isInBrackets(one: Figure, other: Figure, { text }: Statement): boolean {
  return /^(?:\s[^\s().,;:]+){0,4}?\s\((?:(?:or|exactly|that is)\s)?$/u.test(text.slice(other.end, one.start));
}

/** The amount of a row is in a cell of its own; those that a note beside it tells are not rather meant. */
function isNote(found: Figure, own: readonly Figure[], { text }: Statement): boolean {
  const isCell = (figure: Figure) => figure.text === '';
  return own.some(isCell) && !isCell(found) && text.includes(' | ');
}

function isSameSize(one: Figure, other: Figure): boolean {
  return one.kind === other.kind && JSON.stringify(sizeOf(one)) === JSON.stringify(sizeOf(other));
}

function datesPlaced(comparison: Comparison): Issue[] {
  const {
    claim,
    evidence: { stated },
    agreeing,
  } = comparison;
  const isOfFigure = (date: StatedDate) =>
    claim.figures.some(
      figure =>
        dateOf(claim, figure) === date.iso &&
        (agreeing.get(figure) ?? []).some(found => compareTimes(claim, figure, { stated, found }) === 'same'),
    );
  return claim.dates.flatMap(date => {
    if (isOfFigure(date)) return [];
    const isSame = (iso: string) => iso === date.iso || iso.startsWith(`${date.iso}-`);
    const own = stated.dates.filter(({ iso }) => isSame(iso));
    const others = stated.dates.filter(
      ({ iso, isCompleted }) => !isCompleted && !claim.dates.some(each => iso.startsWith(each.iso)),
    );
    return displaced({ comparison, anchor: date, own, others, text: date.text });
  });
}

interface Placed {
  readonly comparison: Comparison;
  readonly anchor: Anchor;
  readonly own: readonly Anchor[];
  readonly others: readonly (Anchor & { readonly text: string })[];
  readonly text: string;
}

function displaced({ comparison, anchor, own, others, text }: Placed): Issue[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  if (own.length === 0 || others.length === 0) return [];
  const words = surroundingsOf(
    claim,
    anchor,
    stated,
    word => isFigureWord(word, claim) && !claim.dates.some(date => date.start <= word.start && word.end <= date.end),
    comparison.weightOf,
  );
  const facts = claim.figures
    .filter(other => other !== anchor)
    .map(other => ({ at: other, there: statedFigures(comparison, other) }));
  const around = withFacts(words, { claim, anchor }, facts);
  const best = Math.max(...own.map(place => fitAt(around, stated, place)));
  const rivals = others.map(place => ({ place, fit: fitAt(around, stated, place) })).sort((a, b) => b.fit - a.fit);
  const [rival] = rivals;
  if (
    !rival ||
    rival.fit < least ||
    rival.fit <= best * (isOtherCell(stated.text, own, rival.place) ? cellMargin : margin)
  )
    return [];
  const instead = rival.place.text.trim();
  return [
    {
      rule: 'facts-placed',
      severity: 'conflict',
      detail: `${text.trim()} belongs to something else in the source${instead ? `; here it has ${instead}` : ''}`,
    },
  ];
}

/** Two names that would fit better with their places exchanged. */
function namesPlaced(comparison: Comparison): Issue[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  if (listedOrder(claim, stated) === 'so') return [];
  const names = namesOf(comparison)
    .map(text => ({ text, at: anchorsOf(claim, text), there: anchorsOf(stated, text) }))
    .filter(({ at, there }) => at.length > 0 && there.length > 0);
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other): Issue[] => {
      const isName = (word: { start: number; end: number }) =>
        [...one.at, ...other.at].some(anchor => anchor.start < word.end && word.start < anchor.end);
      const matched = (from: typeof one, to: typeof one) => {
        const [anchor] = from.at;
        if (!anchor) return 0;
        const around = surroundingsOf(claim, anchor, stated, isName);
        return Math.max(...to.there.map(place => fitAt(around, stated, place)));
      };
      if (
        isListed(claim.text, one.at[0], other.at[0]) ||
        one.there.every(place => isOtherCell(stated.text, other.there, place))
      )
        return [];
      if (
        areOfOneRole(one, other, comparison) ||
        areComparedRightly(one, other, comparison) ||
        isOnePlace(one, other, comparison) ||
        isOwnerElsewhere(one, other, comparison)
      )
        return [];
      const now = matched(one, one) + matched(other, other);
      const exchanged = matched(one, other) + matched(other, one);
      if (exchanged <= now * nameMargin || exchanged < 2 * least) return [];
      return [
        { rule: 'facts-placed', severity: 'conflict', detail: `"${one.text}" and "${other.text}" have changed places` },
      ];
    }),
  );
}

/** "Kellner moves it to Olsztyn" and "to Olsztyn, where Kellner": whither and who are no pair to exchange. */
function isOnePlace(one: NamePlaces, other: NamePlaces, { claim, evidence: { stated } }: Comparison): boolean {
  const isLed =
    ({ text }: Statement) =>
    ({ start }: Anchor) =>
      whither.test(text.slice(Math.max(0, start - 12), start));
  const isPlace = ({ at, there }: NamePlaces) => at.every(isLed(claim)) && there.some(isLed(stated));
  const isNone = ({ at, there }: NamePlaces) => !at.some(isLed(claim)) && !there.some(isLed(stated));
  return (isPlace(one) && isNone(other)) || (isPlace(other) && isNone(one));
}
const whither = /(?<!\p{L})(?:in|to|from|at|near)\s(?:the\s)?$/iu;

/** "Rask puts Vestby's margin down to timber": whose it is, another sentence says. */
function isOwnerElsewhere(one: NamePlaces, other: NamePlaces, { claim, evidence: { stated } }: Comparison): boolean {
  const isOwner = ({ at }: NamePlaces) => at.every(({ end }) => /^['’]s?\s/u.test(claim.text.slice(end)));
  const sentencesOf = ({ there }: NamePlaces) => there.map(({ start }) => stated.sentenceAt(start));
  const isApart = !sentencesOf(one).some(sentence => sentencesOf(other).includes(sentence));
  return isApart && isOwner(one) !== isOwner(other);
}

interface NamePlaces {
  readonly at: readonly Anchor[];
  readonly there: readonly Anchor[];
}

/** "Marden has a quarter of what Orrel has": by their figures each stands on its side. */
function areComparedRightly(one: NamePlaces, other: NamePlaces, { claim, evidence }: Comparison): boolean {
  const [a = 0, b = 0] = [one.at[0]?.start, other.at[0]?.start];
  return comparisonsIn(claim).some(({ figure }) => {
    const isBetween = Math.min(a, b) < figure.start && figure.start < Math.max(a, b);
    return isBetween && comparedBy(figure, claim, evidence)?.isSo === true;
  });
}

/** "Acme's founder, Eva Rook" and "Eva Rook, founder of Acme" have one of the two hold a post at the other, however they are told. */
function areOfOneRole(one: NamePlaces, other: NamePlaces, { claim, evidence: { stated } }: Comparison): boolean {
  const own = holderOf(claim.text, one.at, other.at);
  return own !== null && own === holderOf(stated.text, one.there, other.there);
}

/** Which of two names, the first or the second of the arguments, holds a post at the other. */
function holderOf(text: string, ones: readonly Anchor[], others: readonly Anchor[]): 0 | 1 | null {
  const pairs = ones.flatMap(one => others.map(other => [one, other] as const));
  return pairs.map(([one, other]) => holderOfPair(text, one, other)).find(holder => holder !== null) ?? null;
}

function holderOfPair(text: string, one: Anchor, other: Anchor): 0 | 1 | null {
  const isFirst = one.start < other.start;
  const between = isFirst ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
  if (owning.test(between)) return isFirst ? 1 : 0;
  return being.test(between) ? (isFirst ? 0 : 1) : null;
}

const owning = /^['’]s? (?:\p{Ll}[\p{Ll}-]+,? ){1,7}$/u;
const being = /^, (?:(?:the|an?) )?(?:\p{Ll}[\p{Ll}-]+ ){1,7}(?:of|at|for|with) (?:the )?$/u;

function anchorsOf({ text }: Statement, name: string): Anchor[] {
  return placesOf(text, name).map(start => ({ start, end: start + name.length }));
}

/** "Java, Python or Node.js": in a list order says nothing. */
function isListed(text: string, one: Anchor | undefined, other: Anchor | undefined): boolean {
  if (!one || !other) return true;
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return /^(?:,? (?:and|or) |, )(?:[\p{L}\p{N}.]+(?:,? (?:and|or) |, ))*$/u.test(between);
}
