import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import type { DelegationStore } from '#infra/storage/delegation-store';
import type { Decider } from '#shared/policies/acting-role';

/** Callers with the rights that others have lent them. */
@Injectable()
export class Deciders {
  constructor(@Inject(tokens.delegations) private readonly delegations: Pick<DelegationStore, 'lentTo'>) {}

  async of({ id, name, role, roles }: Pick<Caller, 'id' | 'name' | 'role' | 'roles'>): Promise<Decider> {
    if (role === 'reader') return { name, roles: [], lent: [] };
    return { name, roles, lent: await this.delegations.lentTo(id) };
  }
}
