import type { ScoredCandidate } from '#activities/synthesis/selection/candidate';
import { containment, contentWords, jaccard } from '#shared/text/similarity';

const maxCitations = 8;
const nearCopy = 0.72;
const nearPart = 0.9;

/**
 * Statements of the same thing become one with the citations of all: equal rows by their facts, sentences by their words.
 * The best scored stays as it is told; a statement that several sources make gains a little.
 */
export function mergeCandidates(candidates: readonly ScoredCandidate[]): ScoredCandidate[] {
  const kept: { candidate: ScoredCandidate; words: Set<string> }[] = [];
  for (const candidate of byScore(candidates)) {
    const words = new Set(contentWords(candidate.text));
    const twin = kept.find(other => isSame(other, { candidate, words }));
    if (twin) twin.candidate = united(twin.candidate, candidate);
    else kept.push({ candidate, words });
  }
  return byScore(kept.map(({ candidate }) => candidate));
}

export function byScore(candidates: readonly ScoredCandidate[]): ScoredCandidate[] {
  return [...candidates].sort(
    (a, b) => b.score - a.score || a.passage.index - b.passage.index || compare(a.text, b.text),
  );
}

interface Worded {
  readonly candidate: ScoredCandidate;
  readonly words: Set<string>;
}

function isSame(a: Worded, b: Worded): boolean {
  const [first, second] = [a.candidate, b.candidate];
  if (first.factKey !== null && second.factKey !== null) {
    return first.factKey === second.factKey && sameAmount(first, second);
  }
  if (first.factKey !== null || second.factKey !== null) return false;
  if (figures(first.text) !== figures(second.text)) return false;
  return (
    jaccard(a.words, b.words) >= nearCopy ||
    (Math.min(a.words.size, b.words.size) > 6 && containment(a.words, b.words) >= nearPart)
  );
}

function sameAmount(a: ScoredCandidate, b: ScoredCandidate): boolean {
  const [first, second] = [a.numbers[0], b.numbers[0]];
  if (!first || !second) return false;
  return (
    first.value === second.value && first.low === second.low && first.high === second.high && first.unit === second.unit
  );
}

/** Two sentences that differ in a figure say different things, however alike their words are. */
function figures(text: string): string {
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/gu) ?? [])].sort().join(' ');
}

function united(kept: ScoredCandidate, other: ScoredCandidate): ScoredCandidate {
  const cited = new Set(kept.citations.map(({ passage }) => passage));
  const added = other.citations.filter(({ passage }) => !cited.has(passage));
  const publishers = [...new Set([...kept.publishers, ...other.publishers])];
  const isConfirmed = publishers.length > kept.publishers.length;
  const sayTheSame = kept.numbers[0]?.attributedTo === other.numbers[0]?.attributedTo;
  return {
    ...kept,
    text: kept.retell && isConfirmed && sayTheSame ? kept.retell(publishers) : kept.text,
    citations: [...kept.citations, ...added].slice(0, maxCitations),
    questionIds: [...new Set([...kept.questionIds, ...other.questionIds])].slice(0, 8),
    publishers,
    score: isConfirmed ? Math.min(1, kept.score + 0.03) : kept.score,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
