import type { PlainProblem } from '#activities/synthesis/assembly/plain-problem';
import type { Claim } from '#shared/contracts/claim';
import { contentWords } from '#shared/text/similarity';

export interface Problem extends PlainProblem {
  readonly claim: Claim;
}

/** Claims about one theme, the most telling first, and the words that make them one. */
export interface ProblemCluster {
  readonly problems: readonly Problem[];
  readonly shared: ReadonlySet<string>;
}

/** One shared word of a topic is as good as two of a sentence. */
const enough = 2;
const inTopic = 2;
const minLetters = 4;
const longestTopic = 60;
const reporting = new Set(
  contentWords(
    'users user customer customers player players owner owners people reviewer company companies report reports reported say says said writes tells claims complaint complaints complain issue issues problem problems comment comments maintainer maintainers contributor product tool team several other others documented without cannot error errors fail fails failed failure bug bugs wrong',
  ),
);

export function clusterProblems(problems: readonly Problem[]): ProblemCluster[] {
  const common = commonWords(problems);
  const groups: { words: Map<string, number>; problems: Problem[]; shared: Set<string> }[] = [];
  for (const problem of problems) {
    const words = wordsOf(problem, common);
    const near = groups.find(
      group => closeness(group.words, words) + Number(isOneSubject(group.problems[0], problem)) >= enough,
    );
    if (near) {
      near.problems.push(problem);
      for (const word of words.keys()) if (near.words.has(word)) near.shared.add(word);
    } else groups.push({ words, problems: [problem], shared: new Set() });
  }
  return groups;
}

/** Names and numbers do not make a theme; "telemetry" does. */
function wordsOf({ statement, topic }: Problem, common: ReadonlySet<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of wordsIn(statement)) words.set(word, 1);
  for (const word of wordsIn(topic ?? '')) words.set(word, inTopic);
  return new Map([...words].filter(([word]) => !common.has(word)));
}

function wordsIn(text: string): string[] {
  const plain = text.replace(/(?<=\S\s)\p{Lu}[\p{L}\p{N}.]*/gu, ' ');
  return contentWords(plain).filter(word => word.length >= minLetters && !/\d/u.test(word) && !reporting.has(word));
}

/** A word counts by the better of its two places, so that a topic finds the sentence that speaks of it. */
function closeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...b].reduce((sum, [word, weight]) => sum + (a.has(word) ? Math.max(weight, a.get(word) ?? 0) : 0), 0);
}

/** Two things that one row's company does need one shared word less. */
function isOneSubject(a: Problem | undefined, b: Problem): boolean {
  const [first, second] = [a?.claim.subjects[0], b.claim.subjects[0]];
  return first !== undefined && first === second && a?.topic === b.topic;
}

/** Words that half of the claims have say nothing about which problem it is. */
function commonWords(problems: readonly Problem[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { statement, topic } of problems)
    for (const word of new Set(contentWords(`${statement} ${topic ?? ''}`)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(2, problems.length / 2);
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word));
}

export interface Theme {
  readonly heading: string | null;
  /** The claim that tells the theme best. */
  readonly problem: Problem | undefined;
}

/** A heading of a few words: the topic that holds most of what is shared, else a phrase of shared words as it stands. */
export function themeOf({ problems, shared }: ProblemCluster): Theme {
  const [first] = problems;
  const held = ({ topic }: Problem) => contentWords(topic ?? '').filter(word => shared.has(word)).length;
  const [best] = problems
    .filter(({ topic }) => topic !== null && topic !== '' && topic.length <= longestTopic)
    .sort((a, b) => held(b) - held(a));
  if (best && (problems.length === 1 || held(best) > 0)) return { heading: best.topic, problem: best };
  return { heading: first ? sharedPhrase(first.statement, shared) : null, problem: first };
}

/** Two or three words in a row that other claims have too: "waiting time". */
function sharedPhrase(statement: string, shared: ReadonlySet<string>): string | null {
  let run: string[] = [];
  for (const word of statement.match(/[\p{L}-]+|[,;:.]/gu) ?? []) {
    const isShared = contentWords(word).length > 0 && contentWords(word).every(stem => shared.has(stem));
    if (!isShared && run.length >= 2) break;
    run = isShared ? [...run, word.toLowerCase()] : [];
  }
  return run.length >= 2 ? run.slice(0, 3).join(' ') : null;
}
