import { Inject, Injectable } from '@nestjs/common';
import { DecisionSignatures } from '#api/decisions/decision-signatures';
import { OpenRequests } from '#api/decisions/open-requests';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import type { DecisionToken, NewDecisionToken } from '#shared/contracts/decision-token';
import { AssayError } from '#shared/errors/assay-error';

/** Tokens to decide with in the Temporal UI, which knows nobody. */
@Injectable()
export class TokensService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(OpenRequests) private readonly requests: OpenRequests,
    @Inject(DecisionSignatures) private readonly signatures: DecisionSignatures,
  ) {}

  /** Errors: `decision.not-waiting`, `decision.wrong-role`, `run.*`, `request.invalid`, `approval.no-key`. */
  async make(caller: Caller, runId: string, { verdicts }: NewDecisionToken): Promise<DecisionToken> {
    const run = await this.finder.find(caller, runId);
    const request = await this.requests.require(run);
    if (!request.role)
      throw new AssayError('request.invalid', 'this run asks nobody who they are: decide without a token');
    const all = request.kind === 'plan' ? (['approve', 'reject', 'edit'] as const) : (['approve', 'reject'] as const);
    const signed = await this.signatures.forPaste(caller, run, { request, verdicts: verdicts ?? all });
    const withToken = (paste: string) => JSON.stringify({ ...JSON.parse(paste), token: signed.token });
    return { ...signed, approveWith: withToken(request.approveWith), rejectWith: withToken(request.rejectWith) };
  }
}
