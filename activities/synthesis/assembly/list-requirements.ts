import type { DerivedRequirement } from '#activities/synthesis/answers/derived-requirements';
import {
  clusterProblems,
  type Problem,
  type ProblemCluster,
  themeOf,
} from '#activities/synthesis/assembly/cluster-problems';
import { isDuty } from '#activities/synthesis/assembly/duty';
import { byTelling } from '#activities/synthesis/assembly/group-claims';
import { matchPersonas } from '#activities/synthesis/assembly/match-personas';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { plainProblem } from '#activities/synthesis/assembly/plain-problem';
import { requirementFrames, sourcesOf } from '#activities/synthesis/assembly/requirement-frame';
import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { sectionCues } from '#activities/synthesis/selection/section-cues';
import type { Claim } from '#shared/contracts/claim';
import type { Persona } from '#shared/contracts/mrd';
import { findGeographies } from '#shared/text/geographies';
import { refersToOther } from '#shared/text/self-contained';
import { contentWords } from '#shared/text/similarity';

const maxProblems = 8;
const maxRules = 4;
const maxCharacters = 380;
const longestSubject = 45;
/** How a court case went is no problem of a customer. */
const procedure =
  /\b(?:judge|arbitration|jury|motion|counterclaims?|summary judgment|as retold|(?:the|a) court (?:uses|held|found|ruled))\b/iu;
/** So many words of the brief make a rule one about the product. */
const bindingWords = 2;

export interface RequirementView {
  readonly personas: readonly Persona[];
  readonly unlabel: Unlabel;
  readonly brief: AssemblyInput['brief'];
}

/** Problems and rules that verified claims state, as what the market requires; never a solution. */
export function listRequirements(placed: PlacedClaims, view: RequirementView): DerivedRequirement[] {
  if (view.personas.length === 0) return [];
  return [
    ...clustersOf(problemClaims(placed, view), view)
      .slice(0, maxProblems)
      .map(cluster => requirement('problem', cluster, view)),
    ...clustersOf(ruleClaims(placed, view), view)
      .slice(0, maxRules)
      .map(cluster => requirement('rule', cluster, view)),
  ];
}

/** Themes that more sources and more claims name come first. */
function clustersOf(claims: readonly Claim[], { unlabel }: RequirementView): ProblemCluster[] {
  const problems: Problem[] = byTelling(claims).map(claim => ({ claim, ...plainProblem(claim, unlabel) }));
  return clusterProblems(problems).sort((a, b) => sourcesIn(b) - sourcesIn(a) || b.problems.length - a.problems.length);
}

function sourcesIn({ problems }: ProblemCluster): number {
  return sourcesOf(problems.map(({ claim }) => claim));
}

function isUsable({ publication, text }: Claim): boolean {
  return publication === 'published' && text.length <= maxCharacters && !procedure.test(text);
}

function problemClaims(placed: PlacedClaims, { unlabel }: RequirementView): Claim[] {
  const isProblem = ({ kind, text }: Claim) =>
    kind === 'complaint' || sectionCues['market-problem']?.must.test(unlabel(text)) === true;
  const own = (placed.get('market-problem') ?? []).filter(isProblem);
  const elsewhere = [...placed]
    .filter(([section]) => section !== 'market-problem')
    .flatMap(([, claims]) => claims.filter(({ kind }) => kind === 'complaint'));
  return [...own, ...elsewhere].filter(claim => isUsable(claim) && namesItsSubject(claim, unlabel));
}

/** "The company" of a long title is nobody's problem in particular. */
function namesItsSubject({ text }: Claim, unlabel: Unlabel): boolean {
  const body = unlabel(text);
  return !refersToOther(body) || text.length - body.length <= longestSubject;
}

/** A rule that obliges, and whose words or place are the product's own: not every rule of a digest binds every product. */
function ruleClaims(placed: PlacedClaims, { brief, unlabel }: RequirementView): Claim[] {
  const asked = new Set(contentWords([brief.title, brief.idea, ...brief.questions].join(' ')));
  const places = new Set(brief.geographies.flatMap(place => findGeographies(place)).map(({ name }) => name));
  const excluded = brief.outOfScope.map(topic => contentWords(topic));
  return (placed.get('regulatory') ?? []).filter(claim => {
    const body = unlabel(claim.text);
    const words = new Set(contentWords(body));
    const hits = [...words].filter(word => asked.has(word) && !/\d/u.test(word)).length;
    const isHere = findGeographies(body).some(({ name }) => places.has(name));
    const isExcluded = excluded.some(topic => topic.filter(word => words.has(word)).length >= 2);
    return (
      claim.kind === 'rule' && isUsable(claim) && isDuty(body) && !isExcluded && hits + Number(isHere) >= bindingWords
    );
  });
}

function requirement(
  kind: DerivedRequirement['kind'],
  cluster: ProblemCluster,
  { personas }: RequirementView,
): DerivedRequirement {
  const frame = requirementFrames[kind];
  const claims = cluster.problems.map(({ claim }) => claim);
  const text = cluster.problems.map(({ topic, statement }) => `${topic ?? ''} ${statement}`).join(' ');
  const concerned = matchPersonas({ claims, text, isRule: kind === 'rule' }, personas);
  return {
    kind,
    statement: frame.statement(cluster),
    personaIds: concerned.map(({ id }) => id),
    claimIds: claims.map(({ id }) => id),
    acceptanceSignal: frame.signal(concerned[0]?.name ?? 'buyers', themeOf(cluster).heading),
  };
}
