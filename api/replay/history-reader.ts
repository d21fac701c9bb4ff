import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import type { HistoryQuery } from '#api/replay/history-view';
import { RunFinder } from '#api/runs/run-finder';
import { type HistoryGateway, historyText } from '#api/temporal/history-gateway';
import { sealHistory } from '#infra/temporal/seal-history';
import { AssayError } from '#shared/errors/assay-error';

/** Payloads hold plans, decisions and their reasons: only those who may decide may take them out of the house. */
const rolesThatReadPayloads = new Set(['owner']);

@Injectable()
export class HistoryReader {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.histories) private readonly histories: HistoryGateway,
  ) {}

  /** JSON as the Temporal CLI writes it. Errors: `run.not-found`, `history.gone`, `auth.forbidden`. */
  async read(caller: Caller, runId: string, { payloads }: HistoryQuery): Promise<string> {
    const { workflowId } = await this.finder.find(caller, runId);
    const mayRead = rolesThatReadPayloads.has(caller.role);
    if (payloads === 'plain' && !mayRead) throw new AssayError('auth.forbidden', 'this key may not read payloads');
    const text = historyText(await this.histories.fetch(workflowId));
    const isPlain = mayRead && payloads !== 'sealed';
    return `${isPlain ? text : JSON.stringify(sealHistory(JSON.parse(text)), null, 2)}\n`;
  }
}
