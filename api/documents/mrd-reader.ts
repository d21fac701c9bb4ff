import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { DraftFinder } from '#api/documents/draft-finder';
import type { MrdFormat } from '#api/documents/mrd-format';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { AssayError } from '#shared/errors/assay-error';

@Injectable()
export class MrdReader {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(DraftFinder) private readonly drafts: DraftFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** Errors: `run.not-found`, `run.not-finished`. */
  async read(caller: Caller, runId: string, format: MrdFormat): Promise<{ sha256: string; content: Buffer }> {
    const { mrdFiles, state } = await this.finder.find(caller, runId);
    if (!mrdFiles) throw new AssayError('run.not-finished', `it is ${state}`);
    const sha256 = mrdFiles[format];
    return { sha256, content: await this.artifacts.get(sha256) };
  }

  /** Only what this run's document names is given out: an artifact's hash alone opens nothing. */
  async readSource(caller: Caller, runId: string, sha256: string): Promise<Buffer> {
    const { mrdFiles, state } = await this.finder.find(caller, runId);
    const document = mrdFiles?.json ?? (await this.drafts.find(runId));
    if (!document) throw new AssayError('run.not-finished', `it is ${state}`);
    const { sources } = await getJson(this.artifacts, Mrd, document);
    const source = sources.find(candidate => candidate.sha256 === sha256 || candidate.textSha256 === sha256);
    if (!source) throw new AssayError('request.not-found', 'this run has no such source');
    return this.artifacts.get(source.textSha256);
  }
}
