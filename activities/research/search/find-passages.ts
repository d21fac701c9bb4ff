import { createPassageIndex } from '#activities/research/search/passage-index';
import type { Passage, Source } from '#shared/contracts/source';

const mostFound = 50;

interface SearchedDocument {
  readonly source: Pick<Source, 'title' | 'publisher'>;
  readonly passages: readonly Passage[];
}

/** The passages of one document that are about a text, best first; none when nothing is about it. */
export async function findPassages({ source, passages }: SearchedDocument, text: string): Promise<Passage[]> {
  const { title, publisher } = source;
  const index = await createPassageIndex(passages.map(passage => ({ passage, title, publisher })));
  return index.search(text, mostFound).map(({ passage }) => passage);
}
