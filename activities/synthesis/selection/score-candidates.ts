import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import { authority } from '#activities/synthesis/selection/authority';
import type { Candidate, ScoredCandidate } from '#activities/synthesis/selection/candidate';
import { homeCountries, isCountry } from '#activities/synthesis/selection/countries';
import { bestFit, sectionFit } from '#activities/synthesis/selection/section-fit';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { contentWords } from '#shared/text/similarity';

/** A statement that serves another section this much better is left to it. */
const otherSectionMargin = 0.3;
const minScore = 0.42;
/** Share of a question's words from which a statement counts as its answer. */
const answering = 0.35;
/** Share of a question's best search score that counts as just as good. */
const nearTop = 0.8;
/** A search whose best score is below this found nothing; what stands there is the rest of a small folder. */
const weakestTop = 1;
/** Another country's market, or a topic the brief rules out, may still be telling; it must be more so than others. */
const foreignMarket = 0.12;
const excludedTopic = 0.06;

/** Candidates that answer the section's questions, each with its questions and a score from 0 to 1. */
export function scoreCandidates(candidates: readonly Candidate[], input: DraftSectionInput): ScoredCandidate[] {
  const scorer = createScorer(input);
  return candidates.flatMap(candidate => {
    const scored = scorer(candidate);
    return scored ? [scored] : [];
  });
}

function createScorer(input: DraftSectionInput): (candidate: Candidate) => ScoredCandidate | null {
  const topScores = topScoreByQuestion(input);
  const briefWords = new Set(contentWords(`${input.brief.title} ${input.brief.idea}`));
  const rivals = input.brief.competitors.map(name => name.toLowerCase());
  const places = new Set(input.brief.geographies.flatMap(place => findGeographies(place)).map(place => place.name));
  const questions = new Map(input.questions.map(({ id, text }) => [id, new Set(contentWords(text))]));
  const homes = homeCountries(input);
  const excluded = input.brief.outOfScope.map(topic => new Set(contentWords(topic)));
  return candidate => {
    const asked = Math.max(askedFit(candidate, questions), topFit(candidate, input, topScores));
    const fit = Math.max(fitWithContext(input, candidate), asked);
    const elsewhere = asked > 0 ? null : bestFit(candidate);
    const servesOther = elsewhere && elsewhere.section !== input.sectionId && elsewhere.fit - fit > otherSectionMargin;
    if (fit === 0 || servesOther) return null;
    const score =
      0.3 * fit +
      0.22 * searchScore(candidate, topScores) +
      0.16 * needScore(candidate, input) +
      0.12 * topicScore(candidate, { briefWords, rivals }) +
      0.1 * authority[candidate.source.kind] +
      0.05 * placeScore(candidate, places) +
      0.05 * specificity(candidate) -
      (isForeign(candidate, places, homes.get(candidate.source.id) ?? null) ? foreignMarket : 0) -
      (touchesExcluded(candidate, excluded) ? excludedTopic : 0);
    if (score < minScore) return null;
    return { ...candidate, score: Math.min(1, Number(score.toFixed(4))), questionIds: questionsOf(candidate, input) };
  };
}

/** A statement that uses much of a question's own words answers it, whatever section the question stands in. */
function askedFit({ text, passage }: Candidate, questions: ReadonlyMap<string, ReadonlySet<string>>): number {
  const words = new Set(contentWords(text));
  const shares = passage.hits.map(({ questionId }) => {
    const asked = questions.get(questionId) ?? new Set<string>();
    const hits = [...asked].filter(word => words.has(word)).length;
    return hits >= 3 ? hits / asked.size : 0;
  });
  const best = Math.max(0, ...shares);
  return best >= answering ? Math.min(1, 0.35 + best) : 0;
}

/** The search's best finds for a question of the brief's own that hold what it needs are answers, whatever their words. */
function topFit(candidate: Candidate, { questions }: DraftSectionInput, tops: ReadonlyMap<string, number>): number {
  const { hits } = candidate.passage;
  const isTop = (id: string) =>
    hits.some(hit => hit.questionId === id && hit.score >= nearTop * (tops.get(id) ?? Number.POSITIVE_INFINITY));
  const answered = questions.some(
    ({ id, isOwn, needs }) => isOwn && isTop(id) && needs.some(need => meets(candidate, need)),
  );
  return answered ? 0.5 : 0;
}

