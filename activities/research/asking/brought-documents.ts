import { readFound } from '#activities/research/asking/read-found';
import { maskLine } from '#activities/research/personal-data/mask-line';
import type { ReadingFault } from '#activities/research/readers/define-reader';
import { findPassages } from '#activities/research/search/find-passages';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { FoundDocument } from '#shared/contracts/found-document';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';
import type { CorpusFault, Passage } from '#shared/contracts/source';

/** A document from outside, stored, with the passages of it that may answer the question. */
export interface BroughtDocument {
  readonly entry: CorpusManifest['documents'][number];
  readonly passages: readonly Passage[];
}

/** What one question holds in memory at a time: an index takes about 4 KB a passage. */
const limits = { documents: 60, passagesPerDocument: 300, passages: 2_000 } as const;

export interface BroughtGround {
  readonly artifacts: ArtifactStore;
  readonly personalData: PersonalDataPolicy;
  /** Of the question: what of a long document may answer it. */
  readonly queries: readonly string[];
}

/** Documents that tools brought for one question, each once, read one after another. */
export class BroughtDocuments {
  readonly #byHash = new Map<string, BroughtDocument | null>();
  readonly #faults: CorpusFault[] = [];
  #passages = 0;

  constructor(private readonly ground: BroughtGround) {}

  get all(): readonly BroughtDocument[] {
    return [...this.#byHash.values()].filter(document => document !== null);
  }

  /** What could not be read of them, and why. */
  get faults(): readonly CorpusFault[] {
    return this.#faults;
  }

  /** Characters that can be quoted of these documents. Errors: those of the artifact store. */
  async take(documents: readonly FoundDocument[]): Promise<number> {
    let characters = 0;
    for (const found of documents) characters += await this.#takeOne(found);
    return characters;
  }

  async #takeOne(found: FoundDocument): Promise<number> {
    if (!this.#byHash.has(found.contentHash)) this.#byHash.set(found.contentHash, await this.#read(found));
    const document = this.#byHash.get(found.contentHash);
    return (document?.passages ?? []).reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Null: nothing of it can be quoted, or there is no room for it any more. */
  async #read(found: FoundDocument): Promise<BroughtDocument | null> {
    if (this.#byHash.size >= limits.documents || this.#passages >= limits.passages) return null;
    const { artifacts, personalData } = this.ground;
    const document = await readFound(artifacts, found, personalData);
    if ('refused' in document) {
      this.#tell(personalData === 'keep' ? found.location : maskLine(found.location), [document.refused]);
      return null;
    }
    const { source, text } = document;
    this.#tell(source.location, document.faults);
    const [, passagesSha256] = await Promise.all([artifacts.put(text), putJson(artifacts, document.passages)]);
    const passages = await this.#telling(document);
    this.#passages += passages.length;
    return { entry: { ...source, passagesSha256 }, passages };
  }

  #tell(location: string, faults: readonly ReadingFault[]): void {
    this.#faults.push(...faults.map(({ code, detail }) => ({ location: location.slice(0, 500), code, detail })));
  }

  /** All of a short document; of a long one what its own index finds. */
  async #telling(document: Parameters<typeof findPassages>[0]): Promise<readonly Passage[]> {
    if (document.passages.length <= limits.passagesPerDocument) return document.passages;
    const telling = new Set<Passage>();
    for (const query of this.ground.queries)
      for (const passage of await findPassages(document, query)) telling.add(passage);
    return document.passages.filter(passage => telling.has(passage)).slice(0, limits.passagesPerDocument);
  }
}
