import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { type NotifyGround, startNotifyGround, until } from '#test/support/notify-ground';

let ground: NotifyGround;
const senders: ChildProcess[] = [];
beforeAll(async () => {
  ground = await startNotifyGround();
});
afterAll(async () => {
  for (const sender of senders) sender.kill('SIGKILL');
  await ground.close();
});

function startSender(): ChildProcess {
  const entry = join(projectRoot, 'dist', 'test', 'support', 'notify-process.js');
  const sender = fork(entry, [JSON.stringify(ground.plan)], { execArgv: [] });
  senders.push(sender);
  return sender;
}

describe('a process that is killed after a notification went out and before that was noted', () => {
  it('costs one repeat at most, which the receiver knows by its id', async () => {
    const { receiver, store } = ground;
    await ground.begin('run-1');
    const sender = startSender();
    const gone = once(sender, 'exit');
    receiver.onPost(() => void sender.kill('SIGKILL'));
    receiver.answerWith('hang');
    await ground.end('run-1');
    await gone;
    const [held] = await store.listOf('run-1');
    expect(held).toMatchObject({ state: 'pending', attempts: 1 });
    expect(Date.parse(held?.nextAttemptAt ?? '')).toBeGreaterThan(Date.now());

    receiver.onPost(() => undefined);
    const others = [ground.dispatch(), ground.dispatch()];
    await ground.passTime();
    await until(async () => (await store.listOf('run-1'))[0]?.state === 'sent');
    for (const other of others) await other.stop();
    expect(receiver.posts.map(({ headers }) => headers['webhook-id'])).toEqual([held?.deliveryId, held?.deliveryId]);
  });
});

describe('a process that is killed after one person of several was written to', () => {
  it('costs that person one repeat at most, under the same id, and writes to the others once', async () => {
    const { mail, store } = ground;
    await ground.begin('run-2');
    const names = ['ada', 'bob', 'cyd'];
    for (const name of names) await ground.person(name, { roles: ['publisher'] });
    const sender = startSender();
    const gone = once(sender, 'exit');
    mail.onMail(({ to }) => {
      if (to.includes('bob@acme.example')) sender.kill('SIGKILL');
      // The other two are taken and noted, or cut off with it.
      return new Promise(resolve => setTimeout(resolve, 50));
    });
    await ground.ask('run-2');
    await gone;
    mail.onMail(() => undefined);
    const personal = async () => (await store.listOf('run-2')).filter(({ recipient }) => recipient !== null);
    // Once: what is being sent is held by a lease, too.
    await ground.passTime();
    const others = [ground.dispatch(), ground.dispatch()];
    await until(async () => (await personal()).every(({ state }) => state === 'sent'));
    for (const other of others) await other.stop();
    expect((await personal()).map(({ recipient }) => recipient)).toEqual(names);
    for (const { recipient, deliveryId, attempts } of await personal()) {
      const mails = mail.mails.filter(({ to }) => to.includes(`${recipient}@acme.example`));
      expect(mails.length).toBeLessThanOrEqual(attempts);
      expect(new Set(mails.map(({ text }) => /^Message-ID: (\S+)/mu.exec(text)?.[1]))).toEqual(
        new Set([`<${deliveryId}@assay.invalid>`]),
      );
    }
    const bob = (await personal()).find(({ recipient }) => recipient === 'bob');
    expect(bob?.attempts).toBe(2);
  });
});
