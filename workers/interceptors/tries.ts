import type { Context } from '@temporalio/activity';

/** What outlives a try of an activity: the details of its heartbeats. */
interface Carried {
  readonly waits: number;
}

/** How many earlier tries ended by an error that passes. */
function waitsOf({ info }: Context): number {
  const carried = info.heartbeatDetails as Partial<Carried> | undefined;
  return typeof carried?.waits === 'number' ? carried.waits : 0;
}

/** A sign of life that keeps what earlier tries left. */
export function beat(context: Context): void {
  context.heartbeat({ waits: waitsOf(context) } satisfies Carried);
}

/** This try ends by an error that passes, so it does not count as a fault. */
export function carryWait(context: Context): void {
  context.heartbeat({ waits: waitsOf(context) + 1 } satisfies Carried);
}

/** Which try this is, less those that only waited. A try whose worker died counts: it may have been what killed it. */
export function faultTry(context: Context): number {
  return context.info.attempt - waitsOf(context);
}
