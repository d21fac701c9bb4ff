/** One thing the API cannot work without. `check` rejects, or takes too long, when it is away. */
export interface HealthProbe {
  readonly name: string;
  check(): Promise<unknown>;
}

const deadlineMs = 2_000;

export type HealthReport = Record<string, 'up' | 'down'>;

export async function runProbes(probes: readonly HealthProbe[]): Promise<HealthReport> {
  const results = await Promise.all(probes.map(async probe => [probe.name, await isUp(probe)] as const));
  return Object.fromEntries(results);
}

async function isUp(probe: HealthProbe): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>(resolve => {
    timer = setTimeout(resolve, deadlineMs, 'down');
  });
  const answer = Promise.resolve()
    .then(() => probe.check())
    .then(
      () => 'up' as const,
      () => 'down' as const,
    );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