/** What stands around a statement may show its subject, but counts for half: it is not what is told. */
function fitWithContext(input: DraftSectionInput, candidate: Candidate): number {
  const own = sectionFit(input.sectionId, candidate);
  if (own > 0 || candidate.passage.kind === 'prose') return own;
  return 0.5 * sectionFit(input.sectionId, { ...candidate, body: `${candidate.body} ${candidate.context}` });
}

function topScoreByQuestion(input: DraftSectionInput): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { hits } of input.passages) {
    for (const { questionId, score } of hits) tops.set(questionId, Math.max(tops.get(questionId) ?? weakestTop, score));
  }
  return tops;
}

function searchScore({ passage }: Candidate, tops: ReadonlyMap<string, number>): number {
  return passage.hits.reduce((best, { questionId, score }) => Math.max(best, score / (tops.get(questionId) || 1)), 0);
}

/** Share of what the questions that found it need, best question first. */
function needScore(candidate: Candidate, input: DraftSectionInput): number {
  const found = new Set(candidate.passage.hits.map(hit => hit.questionId));
  const asked = input.questions.filter(question => found.has(question.id));
  const met = asked.map(({ needs }) => needs.filter(need => meets(candidate, need)).length / needs.length);
  return Math.max(0, ...met);
}

function meets({ kind, numbers, subjects, text }: Candidate, need: string): boolean {
  switch (need) {
    case 'number':
      return numbers.length > 0;
    case 'price':
      return kind === 'price' || numbers.some(({ currency }) => currency !== null);
    case 'rule':
      return kind === 'rule';
    case 'complaint':
      return kind === 'complaint';
    case 'date':
      return findDates(text).length > 0;
    case 'named-company':
      return subjects.length > 0;
    default:
      return kind === 'statement' || kind === 'rule' || kind === 'complaint';
  }
}

function topicScore(
  { text, context }: Candidate,
  { briefWords, rivals }: { briefWords: ReadonlySet<string>; rivals: readonly string[] },
): number {
  const words = new Set(contentWords(`${text} ${context}`));
  const hits = [...briefWords].filter(word => words.has(word)).length;
  const own = Math.min(1, hits / 4);
  const named = rivals.some(name => `${text} ${context}`.toLowerCase().includes(name)) ? 0.4 : 0;
  return Math.min(1, own + named);
}

/** Full for the brief's own places and for statements without a place; none for another country's. */
function placeScore({ text }: Candidate, places: ReadonlySet<string>): number {
  const named = findGeographies(text).map(place => place.name);
  if (named.length === 0 || places.size === 0) return 0.6;
  return named.some(name => places.has(name) || name === 'global') ? 1 : 0;
}

/** Speaks of a country that the brief does not name, or stands in a document about one, though the brief names countries only. */
function isForeign({ text, source }: Candidate, places: ReadonlySet<string>, home: string | null): boolean {
  if (places.size === 0 || ![...places].every(isCountry)) return false;
  const named = findGeographies(`${source.title}. ${text}`).map(place => place.name);
  if (named.some(name => places.has(name))) return false;
  return named.some(isCountry) || (home !== null && !places.has(home));
}

function touchesExcluded({ text }: Candidate, excluded: readonly ReadonlySet<string>[]): boolean {
  const words = new Set(contentWords(text));
  return excluded.some(topic => [...topic].filter(word => words.has(word)).length >= 2);
}

function specificity({ text, numbers, subjects }: Candidate): number {
  return (numbers.length > 0 ? 0.4 : 0) + (subjects.length > 0 ? 0.3 : 0) + (findDates(text).length > 0 ? 0.3 : 0);
}

/** The questions that found it, best first; for a neighbour of found rows, those that found the rows. */
function questionsOf({ passage }: Candidate, input: DraftSectionInput): string[] {
  const asked = new Set(input.questions.map(question => question.id));
  return [...passage.hits]
    .sort((a, b) => b.score - a.score || a.questionId.localeCompare(b.questionId, 'en'))
    .map(hit => hit.questionId)
    .filter(id => asked.has(id))
    .slice(0, 8);
}
