import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { Deciders } from '#api/decisions/deciders';
import type { Caller } from '#api/http/caller';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import type { StoredRun } from '#infra/storage/run-store';
import type { DecisionInput, DecisionRequest } from '#shared/contracts/decision';
import { AssayError } from '#shared/errors/assay-error';
import { actingRole } from '#shared/policies/acting-role';
import { type Approval, decisionBody } from '#shared/policies/approval';
import { canonicalJson } from '#shared/policies/canonical-json';

/** A decision may wait for a worker; longer than this and its sender is better asked again. */
const oneDecisionSeconds = 15 * 60;
const pasteSeconds = 60 * 60;

interface Signed {
  readonly token: string;
  readonly expiresAt: string;
}

type Asked = Pick<StoredRun, 'runId' | 'tenant'>;

/** Vouches for who decides. A sender's own words about themselves count for nothing here. */
@Injectable()
export class DecisionSignatures {
  constructor(
    @Inject(tokens.approvals) private readonly signer: ApprovalSigner,
    @Inject(Deciders) private readonly deciders: Deciders,
  ) {}

  /** For exactly this decision and no other. Whether the caller may take it, the run itself says. Errors: `approval.no-key`. */
  async forDecision(caller: Caller, run: Asked, { request, decision }: Decided): Promise<string> {
    const decider = await this.deciders.of(caller);
    const acting = actingRole(run.runId, request, decider) ?? { roles: decider.roles };
    const { token } = await this.sign(request, oneDecisionSeconds, {
      ...aboutOf(caller, run, { kind: decision.kind, digest: decision.digest }),
      ...acting,
      verdicts: [decision.decision],
      body: bodyHash(decision),
      via: viaOf(decision),
    });
    return token;
  }

  /** For whatever the caller decides about what is open, within the hour. Errors: `decision.wrong-role`, `approval.no-key`. */
  async forPaste(caller: Caller, run: Asked, { request, verdicts }: Pasted): Promise<Signed> {
    const acting = actingRole(run.runId, request, await this.deciders.of(caller));
    if (!acting) throw new AssayError('decision.wrong-role', `it takes the role ${rolesAsked(request)}`);
    const about = aboutOf(caller, run, request);
    return this.sign(request, pasteSeconds, { ...about, ...acting, verdicts, via: 'temporal-ui' });
  }

  private async sign(
    { signedBy = [] }: DecisionRequest,
    seconds: number,
    claims: Omit<Approval, 'exp' | 'iat' | 'jti'>,
  ): Promise<Signed> {
    const exp = Math.floor(Date.now() / 1_000) + seconds;
    const token = await this.signer.sign({ ...claims, exp }, signedBy);
    return { token, expiresAt: new Date(exp * 1_000).toISOString() };
  }
}

interface Decided {
  readonly request: DecisionRequest;
  readonly decision: DecisionInput;
}

interface Pasted {
  readonly request: DecisionRequest;
  readonly verdicts: Approval['verdicts'];
}

function aboutOf({ name }: Caller, run: Asked, { kind, digest }: Pick<DecisionRequest, 'kind' | 'digest'>) {
  return { sub: name, tenant: run.tenant, run: run.runId, kind, digest };
}

/** What is said about the way it came is believed only as far as it came that way. */
function viaOf({ channel = 'api' }: DecisionInput): Approval['via'] {
  return channel === 'temporal-ui' || channel === 'link' ? 'api' : channel;
}

/** SHA-256, hex, of what a decision changes; the run computes the same. */
export function bodyHash(decision: DecisionInput): string {
  return createHash('sha256')
    .update(canonicalJson(decisionBody(decision)))
    .digest('hex');
}

function rolesAsked({ role, escalatedTo = [] }: DecisionRequest): string {
  return [role, ...escalatedTo].join(' or ');
}
