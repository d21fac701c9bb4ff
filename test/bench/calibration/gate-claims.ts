import { readCorpusFolder } from '#activities/research/corpus/read-corpus-folder';
import { findPassages } from '#activities/research/search/find-passages';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import { type CorpusLibrary, newestOf, openedSource } from '#activities/verification/evidence/library';
import { judgeClaims } from '#activities/verification/judge-claims';
import { bestOf, voicesOf } from '#activities/verification/voices';
import { type SampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import type { Claim, DraftClaim } from '#shared/contracts/claim';
import type { ConfidenceFeatures } from '#shared/policies/claim-confidence';
import { yearsBetween } from '#shared/policies/source-age';
import type { LabelledClaim } from '#test/labelled/claims/labelled-claim';

/** A labelled claim as the gate of a run sees it: drafted from the words that decide about it, with its features. */
export interface GatedClaim {
  readonly labelled: LabelledClaim;
  readonly claim: Claim;
  readonly features: ConfidenceFeatures;
}

type Document = Awaited<ReturnType<typeof readCorpusFolder>>['documents'][number];

interface Corpus {
  readonly documents: ReadonlyMap<string, Document>;
  readonly library: CorpusLibrary;
}

/** Each by itself, so that a true claim does not confirm what was made from it. Order is kept. */
export async function gateClaims(labelled: readonly LabelledClaim[]): Promise<GatedClaim[]> {
  const corpora = new Map(await Promise.all(sampleNames.map(async name => [name, await openCorpus(name)] as const)));
  const gated: GatedClaim[] = [];
  for (const claim of labelled) {
    const corpus = corpora.get(claim.corpus);
    const document = corpus?.documents.get(claim.document);
    if (corpus && document) gated.push(gate(claim, await draftOf(claim, document), corpus.library));
  }
  return gated;
}

async function openCorpus(name: SampleName): Promise<Corpus> {
  const { documents } = await readCorpusFolder(samplePath(name).corpus);
  const sources = documents.map(
    ({ source, text, passages }) => [source.id, openedSource(source, text, passages)] as const,
  );
  return {
    documents: new Map(documents.map(document => [document.source.location, document])),
    library: { sources: new Map(sources), newest: newestOf(documents.map(({ source }) => source)) },
  };
}

/** What was invented cites what comes nearest to it, as a careless writer would. */
async function draftOf({ claim, evidence }: LabelledClaim, document: Document): Promise<DraftClaim> {
  const [nearest = document.passages[0]] = evidence === null ? await findPassages(document, claim) : [];
  const quote = evidence ?? nearest?.text ?? '';
  const start = Math.max(0, document.text.indexOf(quote));
  return {
    id: 'market-size-1',
    sectionId: 'market-size',
    kind: 'statement',
    text: claim,
    citations: [{ sourceId: document.source.id, quote, start, end: start + quote.length }],
    numbers: [],
    subjects: [],
    questionIds: [],
    salience: 0.5,
    disagreesWith: [],
  };
}

function gate(labelled: LabelledClaim, draft: DraftClaim, library: CorpusLibrary): GatedClaim {
  const claim = judged(draft, library);
  const { kind, publishedAt } = bestOf(voicesOf(new DossierRoom(library.sources).gather(draft)));
  const { verdict, independentSources } = claim;
  const ageYears = yearsBetween(publishedAt, library.newest);
  return { labelled, claim, features: { verdict, kind, independentSources, ageYears, isDisputed: false } };
}

function judged(draft: DraftClaim, library: CorpusLibrary): Claim {
  const [claim] = judgeClaims([draft], library);
  if (!claim) throw new Error('the gate judges every claim');
  return claim;
}
