import type { ScoredCandidate } from '#activities/synthesis/selection/candidate';
import { byScore } from '#activities/synthesis/selection/merge-candidates';
import type { SectionId } from '#shared/contracts/section';

const limits: Partial<Record<SectionId, number>> = { 'market-size': 24, competitors: 20, pricing: 20, regulatory: 18 };
const defaultLimit = 14;
/** Each further claim from the same source, or about the same subject, must be this much better to be taken. */
const repeatedSource = 0.035;
const repeatedSubject = 0.02;

/** The most telling claims, spread over sources and subjects: best first, each choice making its like less welcome. */
export function selectCandidates(all: readonly ScoredCandidate[], section: SectionId): ScoredCandidate[] {
  const candidates = withoutLongSeries(all, section);
  const limit = limits[section] ?? defaultLimit;
  const open = new Set(byScore(candidates));
  const chosen: ScoredCandidate[] = [];
  const used = new Map<string, number>();
  const take = (candidate: ScoredCandidate) => {
    open.delete(candidate);
    chosen.push(candidate);
    for (const key of keysOf(candidate)) used.set(key, (used.get(key) ?? 0) + 1);
  };
  for (const candidate of bestByQuestion(candidates).slice(0, limit)) take(candidate);
  while (chosen.length < limit && open.size > 0) {
    const [best] = [...open]
      .map(candidate => ({ candidate, worth: worthOf(candidate, used) }))
      .sort((a, b) => b.worth - a.worth);
    if (!best || best.worth < minWorth(chosen.length)) break;
    take(best.candidate);
  }
  return byScore(chosen);
}

/** Six quarters of one company's revenue crowd out what else there is to say about it. */
const maxOfSeries = 3;
const wholeSeries: readonly SectionId[] = ['market-size', 'pricing'];

function withoutLongSeries(candidates: readonly ScoredCandidate[], section: SectionId): ScoredCandidate[] {
  if (wholeSeries.includes(section)) return [...candidates];
  const used = new Map<string, number>();
  return byScore(candidates).filter(({ numbers: [number] }) => {
    if (!number || number.subject === null) return true;
    const key = `${number.subject}|${number.metric}`.toLowerCase();
    used.set(key, (used.get(key) ?? 0) + 1);
    return (used.get(key) ?? 0) <= maxOfSeries;
  });
}

/** For every question the best that its search found, so that no question goes without what there is. */
function bestByQuestion(candidates: readonly ScoredCandidate[]): ScoredCandidate[] {
  const best = new Map<string, ScoredCandidate>();
  for (const candidate of byScore(candidates)) {
    const [question] = candidate.questionIds;
    if (question !== undefined && !best.has(question)) best.set(question, candidate);
  }
  return [...best.values()];
}

/** The first few are taken as they come; later ones must not be mere repetition. */
function minWorth(taken: number): number {
  return taken < 4 ? 0 : 0.3;
}

function worthOf(candidate: ScoredCandidate, used: ReadonlyMap<string, number>): number {
  const [source = '', ...subjects] = keysOf(candidate);
  const repeated = subjects.reduce((most, key) => Math.max(most, used.get(key) ?? 0), 0);
  return candidate.score - repeatedSource * (used.get(source) ?? 0) - repeatedSubject * repeated;
}

/** A row counts for its own publisher: a table of many publishers is many sources. */
function keysOf({ source, publishers, subjects }: ScoredCandidate): string[] {
  return [
    `source:${publishers[0] ?? source.id}`,
    ...subjects.slice(0, 2).map(subject => `subject:${subject.toLowerCase()}`),
  ];
}
