import type { ActivityCount } from '#shared/contracts/replay';
import { activityWords } from '../words/activity-words';

export function activityLines(counts: readonly ActivityCount[]): string[] {
  return counts.map(({ activity, count }) => `${activityWords(activity)}${count > 1 ? `, ${count} times` : ''}`);
}
