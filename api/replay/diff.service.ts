import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import type { RunDiff } from '#shared/contracts/run-diff';
import { AssayError } from '#shared/errors/assay-error';
import { type ComparedRun, diffDocuments } from '#shared/policies/diff-documents';

@Injectable()
export class DiffService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** What the second document says otherwise than the first. Errors: `run.not-found`, `run.not-finished`. */
  async diff(caller: Caller, firstId: string, secondId: string): Promise<RunDiff> {
    const first = await this.published(caller, firstId);
    const second = await this.published(caller, secondId);
    return diffDocuments(first, second);
  }

  private async published(caller: Caller, runId: string): Promise<ComparedRun> {
    const run = await this.finder.find(caller, runId);
    if (!run.mrdFiles) throw new AssayError('run.not-finished', `${run.runId} is ${run.state}`);
    return { run, mrd: await getJson(this.artifacts, Mrd, run.mrdFiles.json) };
  }
}
