import type { DraftSectionInput, OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import type { ProposedClaim } from '#activities/synthesis/proposal';
import { proseCandidates } from '#activities/synthesis/prose/prose-candidates';
import { tidy } from '#activities/synthesis/prose/tidy';
import { rowCandidates } from '#activities/synthesis/rows/row-candidates';
import type { Candidate, ScoredCandidate } from '#activities/synthesis/selection/candidate';
import { listSeries } from '#activities/synthesis/selection/list-series';
import { mergeCandidates } from '#activities/synthesis/selection/merge-candidates';
import { scoreCandidates } from '#activities/synthesis/selection/score-candidates';
import { selectCandidates } from '#activities/synthesis/selection/select-candidates';
import { ordinaryStarts } from '#shared/text/name-words';

/** The claims that the offered passages themselves make, most telling first. States nothing that no passage states. */
export function extractClaims(input: DraftSectionInput): ProposedClaim[] {
  const scored = scoreCandidates(listSeries(candidatesOf(input)), input);
  return selectCandidates(mergeCandidates(scored), input.sectionId).map(proposed);
}

function candidatesOf({ passages, sources, brief }: DraftSectionInput): Candidate[] {
  const known = firstWords(brief.competitors);
  const byId = new Map(sources.map(source => [source.id, source]));
  const byIndex = new Map(passages.map(passage => [passage.index, passage]));
  return passages.flatMap(passage => {
    const source = byId.get(passage.sourceId) ?? unknownSource(passage);
    if (Object.keys(passage.fields).length > 0) return rowCandidates(passage, source);
    const leadIn = passage.leadIn === null ? null : (byIndex.get(passage.leadIn) ?? null);
    return passage.hits.length > 0 ? proseCandidates({ passage, source, leadIn, known }) : [];
  });
}

/** "Meadow" of "Meadow Games"; a word of everyday use may stand first in any sentence. */
function firstWords(names: readonly string[]): Set<string> {
  const words = names.flatMap(name => name.split(/\s+/u)[0] ?? []);
  return new Set(words.filter(word => word.length > 2 && !ordinaryStarts.has(word.toLowerCase())));
}

function unknownSource({ sourceId, headings }: OfferedPassage): SourceNote {
  return { id: sourceId, title: headings[0] ?? '', publisher: null, publishedAt: null, kind: 'unknown' };
}

function proposed({ kind, text, citations, numbers, subjects, questionIds, score }: ScoredCandidate): ProposedClaim {
  return {
    kind,
    text: tidy(text, subjects),
    citations,
    numbers,
    subjects: subjects.map(subject => subject.slice(0, 200)).slice(0, 12),
    questionIds: [...questionIds],
    salience: score,
  };
}
