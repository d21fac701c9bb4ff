import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { type NotifyGround, startNotifyGround, until, webhookSecret } from '#test/support/notify-ground';

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
  const plan = { databaseUrl: ground.databaseUrl, url: ground.receiver.url, secret: webhookSecret };
  const entry = join(projectRoot, 'dist', 'test', 'support', 'notify-process.js');
  const sender = fork(entry, [JSON.stringify(plan)], { execArgv: [] });
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
