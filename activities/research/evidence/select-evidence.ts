import { isRow } from '#activities/research/evidence/is-row';
import { withoutNearCopies } from '#activities/research/evidence/near-copies';
import { needsMet } from '#activities/research/evidence/need-signs';
import { passageKey } from '#activities/research/evidence/passage-key';
import { byScore } from '#activities/research/search/passage-index';
import type { FoundPassage } from '#shared/contracts/evidence';
import type { EvidenceNeed } from '#shared/contracts/plan';

/** One question's evidence: prose is capped a source, so that one long document does not speak for all. */
const limits = { candidates: 400, prose: 40, prosePerSource: 12, rows: 60 } as const;

/** Weaker than this share of the best is no evidence but noise. */
const tailShare = 0.35;

/** What a need that is not met costs; not all, since signs are only signs. */
const needWeight = 0.5;

/** Hits of several queries made one list: merged, weighed by what the question needs, cleared of copies, cut and capped. */
export function selectEvidence(
  hitsByQuery: readonly (readonly FoundPassage[])[],
  needs: readonly EvidenceNeed[],
): FoundPassage[] {
  const weighed = merge(hitsByQuery)
    .map(({ passage, score }) => ({ passage, score: weigh(score, needsMet(passage, needs)) }))
    .sort(byScore)
    .slice(0, limits.candidates);
  return capped(withoutNearCopies(withoutTail(weighed)));
}

/** The best score counts; to be found by further queries adds a little. Later queries tell less. */
function merge(hitsByQuery: readonly (readonly FoundPassage[])[]): FoundPassage[] {
  const merged = new Map<string, FoundPassage>();
  hitsByQuery.forEach((hits, at) => {
    for (const hit of hits) {
      const key = passageKey(hit.passage);
      const score = hit.score * Math.max(0.7, 1 - at * 0.05);
      const before = merged.get(key)?.score;
      const best = before === undefined ? score : Math.max(before, score) + Math.min(before, score) * 0.1;
      merged.set(key, { passage: hit.passage, score: best });
    }
  });
  return [...merged.values()];
}

function weigh(score: number, met: number): number {
  return Math.round(score * (1 - needWeight + needWeight * met) * 1e4) / 1e4;
}

/** Measured against the first few, so that one lucky hit does not throw out the rest. */
function withoutTail(found: readonly FoundPassage[]): FoundPassage[] {
  const best = found.slice(0, 3);
  const level = best.reduce((total, { score }) => total + score, 0) / (best.length || 1);
  return found.filter(({ score }) => score >= level * tailShare);
}

function capped(found: readonly FoundPassage[]): FoundPassage[] {
  const bySource = new Map<string, number>();
  let [prose, rows] = [0, 0];
  return found.filter(({ passage }) => {
    // Rows about one metric belong together, so they are not capped by source.
    if (isRow(passage)) {
      rows += 1;
      return rows <= limits.rows;
    }
    const fromSource = (bySource.get(passage.sourceId) ?? 0) + 1;
    if (fromSource > limits.prosePerSource || prose >= limits.prose) return false;
    bySource.set(passage.sourceId, fromSource);
    prose += 1;
    return true;
  });
}
