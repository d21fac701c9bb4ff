import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import { placeOf } from '#activities/synthesis/comparable-number';
import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import type { SectionId } from '#shared/contracts/section';
import { findGeographies } from '#shared/text/geographies';

type Groups = MrdSection['groups'];
type HeadingOf = (claim: Claim, view: GroupView) => string | null;

export interface GroupView {
  readonly brief: BriefEssentials;
  readonly unlabel: Unlabel;
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
const minimumSize: Partial<Record<SectionId, number>> = { competitors: 1, pricing: 1, regulatory: 1 };

/** Claims of a section under what they are about, in reading order; those without a heading come last. */
export function groupClaims(sectionId: SectionId, claims: readonly Claim[], view: GroupView): Groups {
  const headingOf = headings[sectionId] ?? (() => null);
  const groups = new Map<string | null, Claim[]>();
  for (const claim of byTelling(claims)) {
    const heading = headingOf(claim, view);
    groups.set(heading, [...(groups.get(heading) ?? []), claim]);
  }
  const named = [...groups].filter(
    ([heading, members]) => heading !== null && members.length >= (minimumSize[sectionId] ?? 2),
  );
  const rest = byTelling(claims).filter(claim => !named.some(([, members]) => members.includes(claim)));
  const all: Groups = named.map(([heading, members]) => ({ heading, claimIds: inOrder(sectionId, members) }));
  return rest.length > 0
    ? [...all, { heading: named.length > 0 ? 'Other findings' : null, claimIds: rest.map(({ id }) => id) }]
    : all;
}

export function byTelling(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => b.salience - a.salience || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function inOrder(sectionId: SectionId, members: readonly Claim[]): string[] {
  if (sectionId !== 'market-size') return members.map(({ id }) => id);
  const yearOf = ({ numbers }: Claim) => numbers[0]?.year ?? '9999';
  return [...members]
    .sort((a, b) => yearOf(a).localeCompare(yearOf(b), 'en') || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function sizeHeading({ numbers }: Claim): string | null {
  const [number] = numbers;
  if (numbers.length !== 1 || !number || !['size', 'tam', 'sam', 'som'].includes(number.role)) return null;
  if (number.metric.length > 60 || number.metric.includes('…')) return null;
  const metric = number.metric.charAt(0).toUpperCase() + number.metric.slice(1);
  return `${metric}, ${placeOf(number.geography)}`;
}

/** Whom a row is about; for a sentence a competitor the brief names, else the first name in it. */
function subjectHeading({ text, subjects }: Claim, { brief, unlabel }: GroupView): string | null {
  const body = unlabel(text);
  const [entity] = subjects;
  const isRow = entity !== undefined && body.toLowerCase().startsWith(entity.toLowerCase());
  const within = (isRow ? entity : body).toLowerCase();
  const named = brief.competitors.filter(name => within.includes(name.toLowerCase()));
  const first = named.sort((a, b) => within.indexOf(a.toLowerCase()) - within.indexOf(b.toLowerCase()))[0];
  return (
    first ?? (isRow || named.length > 0 ? entity : subjects.find(name => findGeographies(name).length === 0)) ?? null
  );
}
