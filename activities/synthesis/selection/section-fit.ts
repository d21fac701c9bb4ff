import type { ProposedNumber } from '#activities/synthesis/proposal';
import { sectionCues } from '#activities/synthesis/selection/section-cues';
import type { ClaimKind } from '#shared/contracts/claim';
import { derivedSections, type SectionId, sectionIds } from '#shared/contracts/section';

export interface FitSubject {
  readonly body: string;
  readonly kind: ClaimKind;
  readonly numbers: readonly Pick<ProposedNumber, 'role' | 'subject' | 'currency' | 'unit'>[];
  readonly subjects: readonly string[];
}

const researched = sectionIds.filter(id => !derivedSections.includes(id));
const maxHits = 4;
/** Where somebody studied and what she founded first serves no section. */
const aboutALife = /\bfounded (?:her|his) |\b(?:was born|studied at|graduated|grew up)\b/iu;
const sizeRoles: ReadonlySet<string> = new Set(['size', 'tam', 'sam', 'som']);

/** How well a statement serves a section, 0 to 1; 0 when it does not belong there at all. */
export function sectionFit(section: SectionId, subject: FitSubject): number {
  const cue = sectionCues[section];
  if (aboutALife.test(subject.body)) return 0;
  if (!cue?.must.test(subject.body) || cue.never?.test(subject.body)) return 0;
  const bonus = kindBonus(section, subject);
  if (bonus === null) return 0;
  const hits = new Set(Array.from(subject.body.matchAll(cue.speaks), ([word]) => word.toLowerCase()));
  return Math.min(1, 0.25 + (0.5 * Math.min(hits.size, maxHits)) / maxHits + bonus);
}

/** The section that a statement serves best. */
export function bestFit(subject: FitSubject): { section: SectionId; fit: number } | null {
  let best: { section: SectionId; fit: number } | null = null;
  for (const section of researched) {
    const fit = sectionFit(section, subject);
    if (fit > (best?.fit ?? 0)) best = { section, fit };
  }
  return best;
}

type Bonus = (subject: FitSubject, isSize: boolean) => number | null;

/** What the sort of claim adds; null where that sort has no place in the section. */
const bonuses: Partial<Record<SectionId, Bonus>> = {
  'market-size': ({ numbers }, isSize) => sizeBonus(numbers, isSize),
  pricing: ({ kind, numbers }) => (kind === 'price' || numbers.some(({ role }) => role === 'price') ? 0.3 : 0),
  regulatory: ({ kind }, isSize) => (kind === 'rule' ? 0.25 : unlessSize(isSize || kind === 'price')),
  'market-problem': ({ kind }, isSize) => (kind === 'complaint' ? 0.3 : unlessSize(isSize || kind === 'price')),
  competitors: ({ subjects, kind }, isSize) =>
    subjects.some(isProperName) && !isSize && kind !== 'rule' ? 0.15 : null,
  'success-metrics': ({ numbers }, isSize) => (numbers.length > 0 && !isSize ? 0.15 : null),
  'trends-and-timing': ({ numbers }, isSize) =>
    numbers.some(({ subject, role }) => subject !== null && role === 'metric') ? null : unlessSize(isSize),
  risks: ({ kind }, isSize) => unlessSize(isSize || kind === 'price'),
};

function kindBonus(section: SectionId, subject: FitSubject): number | null {
  const isSize = subject.numbers.some(({ role }) => sizeRoles.has(role));
  return (bonuses[section] ?? ((_subject, size) => unlessSize(size)))(subject, isSize);
}

/** "Temporal" and "iOS" are names; "15 agent frameworks" and "law blog" are not. */
function isProperName(subject: string): boolean {
  return /\p{Lu}/u.test(subject);
}

function unlessSize(isSize: boolean): number | null {
  return isSize ? null : 0;
}

/** Market sizes first; how many use or buy it comes after; a single company's figures are about the company. */
function sizeBonus(numbers: FitSubject['numbers'], isSize: boolean): number | null {
  if (numbers.length === 0) return null;
  if (isSize) return 0.35;
  return numbers.some(({ subject, role }) => subject === null && role !== 'price') ? 0.05 : null;
}
