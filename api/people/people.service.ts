import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import type { ApiKeyStore } from '#infra/storage/api-key-store';
import type { PeopleStore, Person } from '#infra/storage/people-store';
import {
  type AddedPerson,
  KeyRole,
  type NewPerson,
  type PersonChange,
  type PersonView,
} from '#shared/contracts/person';
import { AssayError } from '#shared/errors/assay-error';

/** Who may do what in a tenant. Owners only: whoever gives roles could give them to themselves. Errors: `auth.forbidden`. */
@Injectable()
export class PeopleService {
  constructor(
    @Inject(tokens.people) private readonly people: PeopleStore,
    @Inject(tokens.keys) private readonly keys: Pick<ApiKeyStore, 'create'>,
  ) {}

  async list(caller: Caller): Promise<{ people: PersonView[] }> {
    requireOwner(caller);
    return { people: (await this.people.list(caller.tenant)).map(toView) };
  }

  /** Errors: `person.name-taken`. */
  async add(caller: Caller, { name, role, roles, email }: NewPerson): Promise<AddedPerson> {
    requireOwner(caller);
    return this.keys.create({ tenant: caller.tenant, name, role, roles, email: email ?? null });
  }

  /** Errors: `person.not-found`, `request.invalid`. */
  async change(caller: Caller, id: string, change: PersonChange): Promise<PersonView> {
    requireOwner(caller);
    const person = (await this.people.list(caller.tenant)).find(each => each.id === id && each.revokedAt === null);
    if (!person) throw new AssayError('person.not-found');
    if (person.role === 'reader' && change.roles?.length)
      throw new AssayError('request.invalid', 'a reader decides nothing');
    return toView(await this.people.change(caller.tenant, person.id, change));
  }

  /** Errors: `person.not-found`, `person.last-owner`. */
  async remove(caller: Caller, id: string): Promise<{ id: string }> {
    requireOwner(caller);
    await this.people.remove(caller.tenant, id.replaceAll('\0', ''));
    return { id };
  }
}

function requireOwner({ role }: Caller): void {
  if (role !== 'owner') throw new AssayError('auth.forbidden', 'only an owner may see and change who is let in');
}

function toView({ id, name, role, roles, email, revokedAt }: Person): PersonView {
  return { id, name, role: KeyRole.catch('member').parse(role), roles: [...roles], email, revokedAt };
}
