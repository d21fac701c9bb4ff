import type { RunEvent } from '#shared/contracts/run';

/** A story with what its later lines took back marked, for those who heard the lines before they were. */
export function takenBack(events: readonly RunEvent[]): RunEvent[] {
  const returns = events.flatMap(({ type, seq, data }) => {
    const since = data['since'];
    return type === 'run-resumed' && typeof since === 'string' ? [{ seq, since }] : [];
  });
  const holdsNot = ({ seq, at }: RunEvent) => returns.some(point => seq < point.seq && at >= point.since);
  return events.map(event => (holdsNot(event) ? { ...event, superseded: true } : event));
}
