import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RunEvent } from '#shared/contracts/run';
import { takenBack } from '#shared/policies/taken-back';
import { readEvents } from './read-events';

/** Events come in bursts: what they change is asked for once a burst. */
const burstMs = 200;

/** The story of a run as it grows. Whatever else is shown of the run is refreshed by it. */
export function useRunEvents(runId: string): readonly RunEvent[] {
  const client = useQueryClient();
  const [events, setEvents] = useState<readonly RunEvent[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const met = new Map<number, RunEvent>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      setEvents(takenBack([...met.values()]));
      void client.invalidateQueries({ queryKey: ['run', runId] });
    };
    const onEvents = (news: readonly RunEvent[]) => {
      for (const event of news) met.set(event.seq, event);
      timer ??= setTimeout(flush, burstMs);
    };
    void readEvents({ runId, signal: gone.signal, onEvents });
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [client, runId]);
  return events;
}
