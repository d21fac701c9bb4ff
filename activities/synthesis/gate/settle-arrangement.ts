import type { Arrangement } from '#activities/synthesis/answers/arrangement';
import { groupClaims, headingOfRest } from '#activities/synthesis/assembly/group-claims';
import { createUnlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyGround } from '#activities/synthesis/assembly-ground';
import { wordsOfBrief, wordsOfClaims } from '#activities/synthesis/gate/claim-words';
import type { Withheld } from '#activities/synthesis/gate/withheld';
import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import { type SectionId, sectionTitles } from '#shared/contracts/section';

type Groups = MrdSection['groups'];

const longestHeading = 200;

/** The groups of each section: every claim of it exactly once, none of another, under headings that state nothing new. */
export function settleArrangement(
  answer: Arrangement,
  ground: AssemblyGround,
  withheld: Withheld,
): ReadonlyMap<SectionId, Groups> {
  const view = { brief: ground.brief, unlabel: createUnlabel(ground) };
  const settled = ground.sections.map(({ sectionId, claims }) => {
    const told = answer.sections.filter(section => section.sectionId === sectionId).flatMap(({ groups }) => groups);
    const own = groupClaims(sectionId, claims, view);
    const usual = new Set(own.map(({ heading }) => heading));
    const groups = told.length === 0 ? own : settleGroups(told, { sectionId, claims, ground, usual }, withheld);
    return [sectionId, groups] as const;
  });
  return new Map(settled);
}

interface Shelf {
  readonly sectionId: SectionId;
  readonly claims: readonly Claim[];
  readonly ground: AssemblyGround;
  /** Headings that follow from the claims by rule. */
  readonly usual: ReadonlySet<string | null>;
}

function settleGroups(told: Groups, shelf: Shelf, withheld: Withheld): Groups {
  const own = new Map(shelf.claims.map(claim => [claim.id, claim]));
  const where = `Order of "${sectionTitles[shelf.sectionId]}"`;
  const groups = new Map<string | null, string[]>();
  for (const { heading, claimIds } of told) {
    const ids = withheld.ids(claimIds, { where, given: own });
    for (const id of ids) own.delete(id);
    if (ids.length === 0) continue;
    const line = headingOf(heading, { ...shelf, ids }, withheld);
    groups.set(line, [...(groups.get(line) ?? []), ...ids]);
  }
  const rest = [...own.keys()];
  const restHeading = groups.size === 0 || groups.has(null) ? null : headingOfRest(shelf.sectionId);
  if (rest.length > 0) groups.set(restHeading, [...(groups.get(restHeading) ?? []), ...rest]);
  return [...groups].map(([heading, claimIds]) => ({ heading, claimIds }));
}

function headingOf(
  heading: string | null,
  { sectionId, claims, ground, usual, ids }: Shelf & { ids: readonly string[] },
  withheld: Withheld,
): string | null {
  if (usual.has(heading)) return heading;
  if (heading === null) return null;
  const members = claims.filter(claim => ids.includes(claim.id));
  const grounds = `${wordsOfClaims(members)}\n${members.flatMap(metricsOf).join('\n')}\n${wordsOfBrief(ground.brief)}`;
  const where = `A heading in "${sectionTitles[sectionId]}", left out`;
  return withheld.line(heading, { where, grounds, longest: longestHeading });
}

/** A group of figures is headed by what they measure. */
function metricsOf({ numbers }: Claim): string[] {
  return numbers.flatMap(({ metric, geography }) => [metric, geography ?? 'global']);
}
