import { isSuperseded } from '#activities/synthesis/assembly/superseded';
import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import type { SectionId } from '#shared/contracts/section';
import { midpoint, placeOf } from '#shared/policies/comparable-number';
import { findGeographies } from '#shared/text/geographies';

type Groups = MrdSection['groups'];
type HeadingOf = (claim: Claim, view: GroupedView) => string | null;

export interface GroupView {
  readonly brief: BriefEssentials;
  readonly unlabel: Unlabel;
}

interface GroupedView extends GroupView {
  /** How many claims of the section name whom, in lower case. */
  readonly named: ReadonlyMap<string, number>;
}

const areas: readonly (readonly [string, RegExp])[] = [
  [
    'Data protection and security',
    /\b(?:GDPR|HIPAA|SOC 2|ISO 27\d+|encrypt|residency|data protection|privacy|telemetry|personal data|TLS)/iu,
  ],
  ['Tax', /\b(?:tax(?:es|ed|ation)?\b|1099|IRS\b|VAT\b)/iu],
  [
    'Money laundering and payments',
    /\b(?:money[- ]launder|anti-money|bank secrecy|money transmitter|merchant categor|acquirer|payments?\b)/iu,
  ],
  ['Platform and store rules', /\b(?:app store|google play|app review|in-app|guideline)/iu],
  [
    'Where it is allowed or barred',
    /\b(?:blocked|restricted|barred|cash play|legal in|illegal in|allowed in|prohibited in|available in|enabled in)\b/iu,
  ],
  ['Age and identity', /\b(?:18\+|18 or older|over 18|age (?:limit|verif)|identity|social security)/iu],
  ['Bans and prohibitions', /\b(?:bans?\b|banned|prohibit|outlaw)/iu],
  [
    'Legal tests and court decisions',
    /\b(?:predominance|material[- ]element|any-chance|court|jury|verdict|opinion|attorney general|judge|ruling)/iu,
  ],
  ['Subsidies and incentives', /\b(?:subsid|grant|incentive|rebate|tax credit)/iu],
  ['Licences, approvals and standards', /\b(?:licen[cs]|permit|certif|standard|registration|approval)/iu],
  [
    'Dates of application',
    /\b(?:appl(?:y|ies) from|entry into force|takes? effect|date of application|deadline|from 20\d\d|until 20\d\d|20[23]\d)/iu,
  ],
];

const headings: Partial<Record<SectionId, HeadingOf>> = {
  'market-size': sizeHeading,
  competitors: subjectHeading,
  pricing: subjectHeading,
  regulatory: ({ text }, { unlabel }) => areas.find(([, words]) => words.test(unlabel(text)))?.[0] ?? null,
};
/** A heading over a single claim only lengthens the page, except where readers look for the name. */
const minimumSize: Partial<Record<SectionId, number>> = { regulatory: 1 };
const restHeading: Partial<Record<SectionId, string>> = { competitors: 'Other vendors', pricing: 'Other prices' };

/** Claims of a section under what they are about, in reading order; those without a heading come last. */
export function groupClaims(sectionId: SectionId, claims: readonly Claim[], view: GroupView): Groups {
  const headingOf = headings[sectionId] ?? (() => null);
  const groups = new Map<string | null, Claim[]>();
  const named = countNames(claims);
  for (const claim of byTelling(claims)) {
    const heading = headingOf(claim, { ...view, named });
    groups.set(heading, [...(groups.get(heading) ?? []), claim]);
  }
  const rivals = new Set<string | null>(view.brief.competitors);
  const kept = [...groups]
    .filter(
      ([heading, members]) =>
        heading !== null && (rivals.has(heading) || members.length >= (minimumSize[sectionId] ?? 2)),
    )
    .sort(([a], [b]) => Number(rivals.has(b)) - Number(rivals.has(a)));
  const rest = byTelling(claims).filter(claim => !kept.some(([, members]) => members.includes(claim)));
  const all: Groups = kept.map(([heading, members]) => ({ heading, claimIds: inOrder(sectionId, members) }));
  return rest.length > 0
    ? [...all, { heading: kept.length > 0 ? headingOfRest(sectionId) : null, claimIds: inOrder(sectionId, rest) }]
    : all;
}

/** What stands over the claims that no other heading of the section fits. */
export function headingOfRest(sectionId: SectionId): string {
  return restHeading[sectionId] ?? 'Other findings';
}

