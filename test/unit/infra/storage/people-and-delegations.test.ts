import { createApiKeyStore } from '#infra/storage/api-key-store';
import { openDatabase } from '#infra/storage/database';
import { createDelegationStore } from '#infra/storage/delegation-store';
import { peopleMigration } from '#infra/storage/migrations/011-people';
import { createPeopleStore } from '#infra/storage/people-store';
import { Role } from '#shared/contracts/decision-rule';
import { freshDatabase } from '#test/support/local-services';

const database = await freshDatabase();
const { db, close } = openDatabase(database.url, 4);
const keys = createApiKeyStore(db);
const people = createPeopleStore(db);
const delegations = createDelegationStore(db);
afterAll(async () => {
  await close();
  await database.drop();
});

let counter = 0;
/** A tenant of one's own with an owner. */
async function tenantOf() {
  counter += 1;
  const tenant = `tenant-${counter}`;
  const owner = await keys.create({ tenant, name: 'Ada', role: 'owner' });
  const add = (name: string, roles: readonly Role[] = [], role = 'member') =>
    keys.create({ tenant, name, role, roles });
  return { tenant, owner, add };
}

describe('people', () => {
  it('hold the roles they were given, an owner all, a reader none', async () => {
    const { owner, add } = await tenantOf();
    const pia = await add('Pia', ['publisher']);
    const rea = await add('Rea', ['publisher'], 'reader');
    expect((await keys.findByKey(owner.key))?.roles).toEqual(Role.options);
    expect((await keys.findByKey(pia.key))?.roles).toEqual(['publisher']);
    expect((await keys.findByKey(rea.key))?.roles).toEqual([]);
  });

  it('have names of their own as long as they are there, in whatever case, and per tenant', async () => {
    const { tenant, add } = await tenantOf();
    const pia = await add('Pia');
    await expect(add('PIA')).rejects.toMatchObject({ code: 'person.name-taken' });
    await people.remove(tenant, pia.id);
    expect(await people.find(tenant, 'Pia')).toBeNull();
    const again = await add('pia');
    expect((await people.find(tenant, 'PIA'))?.id).toBe(again.id);
    expect((await people.list(tenant)).map(({ revokedAt }) => revokedAt !== null)).toEqual([false, false, true]);
    expect(await people.find((await tenantOf()).tenant, 'Pia')).toBeNull();
  });

  it('keep an owner: the last one cannot be removed, nor two remove each other at once', async () => {
    const { tenant, owner, add } = await tenantOf();
    await expect(people.remove(tenant, owner.id)).rejects.toMatchObject({ code: 'person.last-owner' });
    const other = await add('Ben', [], 'owner');
    const removals = await Promise.allSettled([owner.id, other.id].map(id => people.remove(tenant, id)));
    expect(removals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await people.list(tenant)).filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });

  it('are changed and removed in their own tenant alone', async () => {
    const { add } = await tenantOf();
    const { tenant: elsewhere } = await tenantOf();
    const { id } = await add('Pia');
    await expect(people.change(elsewhere, id, { roles: ['executive'] })).rejects.toMatchObject({
      code: 'person.not-found',
    });
    await expect(people.remove(elsewhere, id)).rejects.toMatchObject({ code: 'person.not-found' });
  });
});

describe('a lent right', () => {
  const hour = 3_600_000;
  async function lend(given: { since?: number; until?: number; roles?: Role[] } = {}) {
    const { tenant, add } = await tenantOf();
    const [lender, borrower] = [await add('Lea', ['publisher']), await add('Ben')];
    const { since = -hour, until = hour, roles = ['publisher'] } = given;
    const times = { since: new Date(Date.now() + since), until: new Date(Date.now() + until) };
    const granted = await delegations.grant({ tenant, from: lender.id, to: borrower.id, roles, ...times, runId: null });
    return { tenant, lender, borrower, granted, lent: () => delegations.lentTo(borrower.id) };
  }

  it('holds from its beginning to its end', async () => {
    expect(await (await lend()).lent()).toEqual([{ from: 'Lea', roles: ['publisher'], runId: null }]);
    expect(await (await lend({ since: hour, until: 2 * hour })).lent()).toEqual([]);
    expect(await (await lend({ since: -2 * hour, until: -hour })).lent()).toEqual([]);
  });

  it('is no more than what its lender holds at the time', async () => {
    const { tenant, lender, lent } = await lend({ roles: ['publisher', 'executive'] });
    expect((await lent())[0]?.roles).toEqual(['publisher']);
    await people.change(tenant, lender.id, { roles: [] });
    expect((await lent())[0]?.roles).toEqual([]);
  });

  it('ends with its lender, or when it is taken back by the lender or an owner', async () => {
    const removed = await lend();
    await people.remove(removed.tenant, removed.lender.id);
    expect(await removed.lent()).toEqual([]);
    const { tenant, borrower, granted, lent } = await lend();
    expect(await delegations.end({ tenant, id: granted.id, by: borrower.id })).toBe(false);
    expect(await delegations.end({ tenant: 'elsewhere', id: granted.id })).toBe(false);
    expect(await lent()).toHaveLength(1);
    expect(await delegations.end({ tenant, id: granted.id })).toBe(true);
    expect(await lent()).toEqual([]);
    expect(await delegations.list(tenant)).toEqual([]);
  });
});

describe('keys from before people had names', () => {
  it('get names of their own, and owners all roles', async () => {
    const former = await freshDatabase();
    const { db: old, close: closeOld } = openDatabase(former.url, 2);
    const { sql } = await import('kysely');
    await sql`
      drop table delegations; drop table supplied_sources; drop index runs_waiting; drop index api_keys_one_name;
      alter table api_keys drop column roles, drop column email;
      insert into api_keys (id, tenant, name, role, key_sha256, created_at) values
        ('key-00000001', 'local', 'local stack', 'owner', 'a', '2026-01-01'),
        ('key-00000002', 'local', 'Local stack', 'member', 'b', '2026-01-02')
    `.execute(old);
    await peopleMigration.up(old);
    expect(await createPeopleStore(old).list('local')).toMatchObject([
      { name: 'local stack', roles: Role.options },
      { name: 'Local stack 00000002', roles: [] },
    ]);
    await closeOld();
    await former.drop();
  });
});
