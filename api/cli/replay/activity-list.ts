import type { ActivityCount } from '#shared/contracts/replay';

export function activityList(counts: readonly ActivityCount[]): string {
  if (counts.length === 0) return 'nothing';
  return counts.map(({ activity, count }) => (count === 1 ? activity : `${activity} × ${count}`)).join(', ');
}
