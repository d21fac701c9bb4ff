import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import { AssayError } from '#shared/errors/assay-error';

/** Another tenant's run does not exist: the answer is the same as for an id nobody has. */
@Injectable()
export class RunFinder {
  constructor(@Inject(tokens.runs) private readonly runs: RunStore) {}

  async find(caller: Caller, runId: string): Promise<StoredRun> {
    const run = runId.includes('\0') ? null : await this.runs.getRun(caller.tenant, runId);
    if (!run) throw new AssayError('run.not-found', runId.slice(0, 80));
    return run;
  }
}
