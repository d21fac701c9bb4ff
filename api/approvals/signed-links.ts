import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import { Deciders } from '#api/decisions/deciders';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import type { PeopleStore } from '#infra/storage/people-store';
import type { RunStore, StoredRun } from '#infra/storage/run-store';
import { AssayError } from '#shared/errors/assay-error';
import type { Decider } from '#shared/policies/acting-role';
import type { Approval } from '#shared/policies/approval';

/** A link whose signature is good and whose owner is still here. */
export interface SignedLink {
  readonly token: string;
  readonly approval: Approval;
  readonly run: StoredRun;
}

/** Reads links as they are sent to people. A token made for something else is no link. */
@Injectable()
export class SignedLinks {
  constructor(
    @Inject(tokens.approvals) private readonly signer: Pick<ApprovalSigner, 'verify'>,
    @Inject(tokens.people) private readonly people: Pick<PeopleStore, 'find'>,
    @Inject(tokens.runs) private readonly runs: Pick<RunStore, 'getRun'>,
    @Inject(Deciders) private readonly deciders: Deciders,
  ) {}

  /** Errors: `approval.invalid`, `run.not-found`. */
  async read(token: string): Promise<SignedLink> {
    const approval = await this.signer.verify(token);
    if (approval.via !== 'link') throw new AssayError('approval.invalid', 'it is no link');
    const person = await this.people.find(approval.tenant, approval.sub);
    if (!person || !holds(await this.deciders.of(person), approval)) {
      throw new AssayError('approval.invalid', 'whom it was made for may not decide this any more');
    }
    const run = await this.runs.getRun(approval.tenant, approval.run);
    if (!run) throw new AssayError('run.not-found', approval.run);
    return { token, approval, run };
  }
}

/** A link outlives neither the role nor the delegation for which it was made. */
function holds({ roles, lent }: Decider, approval: Approval): boolean {
  const { for: lender, run } = approval;
  const lentRoles = lent
    .filter(right => right.from === lender && (right.runId === null || right.runId === run))
    .flatMap(right => right.roles);
  const held = lender === undefined ? roles : lentRoles;
  return approval.roles.length > 0 && approval.roles.every(role => held.includes(role));
}
