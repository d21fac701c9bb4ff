/** In the morning, UTC: weekly on Monday, monthly on the first. */
const words: Readonly<Record<string, string>> = { day: '0 6 * * *', week: '0 6 * * 1', month: '0 6 1 * *' };

interface Field {
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const field = (least: number, most: number, names: readonly string[] = []): Field => ({ least, most, names });
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Hour, day of the month, month, day of the week. */
const laterFields = [field(0, 23), field(1, 31), field(1, 12, months), field(0, 6, days)];
const minute = field(0, 59);

/** The cron expression of `day`, `week`, `month` or of a cron expression; null when it is none or comes more than once an hour. */
export function refreshTimes(every: string): string | null {
  const word = Object.hasOwn(words, every) ? words[every] : undefined;
  return word ?? (isSlowCron(every) ? every : null);
}

function isSlowCron(text: string): boolean {
  const [zone, ...fields] = text.startsWith('CRON_TZ=') ? text.split(/ +/u) : ['', ...text.split(/ +/u)];
  if (zone !== '' && !/^CRON_TZ=[A-Za-z][A-Za-z0-9_+/-]{1,60}$/u.test(zone ?? '')) return false;
  const [first = '', ...rest] = fields;
  // A single minute is what keeps it to once an hour.
  if (numberIn(first, minute) === null) return false;
  return rest.length === laterFields.length && laterFields.every((kind, at) => isList(rest[at] ?? '', kind));
}

function isList(text: string, kind: Field): boolean {
  return text.split(',').every(part => isPart(part, kind));
}

/** A star, a value or a range, each perhaps with a step. */
function isPart(part: string, kind: Field): boolean {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/u.test(step))) return false;
  if (range === '*') return true;
  const [from, to, ...others] = range.split('-').map(value => numberIn(value, kind));
  if (others.length > 0 || from === null || from === undefined || to === null) return false;
  return to === undefined || from <= to;
}

function numberIn(text: string, { least, most, names }: Field): number | null {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + least;
  const value = /^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
