import type { DerivedPersona } from '#activities/synthesis/answers/derived-requirements';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { isGenericRole, rolesIn, type SpokenRole } from '#activities/synthesis/assembly/role-nouns';
import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import type { BriefEssentials } from '#activities/synthesis/drafting-input';
import type { Claim } from '#shared/contracts/claim';
import type { Persona } from '#shared/contracts/mrd';
import type { SectionId } from '#shared/contracts/section';
import { contentWords } from '#shared/text/similarity';

const speakOfPeople: readonly SectionId[] = [
  'personas',
  'market-problem',
  'segments',
  'use-cases',
  'regulatory',
  'risks',
  'go-to-market',
];
const maxCited = 8;
const maxClaims = 8;
const enoughTelling = 2;
/** So many claims must use a general word before it counts as what the market calls its people. */
const ownWord = 5;

/** People that published claims speak of, most often first, and those the brief takes for granted. */
export function listPersonas(placed: PlacedClaims, brief: BriefEssentials, unlabel: Unlabel): Persona[] {
  const spoken = spokenRoles(
    speakOfPeople.flatMap(section => placed.get(section) ?? []),
    { unlabel, assumed: brief.audience.length },
  );
  const assumed = brief.audience.filter(name => !spoken.some(({ role }) => names(name, role.name)));
  const cited = spoken.slice(0, maxCited).map(({ role, claimIds }) => ({
    name: nameOf(role, brief.audience),
    buyingRole: role.buyingRole,
    claimIds: claimIds.slice(0, maxClaims),
  }));
  const taken = assumed.map(name => ({
    name,
    buyingRole: rolesIn(name)[0]?.buyingRole ?? 'unknown',
    claimIds: [],
  }));
  return [...cited, ...taken].map((persona, at) => personaOf({ id: `persona-${at + 1}`, ...persona }));
}

/** Whom no claim speaks of is taken from the brief. */
export function personaOf(derived: DerivedPersona): Persona {
  const { id, name, buyingRole, claimIds } = derived;
  return { id, name, buyingRole, method: claimIds.length > 0 ? 'cited' : 'assumed', claimIds };
}

interface Hearing {
  readonly unlabel: Unlabel;
  /** How many people the brief itself names. */
  readonly assumed: number;
}

interface Spoken {
  readonly role: SpokenRole;
  readonly claimIds: readonly string[];
  /** Claims of the section about people count double: they were drafted for it. */
  readonly weight: number;
}

function spokenRoles(claims: readonly Claim[], { unlabel, assumed }: Hearing): Spoken[] {
  const byName = new Map<string, Spoken>();
  for (const claim of claims) {
    for (const role of rolesIn(unlabel(claim.text))) {
      const key = role.name.toLowerCase();
      const known = byName.get(key) ?? { role, claimIds: [], weight: 0 };
      const weight =
        known.weight + (claim.sectionId === 'personas' ? 2 : 1) * (claim.publication === 'hedged' ? 0.5 : 1);
      byName.set(key, { role: known.role, claimIds: [...known.claimIds, claim.id], weight });
    }
  }
  const sorted = [...byName.values()].sort(
    (a, b) => b.weight - a.weight || a.role.name.localeCompare(b.role.name, 'en'),
  );
  return withoutGeneric(sorted, assumed);
}

/** "Users" says nothing beside "architects"; the word that most claims use stays, since it is the market's own. */
function withoutGeneric(spoken: readonly Spoken[], assumed: number): Spoken[] {
  const telling = spoken.filter(({ role }) => !isGenericRole(role.name));
  if (telling.length + assumed < enoughTelling) return [...spoken];
  const own = spoken[0] && spoken[0].claimIds.length >= ownWord ? spoken[0] : null;
  return spoken.filter(entry => entry === own || !isGenericRole(entry.role.name));
}

/** The brief's own word for the same people, where there is one. */
function nameOf({ name }: SpokenRole, audience: readonly string[]): string {
  return audience.find(entry => names(entry, name)) ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function names(entry: string, role: string): boolean {
  const words = new Set(contentWords(entry));
  const wanted = contentWords(role);
  return wanted.length > 0 && words.size === wanted.length && wanted.every(word => words.has(word));
}
