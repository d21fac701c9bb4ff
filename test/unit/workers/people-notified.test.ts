import { pino } from 'pino';
import { createDelegationStore } from '#infra/storage/delegation-store';
import type { NotificationDelivery } from '#shared/contracts/notification';
import type { WaitingDecision } from '#shared/contracts/run';
import { lineOf, type NotifyGround, startNotifyGround, until, waiting } from '#test/support/notify-ground';

let ground: NotifyGround;
const logged: string[] = [];
beforeEach(async () => {
  logged.length = 0;
  ground = await startNotifyGround({ logger: pino({ level: 'trace' }, { write: line => void logged.push(line) }) });
  await ground.begin('run-1');
});
afterEach(() => ground.close());

const deliveries = async () =>
  (await ground.store.listOf('run-1')).filter(({ channel }) => channel === 'personal-email');
const settled = () => until(async () => (await ground.store.listOf('run-1')).every(({ state }) => state !== 'pending'));
const addressed = () => ground.mail.mails.flatMap(({ to }) => to).toSorted();
const tokensIn = (text: string) => [...text.matchAll(/\/console\/decide#(\S+)/gu)].map(([, token]) => token ?? '');
const mailTo = (address: string) => ground.mail.mails.find(({ to }) => to.includes(address))?.text ?? '';
const hour = 3_600_000;

/** Asks, and waits until everybody has been told. */
async function askAndSend(request: Partial<WaitingDecision> = {}) {
  await ground.ask('run-1', request);
  void ground.dispatch();
  await settled();
}

describe('a decision that is asked of a role', () => {
  it('is written to everybody of the tenant who holds it, and to nobody else', async () => {
    await ground.person('ada', { roles: ['publisher'] });
    await ground.person('olga', { role: 'owner' });
    await ground.person('bob', { roles: ['executive'] });
    await ground.person('rita', { role: 'reader', roles: ['publisher'] });
    await ground.person('mute', { roles: ['publisher'], email: null });
    await ground.person('eve', { roles: ['publisher'], tenant: 'globex' });
    const { id } = await ground.person('gone', { roles: ['publisher'] });
    await ground.keys.revoke(id);
    await askAndSend();
    expect(addressed()).toEqual(['ada@acme.example', 'olga@acme.example']);
    expect((await deliveries()).map(({ recipient, state }) => [recipient, state])).toEqual([
      ['ada', 'sent'],
      ['olga', 'sent'],
    ]);
  });

  it('comes with a link that decides in the name of the person, about nothing else and not for ever', async () => {
    await ground.person('ada', { roles: ['publisher', 'executive'] });
    const deadline = new Date(Date.now() + hour).toISOString();
    await askAndSend({ deadline });
    const [token = '', second] = tokensIn(mailTo('ada@acme.example'));
    expect(second?.startsWith(token.slice(0, 20))).toBe(true);
    const { iat, jti, ...approval } = await ground.signer.verify(token);
    expect(approval).toEqual({
      sub: 'ada',
      tenant: 'acme',
      run: 'run-1',
      kind: 'final',
      digest: waiting.digest,
      roles: ['publisher'],
      verdicts: ['approve', 'reject'],
      via: 'link',
      exp: Math.floor(Date.parse(deadline) / 1_000) + 86_400,
    });
  });

  it('gives no link to those who hear of everything, and names no person to them', async () => {
    await ground.person('ada', { roles: ['publisher'] });
    await askAndSend();
    const [post] = ground.receiver.posts;
    expect(post?.body).toContain('/console/runs/run-1/document');
    expect(post?.body).not.toMatch(/decide#|ada/u);
  });

  it('shows neither addresses nor links in the list or in the log, also when a mail is refused', async () => {
    await ground.person('ada', { roles: ['publisher'] });
    await ground.mail.close();
    await ground.ask('run-1');
    void ground.dispatch();
    await until(async () => (await deliveries()).every(({ attempts, reason }) => attempts > 0 && reason !== null));
    const shown = `${JSON.stringify(await ground.store.listOf('run-1'))}${logged.join('')}`;
    expect(logged.join('')).toContain('a notification is tried again later');
    expect(shown).not.toMatch(/acme\.example|decide#|eyJ/u);
  });

  it('is for those who are named, where people are named', async () => {
    for (const name of ['ada', 'bob']) await ground.person(name, { roles: ['publisher'] });
    await askAndSend({ approvers: { needed: 1, names: ['bob'], approved: [] } });
    expect(addressed()).toEqual(['bob@acme.example']);
  });

  it('goes to whom the role was lent, too, who decides on behalf of the lender', async () => {
    const [{ id: from }, { id: to }, { id: late }] = await Promise.all([
      ground.person('ada', { roles: ['publisher'] }),
      ground.person('bob'),
      ground.person('tom'),
    ]);
    const delegations = createDelegationStore(ground.db);
    const now = Date.now();
    const lent = { tenant: 'acme', from, roles: ['publisher' as const], runId: null };
    await delegations.grant({ ...lent, to, since: new Date(now - hour), until: new Date(now + hour) });
    await delegations.grant({ ...lent, to: late, since: new Date(now - 2 * hour), until: new Date(now - hour) });
    await askAndSend({ deadline: new Date(now + hour).toISOString() });
    expect(addressed()).toEqual(['ada@acme.example', 'bob@acme.example']);
    const [token = ''] = tokensIn(mailTo('bob@acme.example'));
    expect(await ground.signer.verify(token)).toMatchObject({ sub: 'bob', for: 'ada', roles: ['publisher'] });
  });

  it.each([
    [[], 'this run trusts no signature'],
    [['a-former-key'], 'the key that this run trusts is not in use any more'],
  ])('says why there is no link where the run trusts %j', async (signedBy, why) => {
    await ground.person('ada', { roles: ['publisher'] });
    await askAndSend({ signedBy });
    expect(mailTo('ada@acme.example')).toContain(`There is no link to decide by: ${why}.`);
    expect(mailTo('ada@acme.example')).not.toContain('decide#');
  });
});

describe('a decision that was taken meanwhile', () => {
  it('is asked of nobody any more, and that is told as the reason', async () => {
    for (const name of ['ada', 'bob']) await ground.person(name, { roles: ['publisher'] });
    await ground.ask('run-1');
    await ground.tell('run-1', [lineOf('decision-reminded', waiting)]);
    await ground.tell('run-1', [lineOf('decision-made', waiting, { decision: 'approve' })], { decision: null });
    void ground.dispatch();
    await settled();
    expect((await deliveries()).map(({ type, state, reason }) => [type, state, reason])).toEqual(
      ['decision-requested', 'decision-requested', 'decision-reminded', 'decision-reminded'].map(type => [
        type,
        'given-up',
        'decided meanwhile',
      ]),
    );
    expect([ground.mail.mails, ground.receiver.posts]).toEqual([[], []]);
  });

  it('by several is not asked of those who have approved', async () => {
    for (const name of ['ada', 'bob']) await ground.person(name, { roles: ['publisher'] });
    const approved = [{ actor: 'ada', at: waiting.requestedAt, content: 'c' }];
    await ground.ask('run-1', { approvers: { needed: 2, approved: [] } });
    await ground.tell('run-1', [], { decision: { ...waiting, approvers: { needed: 2, approved } } });
    void ground.dispatch();
    await settled();
    expect(addressed()).toEqual(['bob@acme.example']);
    expect(mailTo('bob@acme.example')).toContain('It takes 2 people who approve; so far 1 has.');
    expect(await deliveries()).toMatchObject([{ recipient: 'ada', state: 'given-up' }, { state: 'sent' }]);
  });

  it('is asked of nobody who has left or lost the role since', async () => {
    const { id: left } = await ground.person('ada', { roles: ['publisher'] });
    const { id: lost } = await ground.person('bob', { roles: ['publisher'] });
    await ground.ask('run-1');
    await ground.keys.revoke(left);
    await ground.db
      .updateTable('api_keys')
      .set({ roles: ['executive'] })
      .where('id', '=', lost)
      .execute();
    void ground.dispatch();
    await settled();
    expect((await deliveries()).map(({ reason }) => reason)).toEqual([
      'the person is gone or has no address any more',
      'the person has approved already or does not hold the role any more',
    ]);
    expect(addressed()).toEqual([]);
  });
});

describe('an escalation', () => {
  const later = '2026-03-15T10:00:00.000Z';
  const escalated: WaitingDecision = { ...waiting, deadline: later, escalatedTo: ['executive'] };
  const line = lineOf('decision-escalated', escalated, { to: 'executive', since: waiting.requestedAt });
  const escalate = (round = line) =>
    ground.tell('run-1', [round], { decision: { ...escalated, signedBy: ground.signer.keys.map(({ kid }) => kid) } });

  it('is told to the role that is asked now, once, with a link for that role', async () => {
    await ground.person('ada', { roles: ['publisher'] });
    await ground.person('max', { roles: ['publisher', 'executive'] });
    const soon = new Date(Date.now() + hour).toISOString();
    for (let count = 0; count < 3; count += 1) await escalate();
    await ground.tell('run-1', [], {
      decision: { ...escalated, deadline: soon, signedBy: ground.signer.keys.map(({ kid }) => kid) },
    });
    void ground.dispatch();
    await settled();
    expect(addressed()).toEqual(['max@acme.example']);
    const text = mailTo('max@acme.example');
    expect(text).toContain('is open since 2026-03-01 10:00 UTC, and nobody has decided in time');
    expect(text).toContain('It is for the publisher or the executive to decide.');
    expect(await ground.signer.verify(tokensIn(text)[0] ?? '')).toMatchObject({ roles: ['executive'] });
  });

  it('is told again only for another round, and reminds all who may decide by then', async () => {
    await ground.person('ada', { roles: ['publisher'] });
    await ground.person('max', { roles: ['executive'] });
    await escalate();
    await escalate({ ...line, key: `${line.key}:1` });
    await ground.tell('run-1', [lineOf('decision-reminded', escalated)]);
    void ground.dispatch();
    await settled();
    expect((await deliveries()).map(({ type, recipient }) => [type, recipient])).toEqual([
      ['decision-escalated', 'max'],
      ['decision-escalated', 'max'],
      ['decision-reminded', 'ada'],
      ['decision-reminded', 'max'],
    ]);
  });
});

describe('an address that fails', () => {
  it('holds up nobody else, and is tried again alone', async () => {
    for (const name of ['ada', 'bob']) await ground.person(name, { roles: ['publisher'] });
    let isFirst = true;
    ground.mail.refuseWhen(({ to }) => {
      const isRefused = to.includes('ada@acme.example') && isFirst;
      isFirst &&= !isRefused;
      return isRefused ? 451 : null;
    });
    await ground.ask('run-1');
    void ground.dispatch();
    const isHalf = ([ada, bob]: NotificationDelivery[]) => ada?.reason != null && bob?.state === 'sent';
    await until(async () => isHalf(await deliveries()));
    await ground.passTime();
    await settled();
    expect((await deliveries()).map(({ recipient, attempts }) => [recipient, attempts])).toEqual([
      ['ada', 2],
      ['bob', 1],
    ]);
    expect(addressed()).toEqual(['ada@acme.example', 'ada@acme.example', 'bob@acme.example']);
  });
});

describe('an installation of several tenants', () => {
  it('tells those who hear of everything only of the tenants they are meant for', async () => {
    const other = await startNotifyGround({ tenants: ['globex'] });
    for (const tenant of ['acme', 'globex']) {
      await other.begin(tenant, tenant);
      await other.person('ada', { tenant, roles: ['publisher'] });
      await other.ask(tenant);
    }
    const told = async (runId: string) => (await other.store.listOf(runId)).map(({ channel }) => channel);
    expect(await told('acme')).toEqual(['personal-email']);
    expect(await told('globex')).toEqual(['personal-email', 'webhook']);
    await other.close();
  });
});
