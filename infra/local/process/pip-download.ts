import { type CommandResult, lastLines, runCommand } from '#infra/local/process/run-command';

/** Whatever of these is there fetches the wheel; Python is needed for nothing else. */
const fetchers: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
  ['uv', 'tool', 'run', 'pip'],
];

const how = ['download', '--no-deps', '--only-binary=:all:'] as const;
const patience = ['--disable-pip-version-check', '--retries', '1', '--timeout', '15'] as const;

interface PipDownload {
  /** As in `name==1.2.3`. */
  readonly requirement: string;
  readonly into: string;
  /** Platform tag of the wheel; without it, this machine's. */
  readonly platform?: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Fetches one wheel into a folder; null when it is there, else why not. The next fetcher is tried only where one is not
 * installed: a network that refuses one refuses all.
 */
export async function pipDownload({ requirement, into, platform, env }: PipDownload): Promise<string | null> {
  const tag = platform ? ['--platform', platform] : [];
  for (const fetcher of fetchers) {
    const command = [...fetcher, ...how, ...tag, '--dest', into, ...patience, requirement] as const;
    const result = await runCommand(command, { env, limitMs: 300_000 });
    if (result.code === 0) return null;
    if (!isNotInstalled(result)) return `${fetcher.join(' ')}: ${lastLines(result.output, 3)}`;
  }
  return 'neither pip nor uv is installed';
}

function isNotInstalled({ isMissing, output }: CommandResult): boolean {
  return isMissing || /No module named pip|command not found|externally managed shim/i.test(output);
}
