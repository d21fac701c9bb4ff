import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '#infra/local/parts/part';
import { supervisePart } from '#infra/local/parts/supervise-part';
import { launch } from '#infra/local/process/launch';
import { isAlive, type ProcessMark } from '#infra/local/process/process-mark';
import { openRotatingLog } from '#infra/local/process/rotating-log';

const sayReady = "process.send('ready');";
const forEver = 'setInterval(() => {}, 1000);';

/** A real process of this program text, watched. */
function watch(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-part-'));
  const log = openRotatingLog(join(folder, 'part.log'));
  const command = [process.execPath, '-e', program] as const;
  const part: Part = {
    name: 'worker',
    logPath: log.path,
    stopSignal: 'SIGTERM',
    graceMs: 1_000,
    launch: () => launch({ command, env: {}, cwd: folder, log, hasChannel: true }),
    ready: ({ saidReady }) => saidReady,
  };
  const marks: (ProcessMark | null)[] = [];
  const notes: string[] = [];
  const { promise: givenUp, resolve: onGivenUp } = Promise.withResolvers<string>();
  const onChange = (mark: ProcessMark | null) => void marks.push(mark);
  const supervised = supervisePart(part, { note: line => notes.push(line), onChange, onGivenUp, firstDelayMs: 5 });
  return { supervised, marks, notes, givenUp, current: () => marks.at(-1) ?? null };
}

async function until(isReached: () => boolean): Promise<void> {
  for (let waited = 0; !isReached() && waited < 60_000; waited += 20) await sleep(20);
}

describe('a watched part', () => {
  it('is started again after it was killed, and ended when asked', async () => {
    const { supervised, current, notes } = watch(sayReady + forEver);
    await supervised.start();
    const first = current();
    process.kill(first?.pid ?? 0, 'SIGKILL');
    await until(() => notes.includes('worker is back'));
    const second = current();
    expect(second?.pid).not.toBe(first?.pid);
    await supervised.stop();
    expect(second && isAlive(second)).toBe(false);
    expect(current()).toBeNull();
  });

  it('is given up loudly when it keeps ending: five restarts a minute, not one more', async () => {
    const { supervised, givenUp, marks } = watch(`${sayReady} setTimeout(() => process.exit(3), 150);`);
    await supervised.start();
    expect(await givenUp).toMatch(/^worker ended with exit code 3 6 times within a minute; see .*part\.log$/);
    expect(marks.filter(Boolean)).toHaveLength(6);
    await supervised.stop();
  });

  it('fails the start with the last lines of its log when it ends before it is ready', async () => {
    const { supervised } = watch("console.error('the reason'); process.exit(7);");
    const failure = supervised.start();
    await expect(failure).rejects.toMatchObject({ code: 'stack.start-failed' });
    await expect(failure).rejects.toThrow(
      /worker ended with exit code 7 before it was ready; the last lines of .*\nthe reason/,
    );
  });

  it('is killed when it does not mind the signal', async () => {
    const { supervised, current } = watch(`process.on('SIGTERM', () => {}); ${sayReady} ${forEver}`);
    await supervised.start();
    const mark = current();
    await supervised.stop();
    expect(mark && isAlive(mark)).toBe(false);
  });
});
