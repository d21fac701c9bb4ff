import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { StoredRun } from '#infra/storage/run-store';
import { Mrd } from '#shared/contracts/mrd';
import type { RunDiff, RunTotals } from '#shared/contracts/run-diff';
import { AssayError } from '#shared/errors/assay-error';
import { diffClaims } from '#shared/policies/diff-claims';
import { diffNumbers } from '#shared/policies/diff-numbers';
import { diffSources } from '#shared/policies/diff-sources';

interface Published {
  readonly run: StoredRun;
  readonly mrd: Mrd;
}

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
    const claims = diffClaims(first.mrd, second.mrd);
    const numbers = diffNumbers(first.mrd.marketNumbers, second.mrd.marketNumbers);
    const sources = diffSources(first.mrd.sources, second.mrd.sources);
    const isEqual = claims.length + numbers.length + sources.length === 0;
    return { isEqual, before: totalsOf(first), after: totalsOf(second), claims, numbers, sources };
  }

  private async published(caller: Caller, runId: string): Promise<Published> {
    const run = await this.finder.find(caller, runId);
    if (!run.mrdFiles) throw new AssayError('run.not-finished', `${run.runId} is ${run.state}`);
    return { run, mrd: await getJson(this.artifacts, Mrd, run.mrdFiles.json) };
  }
}

function totalsOf({ run, mrd }: Published): RunTotals {
  const { runId, modelCalls, costUsd, createdAt, finishedAt } = run;
  const seconds = finishedAt === null ? null : (Date.parse(finishedAt) - Date.parse(createdAt)) / 1_000;
  return { runId, contentHash: mrd.contentHash, claims: mrd.claims.length, modelCalls, costUsd, seconds };
}
