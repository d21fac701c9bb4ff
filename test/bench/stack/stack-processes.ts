import { dataFolder } from '#infra/local/data-folder';
import { stopStack } from '#infra/local/find-stack';
import { isAlive, type ProcessMark } from '#infra/local/process/process-mark';
import { type PartName, readStackInfo, type StackInfo } from '#infra/local/stack-info';
import { waitFor } from '#test/bench/stack/wait-for';

/** The processes of the stack on one data folder, as its supervisor writes them down. */
export interface StackProcesses {
  info(): StackInfo;
  markOf(part: PartName): ProcessMark;
  /** kill -9, and wait until the supervisor has put another process in its place. */
  killAndAwait(part: PartName): Promise<void>;
  killSupervisor(): Promise<void>;
  /** Ends all of them in good order, and by force whatever was ever seen and still lives. */
  end(): Promise<void>;
}

export function watchProcesses(dataDir: string): StackProcesses {
  const seen = new Map<string, ProcessMark>();
  const info = () => {
    const found = readStackInfo(dataFolder(dataDir).stackFile);
    if (!found) throw new Error(`there is no stack on ${dataDir}`);
    for (const mark of [found, ...found.parts]) seen.set(`${mark.pid} ${mark.startTime}`, mark);
    return found;
  };
  const find = (part: PartName) => info().parts.find(({ name }) => name === part);
  const markOf = (part: PartName) => {
    const mark = find(part);
    if (!mark) throw new Error(`${part} does not run`);
    return mark;
  };
  return {
    info,
    markOf,
    async killAndAwait(part) {
      const before = markOf(part);
      process.kill(before.pid, 'SIGKILL');
      const another = async () => (find(part) ? find(part)?.pid !== before.pid || null : null);
      await waitFor(another, { what: `${part} was started again`, withinMs: 90_000 });
    },
    async killSupervisor() {
      const former = info();
      process.kill(former.pid, 'SIGKILL');
      await waitFor(async () => !isAlive(former) || null, { what: 'the supervisor died', withinMs: 60_000 });
    },
    async end() {
      await stopStack(dataDir);
      for (const mark of seen.values()) if (isAlive(mark)) process.kill(mark.pid, 'SIGKILL');
    },
  };
}
