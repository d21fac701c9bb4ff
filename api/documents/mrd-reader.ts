import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { DraftFinder } from '#api/documents/draft-finder';
import type { MrdFormat } from '#api/documents/mrd-format';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { StoredRun } from '#infra/storage/run-store';
import { ReviewSheet } from '#shared/contracts/claim-review';
import { Mrd } from '#shared/contracts/mrd';
import type { Source } from '#shared/contracts/source';
import { AssayError } from '#shared/errors/assay-error';

@Injectable()
export class MrdReader {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(DraftFinder) private readonly drafts: DraftFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** Errors: `run.not-found`, `run.not-finished`, `document.no-such-format`. */
  async read(caller: Caller, runId: string, format: MrdFormat): Promise<{ sha256: string; content: Buffer }> {
    const { mrdFiles, state } = await this.finder.find(caller, runId);
    if (!mrdFiles) throw new AssayError('run.not-finished', `it is ${state}`);
    const sha256 = mrdFiles[format];
    if (!sha256) throw new AssayError('document.no-such-format', noSuchFile(format));
    return { sha256, content: await this.artifacts.get(sha256) };
  }

  /** Only what this run's document, or the claims it asks about, name is given out: an artifact's hash alone opens nothing. */
  async readSource(caller: Caller, runId: string, sha256: string): Promise<Buffer> {
    const run = await this.finder.find(caller, runId);
    const document = run.mrdFiles?.json ?? (await this.drafts.find(runId));
    const asked = await this.sourcesAskedAbout(run);
    if (!document && !asked) throw new AssayError('run.not-finished', `it is ${run.state}`);
    const shown = document ? (await getJson(this.artifacts, Mrd, document)).sources : [];
    const source = [...(asked ?? []), ...shown].find(each => each.sha256 === sha256 || each.textSha256 === sha256);
    if (!source) throw new AssayError('request.not-found', 'this run has no such source');
    return this.artifacts.get(source.textSha256);
  }

  /** Of the claims that people are asked about now; null when they are not. */
  private async sourcesAskedAbout({ decision }: StoredRun): Promise<readonly Source[] | null> {
    const isAboutClaims = decision?.kind === 'claims' || decision?.kind === 'regulatory';
    if (!isAboutClaims || !decision.subject) return null;
    return (await getJson(this.artifacts, ReviewSheet, decision.subject)).sources;
  }
}

/** Which of the two it was is in the log of the worker that published it. */
function noSuchFile(format: MrdFormat): string {
  return `no ${format.toUpperCase()} file was stored: it could not be made, or the document was published before there were such files`;
}
