import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { newestOf, openedSource } from '#activities/verification/evidence/library';
import { type WeighedClaim, weighClaims } from '#activities/verification/weigh-claims';
import type { DraftClaim } from '#shared/contracts/claim';
import { type DraftedClaim, DraftedCorpus } from '#test/labelled/drafted-claims/drafted-claim';
import { draftedCorpora } from '#test/labelled/drafted-claims/read-drafted-claims';

/** A labelled draft as a run weighs it. */
export interface WeighedDraft extends WeighedClaim {
  readonly labelled: DraftedClaim;
}

type Documents = ReadonlyMap<string, Awaited<ReturnType<typeof readCorpusFolder>>['documents'][number]>;

/**
 * Drafts of one corpus are weighed together, as those of a run are; a changed one by itself, so that the claim it was made
 * from does not confirm it. In the order of the corpora.
 */
export async function weighDrafts(labelled: readonly DraftedClaim[]): Promise<WeighedDraft[]> {
  const weighed = await Promise.all(
    DraftedCorpus.options.map(corpus =>
      weighIn(
        corpus,
        labelled.filter(claim => claim.corpus === corpus),
      ),
    ),
  );
  return weighed.flat();
}

async function weighIn(corpus: DraftedCorpus, labelled: readonly DraftedClaim[]): Promise<WeighedDraft[]> {
  if (labelled.length === 0) return [];
  const { documents } = await readCorpusFolder(draftedCorpora[corpus]);
  const byName = new Map(documents.map(document => [document.source.location, document]));
  const library = {
    sources: new Map(
      documents.map(({ source, text, passages }) => [source.id, openedSource(source, text, passages)] as const),
    ),
    newest: newestOf(documents.map(({ source }) => source)),
  };
  const drafted = labelled.filter(claim => claim.of === undefined);
  const together = [drafted, ...labelled.filter(claim => claim.of !== undefined).map(claim => [claim])];
  return together.flatMap(claims => {
    const drafts = claims.map(claim => draftOf(claim, byName));
    return weighClaims(drafts, library).flatMap((weighed, i) => {
      const own = claims[i];
      return own ? [{ ...weighed, labelled: own }] : [];
    });
  });
}

function draftOf(
  { id, sectionId, kind, text, numbers, subjects, disagreesWith, ...claim }: DraftedClaim,
  documents: Documents,
): DraftClaim {
  const citations = claim.citations.flatMap(({ document, quote }) => {
    const stored = documents.get(document);
    const start = stored?.text.indexOf(quote) ?? -1;
    return stored && start >= 0 ? [{ sourceId: stored.source.id, quote, start, end: start + quote.length }] : [];
  });
  const sourceIds = citations.map(({ sourceId }) => sourceId);
  return {
    id,
    sectionId,
    kind,
    text,
    citations,
    numbers: numbers.map((number, i) => ({ ...number, id: `${id}-n${i + 1}`, claimId: id, sourceIds })),
    subjects,
    questionIds: [],
    salience: 0.5,
    disagreesWith,
  };
}
