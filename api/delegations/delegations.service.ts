import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { RunFinder } from '#api/runs/run-finder';
import type { DelegationStore } from '#infra/storage/delegation-store';
import type { PeopleStore, Person } from '#infra/storage/people-store';
import type { Delegation, NewDelegation } from '#shared/contracts/delegation';
import { AssayError, type Fault } from '#shared/errors/assay-error';

const longestMs = 90 * 24 * 3_600_000;

/** Rights that people lend each other: their own, for a while, and never further. */
@Injectable()
export class DelegationsService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.people) private readonly people: Pick<PeopleStore, 'find'>,
    @Inject(tokens.delegations) private readonly delegations: DelegationStore,
  ) {}

  /** Those from and to the caller; for an owner all of the tenant. */
  async list({ tenant, id, role }: Caller): Promise<{ delegations: Delegation[] }> {
    return { delegations: await this.delegations.list(tenant, role === 'owner' ? undefined : id) };
  }

  /** Errors: `person.not-found`, `run.not-found`, `delegation.invalid`. */
  async grant(caller: Caller, { to, roles, since, until, runId }: NewDelegation): Promise<Delegation> {
    const borrower = await this.people.find(caller.tenant, to);
    if (!borrower) throw new AssayError('person.not-found', to.slice(0, 80));
    const run = runId ? await this.finder.find(caller, runId) : null;
    const times = { since: since ? new Date(since) : new Date(), until: new Date(until) };
    const faults = [...faultsOfTimes(times), ...faultsOfRoles(caller, roles), ...faultsOfBorrower(caller, borrower)];
    if (faults.length > 0) throw new AssayError('delegation.invalid', undefined, { faults });
    const { tenant, id: from } = caller;
    const granted = { tenant, from, to: borrower.id, roles: [...new Set(roles)], ...times, runId: run?.runId ?? null };
    return this.delegations.grant(granted);
  }

  /** Whoever lent it takes it back, or an owner. Errors: `delegation.not-found`. */
  async end({ tenant, id: by, role }: Caller, id: string): Promise<{ id: string }> {
    const own = role === 'owner' ? {} : { by };
    if (!(await this.delegations.end({ tenant, id: id.replaceAll('\0', ''), ...own }))) {
      throw new AssayError('delegation.not-found');
    }
    return { id };
  }
}

function faultsOfTimes({ since, until }: { readonly since: Date; readonly until: Date }): Fault[] {
  const ms = until.getTime() - Math.max(since.getTime(), 0);
  if (ms <= 0 || until.getTime() <= Date.now())
    return [{ path: 'until', message: 'lies in the future, after "since"' }];
  return ms > longestMs ? [{ path: 'until', message: 'is at most 90 days after "since"' }] : [];
}

/** What was lent to somebody is not theirs to lend. */
function faultsOfRoles(caller: Caller, roles: NewDelegation['roles']): Fault[] {
  const foreign = roles.filter(role => !caller.roles.includes(role));
  return foreign.map(role => ({ path: 'roles', message: `you do not have "${role}" yourself, so you cannot lend it` }));
}

function faultsOfBorrower(caller: Caller, { id, role }: Person): Fault[] {
  if (id === caller.id) return [{ path: 'to', message: 'is somebody else than yourself' }];
  return role === 'reader' ? [{ path: 'to', message: 'is somebody who may decide; a reader may not' }] : [];
}
