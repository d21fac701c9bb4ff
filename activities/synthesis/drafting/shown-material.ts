import type { DraftSectionInput, OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';

/**
 * The material as a model sees it: passages under their source, headings and columns told once for those that share
 * them. What all sections of a run share comes first, so that providers find it in their caches.
 */
export function shownMaterial({ brief, sectionId, questions, sources, passages }: DraftSectionInput) {
  return {
    brief,
    section: sectionId,
    questions: questions.map(({ id, text, needs }) => ({ id, text, needs })),
    sources: sources
      .map(source =>
        shownSource(
          source,
          passages.filter(({ sourceId }) => sourceId === source.id),
        ),
      )
      .filter(source => source.passages.length > 0),
  };
}

function shownSource({ title, publisher, publishedAt, kind }: SourceNote, passages: readonly OfferedPassage[]) {
  return {
    title,
    ...(publisher !== null && { publisher }),
    ...(publishedAt !== null && { published: publishedAt }),
    kind,
    passages: passages.map((passage, at) => shownPassage(passage, passages[at - 1])),
  };
}

function shownPassage(passage: OfferedPassage, before: OfferedPassage | undefined) {
  const { index, text, headings, leadIn, hits } = passage;
  const columns = Object.keys(passage.fields);
  const isNewHeading = headings.length > 0 && headings.join('\n') !== before?.headings.join('\n');
  const isNewTable = columns.length > 0 && columns.join('\n') !== Object.keys(before?.fields ?? {}).join('\n');
  return {
    passage: index,
    ...(isNewHeading && { under: headings }),
    ...(isNewTable && { columns }),
    text,
    ...(leadIn !== null && { introducedBy: leadIn }),
    ...(hits.length > 0 && { foundFor: hits.map(hit => hit.questionId) }),
  };
}
