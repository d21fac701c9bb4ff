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
import { plainProblem, withoutAttribution } from '#activities/synthesis/assembly/plain-problem';
import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { refersToOther } from '#activities/synthesis/prose/self-contained';
import { capitalised, tidy } from '#activities/synthesis/prose/tidy';
import { sectionCues } from '#activities/synthesis/selection/section-cues';
import type { Claim } from '#shared/contracts/claim';
import type { Persona, Requirement } from '#shared/contracts/mrd';
import { findGeographies } from '#shared/text/geographies';
import { ordinaryStarts } from '#shared/text/name-words';
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

type NewRequirement = Omit<Requirement, 'id'>;

export interface RequirementView {
  readonly personas: readonly Persona[];
  readonly unlabel: Unlabel;
  readonly brief: AssemblyInput['brief'];
}

/** Problems and rules that verified claims state, as what the market requires; never a solution. */
export function listRequirements(placed: PlacedClaims, view: RequirementView): Requirement[] {
  if (view.personas.length === 0) return [];
  const all = [
    ...clustersOf(problemClaims(placed, view), view)
      .slice(0, maxProblems)
      .map(cluster => requirement(cluster, view, problemFrame)),
    ...clustersOf(ruleClaims(placed, view), view)
      .slice(0, maxRules)
      .map(cluster => requirement(cluster, view, ruleFrame)),
  ];
  return all.map((entry, at) => ({ id: `req-${at + 1}`, ...entry }));
}

/** Themes that more sources and more claims name come first. */
function clustersOf(claims: readonly Claim[], { unlabel }: RequirementView): ProblemCluster[] {
  const problems: Problem[] = byTelling(claims).map(claim => ({ claim, ...plainProblem(claim, unlabel) }));
  return clusterProblems(problems).sort((a, b) => sourcesOf(b) - sourcesOf(a) || b.problems.length - a.problems.length);
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

interface Frame {
  readonly isRule: boolean;
  readonly statement: (cluster: ProblemCluster) => string;
  readonly priority: (cluster: ProblemCluster) => Pick<Requirement, 'priority' | 'rationale'>;
  readonly signal: (name: string, theme: string | null) => string;
}

const problemFrame: Frame = {
  isRule: false,
  statement: cluster => {
    const { heading, problem } = themeOf(cluster);
    const told = problem?.statement ?? '';
    return heading === null ? told : tidy(`${capitalised(heading)}: ${continued(told)}`);
  },
  priority: problemPriority,
  signal: (name, theme) =>
    theme === null
      ? `In a trial, ${inSentence(name)} confirm that this no longer happens to them.`
      : `In a trial, ${inSentence(name)} confirm that this no longer happens to them: ${theme}.`,
};

const ruleFrame: Frame = {
  isRule: true,
  statement: ({ problems: [first] }) => withoutAttribution(first?.claim.text ?? ''),
  priority: () => ({ priority: 'must', rationale: 'A rule leaves no choice where it applies.' }),
  signal: () =>
    'Somebody responsible for compliance confirms in writing that the offer can be used without breaking this rule.',
};

function requirement(cluster: ProblemCluster, { personas }: RequirementView, frame: Frame): NewRequirement {
  const claims = cluster.problems.map(({ claim }) => claim);
  const text = cluster.problems.map(({ topic, statement }) => `${topic ?? ''} ${statement}`).join(' ');
  const concerned = matchPersonas({ claims, text, isRule: frame.isRule }, personas);
  return {
    statement: frame.statement(cluster),
    personaIds: concerned.map(({ id }) => id),
    claimIds: claims.map(({ id }) => id),
    ...frame.priority(cluster),
    acceptanceSignal: frame.signal(concerned[0]?.name ?? 'buyers', themeOf(cluster).heading),
  };
}

function problemPriority(cluster: ProblemCluster): Pick<Requirement, 'priority' | 'rationale'> {
  const sources = sourcesOf(cluster);
  const complaints = cluster.problems.filter(({ claim }) => claim.kind === 'complaint').length;
  if (sources >= 3) return { priority: 'must', rationale: `${sources} independent sources state the problem.` };
  if (sources === 2) return { priority: 'should', rationale: 'Two independent sources state the problem.' };
  if (complaints >= 2)
    return {
      priority: 'should',
      rationale: `${complaints} complaints of users name the problem, all from one source.`,
    };
  return { priority: 'could', rationale: 'One source states the problem, once.' };
}

function sourcesOf({ problems }: ProblemCluster): number {
  const cited = problems.flatMap(({ claim }) => claim.citations.map(({ sourceId }) => sourceId));
  return Math.max(new Set(cited).size, ...problems.map(({ claim }) => claim.independentSources));
}

/** A persona's or theme's name within a sentence: "players", but "CTOs", "LangGraph users" as they are. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?=[\s,-]|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** After a colon only a usual opener gives its capital up: another first word may be a name. */
function continued(text: string): string {
  const [first = ''] = text.split(/[\s,]/u);
  return ordinaryStarts.has(first.toLowerCase()) && first !== 'I' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
