const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

export function when(iso: string): string {
  return dayAndTime.format(new Date(iso));
}

export function timeOf(iso: string): string {
  return time.format(new Date(iso));
}
