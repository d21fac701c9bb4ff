import { ownQuestions } from '#activities/planning/own-questions';
import { relevanceTo } from '#activities/research/grading/relevance';
import { openCorpus } from '#activities/research/open-corpus';
import { corpusIndex } from '#activities/research/search/corpus-index';
import { termsOf } from '#activities/research/search/terms';
import { type SampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import { getJson } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Brief } from '#shared/contracts/brief';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { EvidenceGrade } from '#shared/contracts/evidence';
import type { Passage } from '#shared/contracts/source';
import { AssayError } from '#shared/errors/assay-error';
import general from '#shared/verticals/general.vertical';
import { readDocumentSplit } from '#test/labelled/claims/read-labelled-claims';
import { type LabelledPassage, readLabelledPassages } from '#test/labelled/labelled-passage';

export interface ScoredPassage {
  readonly grade: EvidenceGrade;
  readonly isTrain: boolean;
  readonly relevance: number;
  /** The share of the question's words that it has, as a measure to be better than. */
  readonly byWords: number;
}

/** Every labelled passage with its relevance, over the whole corpus it is from; `home` is a folder for artifacts. */
export async function gradedPassages(home: string): Promise<ScoredPassage[]> {
  const labelled = readLabelledPassages();
  const scored = await Promise.all(
    sampleNames.map(async name => {
      const shelf = await openShelf(home, name);
      return labelled.filter(({ corpus }) => corpus === name).map(label => scoreOf(label, shelf));
    }),
  );
  return scored.flat();
}

interface Shelf {
  readonly index: Awaited<ReturnType<typeof corpusIndex>>;
  /** Source ids by file name. */
  readonly ids: ReadonlyMap<string, string>;
}

async function openShelf(home: string, name: SampleName): Promise<Shelf> {
  const artifacts = createFileArtifactStore(home);
  const { corpusHash } = await openCorpus(artifacts, samplePath(name).corpus, 'keep');
  const { documents } = await getJson(artifacts, CorpusManifest, corpusHash);
  const index = await corpusIndex(artifacts, corpusHash);
  return { index, ids: new Map(documents.map(({ location, id }) => [location, id])) };
}

function scoreOf(label: LabelledPassage, { index, ids }: Shelf): ScoredPassage {
  const { corpus, document, grade, needs, question: text } = label;
  const passage = passageOf(label, index.passages, ids.get(document));
  const [own] = ownQuestions(general, Brief.parse({ title: text.slice(0, 200), idea: text, questions: [text] }));
  const asked = { text, needs, queries: own?.queries ?? [] };
  const words = termsOf(text);
  const had = new Set(termsOf(passage.text));
  return {
    grade,
    isTrain: (readDocumentSplit()['train'][corpus] ?? []).includes(document),
    relevance: relevanceTo(asked, query => index.weigh(query))(passage),
    byWords: words.filter(word => had.has(word)).length / Math.max(1, words.length),
  };
}

function passageOf(
  { start, document }: LabelledPassage,
  passages: readonly Passage[],
  id: string | undefined,
): Passage {
  const passage = passages.find(one => one.sourceId === id && one.start <= start && start < one.end);
  if (!passage) throw new AssayError('corpus.missing', `a labelled passage is not in ${document} any more`);
  return passage;
}
