import { isDuty } from '#activities/synthesis/assembly/duty';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { isSuperseded } from '#activities/synthesis/assembly/superseded';
import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import { sectionCues } from '#activities/synthesis/selection/section-cues';
import type { Claim } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { containment, contentWords, jaccard } from '#shared/text/similarity';

const maxCharacters = 330;
export const mostInSummary = 8;
const sameSeries = 0.5;
/** Of the shorter claim's words: two claims on one rule or event are one to a hurried reader. */
const sameMatter = 0.6;

interface Wanted {
  readonly from: readonly SectionId[];
  readonly fits: (claim: Claim, brief: BriefEssentials, chosen: readonly Claim[]) => boolean;
  /** What makes one claim more telling here than another, beside its support; at most about 1. */
  readonly prefers: (claim: Claim, brief: BriefEssentials) => number;
}

/** To which theme a claim belongs and how many claims that has, by the claim's id. */
export type Backing = ReadonlyMap<string, { readonly theme: string; readonly claims: number }>;

/** What a reader with one minute wants to know, in this order; one claim each. */
const wanted: readonly Wanted[] = [
  { from: ['market-size'], fits: isSize, prefers: sizePreference },
  {
    from: ['market-size', 'trends-and-timing'],
    fits: (claim, _brief, chosen) => isGrowth(claim) && !chosen.some(isGrowth),
    prefers: placePreference,
  },
  { from: ['market-problem'], fits: () => true, prefers: problemPreference },
  { from: ['market-problem'], fits: ({ kind }) => kind === 'complaint', prefers: problemPreference },
  { from: ['competitors'], fits: namesRival, prefers: () => 0 },
  { from: ['pricing'], fits: isPriceAnchor, prefers: (claim, brief) => (namesRival(claim, brief) ? 0.5 : 0) },
  { from: ['regulatory'], fits: ({ kind, text }) => kind === 'rule' && isDuty(text), prefers: rulePreference },
  { from: ['risks'], fits: isRisk, prefers: placePreference },
  { from: ['trends-and-timing'], fits: ({ kind }) => kind !== 'price', prefers: placePreference },
];

/** The most telling published claims of the key sections; never a new sentence, never two figures of one series. */
export function summaryClaims(placed: PlacedClaims, brief: BriefEssentials, backing: Backing): Claim[] {
  const chosen: Claim[] = [];
  for (const { from, fits, prefers } of wanted) {
    const [best] = from
      .flatMap(section => placed.get(section) ?? [])
      .filter(
        claim =>
          isPrintable(claim) &&
          fits(claim, brief, chosen) &&
          !chosen.some(other => repeats(other, claim) || isOneTheme(other, claim, backing)),
      )
      .map(claim => ({ claim, worth: support(claim, backing) + prefers(claim, brief) }))
      .sort((a, b) => b.worth - a.worth || (a.claim.id < b.claim.id ? -1 : 1));
    if (best) chosen.push(best.claim);
  }
  return chosen.slice(0, mostInSummary);
}

/** A summary takes no claim that is hedged, long, tells of what holds no more or rests on a number that nobody states. */
export function isPrintable({ publication, text, numbers }: Claim): boolean {
  const isStated = numbers.every(({ method }) => method === 'cited' || method === 'measured');
  return publication === 'published' && isStated && text.length <= maxCharacters && !isSuperseded(text);
}

/** How sure it is, how many say so, and how well it answers. */
function support({ id, confidence, independentSources, salience }: Claim, backing: Backing): number {
  return (
    confidence +
    0.2 * Math.min(3, independentSources) +
    0.5 * salience +
    0.1 * Math.min(5, backing.get(id)?.claims ?? 0)
  );
}

function isOneTheme(a: Claim, b: Claim, backing: Backing): boolean {
  const theme = backing.get(a.id)?.theme;
  return theme !== undefined && theme === backing.get(b.id)?.theme;
}

/** The same claim, the same words, or another value of a series that is already told. */
export function repeats(a: Claim, b: Claim): boolean {
  if (a.id === b.id) return true;
  const [first, second] = [a.numbers[0], b.numbers[0]];
  const isOneSeries =
    first !== undefined &&
    second !== undefined &&
    (first.subject ?? '') === (second.subject ?? '') &&
    jaccard(wordsOf(first.metric), wordsOf(second.metric)) >= sameSeries;
  return isOneSeries || containment(wordsOf(a.text), wordsOf(b.text)) >= sameMatter;
}

function isSize({ numbers }: Claim): boolean {
  return ['size', 'tam', 'sam', 'som'].includes(numbers[0]?.role ?? '');
}

/** The brief's own place, a stated year and a measured or base value before forecasts of far years. */
function sizePreference(claim: Claim, brief: BriefEssentials): number {
  const isForecast = /\b(?:forecasts?|projections?|projected|expected)\b/iu.test(claim.text);
  return 2 * placePreference(claim, brief) + (claim.numbers[0]?.year ? 0.3 : 0) - (isForecast ? 0.4 : 0);
}

function isGrowth({ text, numbers }: Claim): boolean {
  return numbers.some(({ role, unit }) => role === 'growth' && unit === '%') || /\bgrowth \d|\bCAGR\b/u.test(text);
}

function placePreference({ text }: Claim, { geographies }: BriefEssentials): number {
  const places = new Set(geographies.flatMap(place => findGeographies(place)).map(place => place.name));
  return findGeographies(text).some(place => places.has(place.name)) ? 0.4 : 0;
}

/** How customers tell it themselves, not what became of it in court. */
function problemPreference({ kind, text }: Claim): number {
  const isProcedure = /\b(?:judge|arbitration|jury|court|motion|lawsuit|alleged)\b/iu.test(text);
  return (kind === 'complaint' ? 0.2 : 0) - (isProcedure ? 0.4 : 0);
}

function namesRival({ text }: Claim, { competitors }: BriefEssentials): boolean {
  return competitors.some(name => text.toLowerCase().includes(name.toLowerCase()));
}

/** "USD 0 a month" is a price, but not the one a reader asks for; neither is a fee in per cent or of a single sale. */
function isPriceAnchor({ numbers }: Claim): boolean {
  const [price] = numbers.filter(({ role }) => role === 'price');
  return price !== undefined && price.per !== null && (price.value ?? price.low ?? 0) > 0;
}

/** A rule or its date is told once, as a rule. */
function isRisk({ kind, text }: Claim): boolean {
  return (
    kind !== 'price' &&
    kind !== 'rule' &&
    sectionCues.risks?.must.test(text) === true &&
    !/\bappl(?:y|ies)\b/iu.test(text)
  );
}

function rulePreference(claim: Claim, brief: BriefEssentials): number {
  return placePreference(claim, brief) + (findDates(claim.text).some(({ iso }) => iso.length === 10) ? 0.3 : 0);
}

function wordsOf(text: string): Set<string> {
  return new Set(contentWords(text));
}
