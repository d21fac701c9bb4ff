import type { Issue, Rule } from '#activities/verification/verify/comparison';

/** Years and dates stand in the source. A claim may be less precise than it, never more. */
export const datesAgree: Rule = {
  name: 'dates-agree',
  run: ({ claim, evidence }) => {
    const inStated = isosOf(evidence.stated.dates);
    const inNear = isosOf(evidence.near.dates);
    const inTitle = isosOf(evidence.title.dates);
    return [...new Set(isosOf(claim.dates))].flatMap((iso): Issue[] => {
      if (isTold(iso, inStated)) return [];
      if (inStated.length === 0 && (isTold(iso, inNear) || isTold(iso, inTitle))) return [];
      if (isTold(iso, inNear)) return [];
      const instead = [...new Set([...inStated, ...(inStated.length === 0 ? inNear : [])])].slice(0, 3).join(', ');
      return [
        {
          rule: 'dates-agree',
          severity: instead ? 'conflict' : 'missing',
          detail: `${iso} is not in the source${instead ? `; it has ${instead}` : ''}`,
        },
      ];
    });
  },
};

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
