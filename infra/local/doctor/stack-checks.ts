import { dataFolder } from '#infra/local/data-folder';
import { broken, type DoctorContext, type Examine, fine } from '#infra/local/doctor/check';
import { findStack } from '#infra/local/find-stack';
import { isPortFree } from '#infra/local/process/free-port';
import { isAlive } from '#infra/local/process/process-mark';
import { liveStackInfo, readStackInfo } from '#infra/local/stack-info';

export const checkStack: Examine = async ({ config }) => {
  const info = await findStack(config.dataDir);
  if (!info) return fine('stack', 'not running; commands that need it start it');
  const answer = info.addresses.api ? await healthOf(info.addresses.api) : 'no API in it';
  return answer === 'ready'
    ? fine('stack', `running (process ${info.pid}), API at ${info.addresses.api}`)
    : broken('stack', `running (process ${info.pid}), but the API says: ${answer}`, `See ${info.dataDir}/logs.`);
};

async function healthOf(address: string): Promise<string> {
  const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (!answer) return 'no answer';
  return answer.ok ? 'ready' : `status ${answer.status}`;
}

export const checkPorts: Examine = async context => {
  const wanted = await wantedPorts(context);
  const taken: number[] = [];
  for (const port of wanted) if (!(await isPortFree(port))) taken.push(port);
  if (taken.length === 0)
    return fine('ports', wanted.length > 0 ? `${wanted.join(', ')} are free` : 'in use by the stack');
  return fine('ports', `${taken.join(', ')} in use by something else; free ones are taken instead`);
};

async function wantedPorts({ config }: DoctorContext): Promise<number[]> {
  if (await findStack(config.dataDir)) return [];
  return [config.api.port, config.temporal.port, config.temporal.uiPort].filter(port => port > 0);
}

export const checkLeftovers: Examine = async ({ config }) => {
  const { stackFile } = dataFolder(config.dataDir);
  if (liveStackInfo(stackFile)) return fine('leftovers', 'none');
  const alive = (readStackInfo(stackFile)?.parts ?? []).filter(isAlive);
  return alive.length === 0
    ? fine('leftovers', 'none')
    : broken(
        'leftovers',
        `a killed stack left running: ${alive.map(part => `${part.name} (${part.pid})`).join(', ')}`,
        'The next start ends them.',
      );
};
