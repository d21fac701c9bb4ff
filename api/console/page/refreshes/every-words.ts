export const everyChoices = [
  { value: 'week', label: 'Every week' },
  { value: 'month', label: 'Every month' },
  { value: 'day', label: 'Every day' },
];

/** In words where there are some, else as it was asked for. */
export function everyWords(every: string): string {
  return everyChoices.find(({ value }) => value === every)?.label ?? every;
}
