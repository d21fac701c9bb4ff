import { Inject, Injectable } from '@nestjs/common';
import { type ApiSettings, tokens } from '#api/api-dependencies';
import type { StoredRun } from '#infra/storage/run-store';
import type { RunView } from '#shared/contracts/run';

/** A stored run as callers see it: without hashes of our own housekeeping, with its address in the Temporal UI. */
@Injectable()
export class RunPresenter {
  constructor(@Inject(tokens.settings) private readonly settings: ApiSettings) {}

  present(run: StoredRun): RunView {
    const { requestHash, briefHash, corpus, planHash, contentHash, mrdFiles, ...view } = run;
    return { ...view, temporalUi: this.addressOf(run.workflowId) };
  }

  private addressOf(workflowId: string): string | null {
    const { temporalUi, namespace } = this.settings;
    return temporalUi && `${temporalUi}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`;
  }
}
