import { type ProblemCluster, themeOf } from '#activities/synthesis/assembly/cluster-problems';
import { withoutAttribution } from '#activities/synthesis/assembly/plain-problem';
import { capitalised, tidy } from '#activities/synthesis/prose/tidy';
import type { Claim } from '#shared/contracts/claim';
import type { Requirement } from '#shared/contracts/mrd';
import { ordinaryStarts } from '#shared/text/name-words';

/** How a requirement is worded and weighed when only its claims are known. */
export interface RequirementFrame {
  readonly statement: (cluster: ProblemCluster) => string;
  readonly priority: (claims: readonly Claim[]) => Pick<Requirement, 'priority' | 'rationale'>;
  readonly signal: (name: string, theme: string | null) => string;
}

const problemFrame: RequirementFrame = {
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

const ruleFrame: RequirementFrame = {
  statement: ({ problems: [first] }) => withoutAttribution(first?.claim.text ?? ''),
  priority: () => ({ priority: 'must', rationale: 'A rule leaves no choice where it applies.' }),
  signal: () =>
    'Somebody responsible for compliance confirms in writing that the offer can be used without breaking this rule.',
};

export const requirementFrames = { problem: problemFrame, rule: ruleFrame } as const;

function problemPriority(claims: readonly Claim[]): Pick<Requirement, 'priority' | 'rationale'> {
  const sources = sourcesOf(claims);
  const complaints = claims.filter(({ kind }) => kind === 'complaint').length;
  if (sources >= 3) return { priority: 'must', rationale: `${sources} independent sources state the problem.` };
  if (sources === 2) return { priority: 'should', rationale: 'Two independent sources state the problem.' };
  if (complaints >= 2)
    return {
      priority: 'should',
      rationale: `${complaints} complaints of users name the problem, all from one source.`,
    };
  return { priority: 'could', rationale: 'One source states the problem, once.' };
}

/** Sources that state a theme: all that are cited, or those that one claim has by itself. */
export function sourcesOf(claims: readonly Claim[]): number {
  const cited = claims.flatMap(claim => claim.citations.map(({ sourceId }) => sourceId));
  return Math.max(new Set(cited).size, ...claims.map(claim => claim.independentSources));
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
