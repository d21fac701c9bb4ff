import type { NotificationType } from '#shared/contracts/notification';
import type { StoryLine } from '#shared/contracts/stages';
import { isTerminal, runStates } from '#shared/policies/run-state';

export interface NotifiedLine {
  readonly type: NotificationType;
  /** Equal for what is the same to a person, also when a run that went back tells it again. */
  readonly key: string;
}

const requestTypes = ['decision-requested', 'decision-reminded', 'decision-expired'] as const;

/**
 * Which notification a line of the story calls for; null for none. `deadline` is that of the request which is open: a request
 * with another deadline is asked anew.
 */
export function notifiedLine({ type, key, data }: StoryLine, deadline: string | null): NotifiedLine | null {
  const request = requestTypes.find(known => known === type);
  if (request) {
    const parts = [data['kind'], data['revision'], data['digest'], data['deadline'] ?? deadline];
    return { type: request, key: [type, ...parts].join(':') };
  }
  // Its key counts the rounds. A run that went back into the wait escalates again at another time: it is the same escalation.
  if (type === 'decision-escalated') return { type, key: [key, data['digest'], data['since']].join(':') };
  if (type === 'budget-warned') return { type, key };
  // The same comparison is told to the run that is taken again, too, without `before`.
  if (type === 'refresh-compared') return data['before'] === undefined ? null : { type, key };
  const isEnd = type === 'state-changed' && runStates.some(state => state === data['state'] && isTerminal(state));
  return isEnd ? { type: 'run-ended', key } : null;
}
