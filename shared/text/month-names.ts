const names = 'January February March April May June July August September October November December'.split(' ');

/** Of a month's name, written out. */
export const fullMonthSource = `(?:${names.join('|')})`;

/** Of a month's name, written out or cut short. */
export const monthSource =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** "03" of "Mar." and of "March". */
export function monthNumber(name: string): string {
  const at = names.findIndex(each => each.startsWith(name.slice(0, 3)));
  return String(at + 1).padStart(2, '0');
}

/** "26 February" of "02-26". */
export function dayInWords(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-').map(Number);
  return `${day} ${names[(month ?? 1) - 1]}`;
}
