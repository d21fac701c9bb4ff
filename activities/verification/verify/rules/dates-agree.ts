import type { Issue, Rule } from '#activities/verification/verify/comparison';

/** Years and dates stand in the source. A claim may be less precise than it, never more. */
export const datesAgree: Rule = {
  name: 'dates-agree',
  run: ({ claim, evidence }) => {
    const inStated = isosOf(evidence.stated.dates);
    const inNear = isosOf(evidence.near.dates);
    const inTitle = isosOf(evidence.title.dates);
    const days = daysIn(`${evidence.stated.text}\n${evidence.near.text}`);
    const strange = [...daysIn(claim.text)].filter(day => !days.has(day));
    const noDays = strange.map(
      (day): Issue => ({ rule: 'dates-agree', severity: 'missing', detail: `${day} is not in the source` }),
    );
    const noDates = [...new Set(isosOf(claim.dates))].flatMap((iso): Issue[] => {
      if (isTold(iso, inStated)) return [];
      if (inStated.length === 0 && (isTold(iso, inNear) || isTold(iso, inTitle))) return [];
      const instead = [...new Set([...inStated, ...(inStated.length === 0 ? inNear : [])])].slice(0, 3).join(', ');
      return [
        {
          rule: 'dates-agree',
          severity: instead ? 'conflict' : 'missing',
          detail: `${iso} is not in the source${instead ? `; it has ${instead}` : ''}`,
        },
      ];
    });
    return [...noDates, ...noDays];
  },
};

const month =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const dayOfMonth = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${month})|(?<first>${month})\\.? (?<then>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))(?!\\p{L})`,
  'gu',
);

/** "30 June" and "June 30", whatever the year: a day told without its year is no date yet. */
function daysIn(text: string): Set<string> {
  const written = Array.from(text.matchAll(dayOfMonth), ({ groups }) => groups ?? {});
  const isos = Array.from(
    text.matchAll(/(?<!\d)\d{4}-(\d{2})-(\d{2})(?!\d)/gu),
    ([, m = '', d = '']) => `${months[Number(m) - 1]} ${Number(d)}`,
  );
  return new Set([
    ...written.map(({ day, month: own, first, then }) => `${(own ?? first ?? '').slice(0, 3)} ${Number(day ?? then)}`),
    ...isos,
  ]);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function isosOf(dates: readonly { readonly iso: string }[]): string[] {
  return dates.map(({ iso }) => iso);
}

/** Is a date of a claim among those of a source, in its own or in less precise words? */
export function isTold(iso: string, there: readonly string[]): boolean {
  return there.some(
    each =>
      each === iso ||
      each.startsWith(`${iso}-`) ||
      (!there.some(other => /-[QH]\d$/u.test(other)) && isPartOf(each, iso)),
  );
}

/** May 2024 lies in the second quarter; only the claim may be the wider one. */
function isPartOf(exact: string, wide: string): boolean {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(exact) ?? [];
  const [, wideYear, part, number] = /^(\d{4})-([QH])(\d)$/u.exec(wide) ?? [];
  if (!year || !month || year !== wideYear) return false;
  return Math.ceil(Number(month) / (part === 'Q' ? 3 : 6)) === Number(number);
}