function countNames(claims: readonly Claim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of claims.flatMap(({ subjects }) => [...new Set(subjects.map(subject => subject.toLowerCase()))]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function byTelling(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => b.salience - a.salience || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function inOrder(sectionId: SectionId, members: readonly Claim[]): string[] {
  const sorted = sectionId === 'market-size' ? byYear(members) : sectionId === 'pricing' ? byPrice(members) : members;
  return sorted.map(({ id }) => id);
}

function byYear(members: readonly Claim[]): Claim[] {
  const yearOf = ({ numbers }: Claim) => numbers[0]?.year ?? '9999';
  return [...members].sort((a, b) => yearOf(a).localeCompare(yearOf(b), 'en') || (a.id < b.id ? -1 : 1));
}

/** Prices of one unit from the lowest up, the unit with most prices first; what is no price follows, old lists close. */
function byPrice(members: readonly Claim[]): Claim[] {
  const priceOf = ({ numbers }: Claim) => numbers.find(({ role }) => role === 'price');
  const unitOf = (claim: Claim) => (priceOf(claim) ? `${priceOf(claim)?.currency} ${priceOf(claim)?.per}` : '');
  const lowestOf = (claim: Claim) => {
    const price = priceOf(claim);
    return price ? (midpoint(price) ?? 0) : 0;
  };
  const counts = new Map<string, number>();
  for (const claim of members) counts.set(unitOf(claim), (counts.get(unitOf(claim)) ?? 0) + 1);
  const rank = (claim: Claim) =>
    isSuperseded(claim.text) ? -2 : unitOf(claim) === '' ? -1 : (counts.get(unitOf(claim)) ?? 0);
  return [...members].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      unitOf(a).localeCompare(unitOf(b), 'en') ||
      lowestOf(a) - lowestOf(b) ||
      (a.id < b.id ? -1 : 1),
  );
}

function sizeHeading({ numbers }: Claim): string | null {
  const [number] = numbers;
  if (numbers.length !== 1 || !number || !['size', 'tam', 'sam', 'som'].includes(number.role)) return null;
  if (number.metric.length > 60 || number.metric.includes('…')) return null;
  const metric = number.metric.charAt(0).toUpperCase() + number.metric.slice(1);
  return `${metric}, ${placeOf(number.geography)}`;
}

/** Whom a row is about; for a sentence a competitor the brief names, else the first name in it that has several claims. */
function subjectHeading(claim: Claim, { brief, unlabel, named }: GroupedView): string | null {
  const body = unlabel(claim.text);
  const own = ownSubject(claim, body);
  const rival =
    firstNamed(own ?? body, brief.competitors) ?? (own === null ? firstNamed(claim.text, brief.competitors) : null);
  if (rival !== null) return rival;
  return own ?? claim.subjects.find(name => body.includes(name) && (named.get(name.toLowerCase()) ?? 0) > 1) ?? null;
}

/** The company or product that a row opens with. */
function ownSubject({ subjects }: Claim, body: string): string | null {
  const [entity] = subjects;
  const isRow = entity !== undefined && body.toLowerCase().startsWith(entity.toLowerCase());
  return isRow && isVendorName(entity) ? entity : null;
}

/** "Trigger.dev" and "Acme 2000" name somebody; "players, contest winnings", "law blog" and "W-2G 2026" do not. */
function isVendorName(name: string): boolean {
  return /\p{Lu}|\p{L}\.\p{L}/u.test(name) && /\p{L}{3}/u.test(name) && findGeographies(name).length === 0;
}

/** The competitor named first; "Temporal" stands in "Temporal Cloud", but not in "temporary" or "atemporal". */
function firstNamed(text: string, competitors: readonly string[]): string | null {
  const found = competitors
    .map(name => ({ name, at: Math.max(placeIn(text, name, 'iu'), placeIn(text, shortForm(name), 'u')) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return found[0]?.name ?? null;
}

/** "Step Functions" of "AWS Step Functions"; '' where one word would be left, which may mean anything. */
function shortForm(name: string): string {
  const rest = name.split(/\s+/u).slice(1);
  return rest.length >= 2 ? rest.join(' ') : '';
}

function placeIn(text: string, name: string, flags: 'iu' | 'u'): number {
  if (name === '') return -1;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags));
}
