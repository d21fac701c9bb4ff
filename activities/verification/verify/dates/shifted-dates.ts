import type { Figure } from '#activities/verification/verify/figures';
import { isOfPlan } from '#activities/verification/verify/reckoning/plan-words';
import type { Statement } from '#activities/verification/verify/statement';
import type { StatedDate } from '#shared/text/dates';

/** A date that a source tells by another and by the time between them. */
interface ShiftedDate {
  readonly iso: string;
  readonly from: StatedDate;
  /** When something was planned for, when it comes instead, or since when another exists. */
  readonly kind: 'planned' | 'put off' | 'founded' | 'following';
  /** Whose it is: "Brightwell, three years older". */
  readonly name: string;
}

const thanPlanned =
  /^\s(?<way>later|earlier|after|before|behind|ahead of|late|early)(?!\p{L})(?:\sthan)?(?:\s(?:it was|the|it had been|its))?(?:\s(?:first|originally|initially|once))?\s(?:planned|scheduled|expected|intended|announced|promised|foreseen|schedule|plan)(?!\p{L})/iu;
const isAged = /^\s(?<way>older|younger)(?!\p{L})/iu;
const named =
  /(?<name>\p{Lu}[\p{L}\p{N}&’'-]*(?:\s\p{Lu}[\p{L}\p{N}&’'-]*){0,3}),?\s(?:(?:which|who|that)\s)?(?:(?:is|was|are|at)\s)?(?:about |some |nearly |almost )?$/u;
const founding =
  /(?<!\p{L})(?:found(?:ed|ing)|establish(?:ed|es)?|set up|launch(?:ed|es)?|start(?:ed|s)?|created|began|begun|open(?:ed)?|born|since|dat(?:es?|ed|ing) (?:back )?(?:to|from)|go(?:es)? back to|exist(?:s|ed)?|built)(?!\p{L})/iu;
const most = 12;

/** Is a date of a claim one that the source tells only by another, "six months later than planned", and meant by it? */
export function isShiftedTo(date: StatedDate, claim: Statement, stated: Statement): boolean {
  return shiftedIn(stated).some(
    each =>
      (each.iso === date.iso || (each.kind === 'following' && each.iso.startsWith(`${date.iso}-`))) &&
      isMeantBy(each, claim),
  );
}

/** "Was to open in May 2027" of what opens in May 2027, later than planned. */
export function isShiftedFrom(date: StatedDate, claim: Statement, stated: Statement): boolean {
  return (
    claim.dates.length === 1 &&
    claim.figures.length === 0 &&
    shiftedIn(stated).some(each => each.from.iso === date.iso && isMeantBy(each, claim))
  );
}

function isMeantBy({ name, kind }: ShiftedDate, { text }: Statement): boolean {
  if (kind === 'following') return text.includes(name);
  if (kind !== 'founded')
    return (
      (kind === 'planned') ===
      (isOfPlan(text) ||
        /(?<!\p{L})(?:first|original(?:ly)?|initial(?:ly)?) (?:plan\p{L}*|schedul\p{L}*|date)/iu.test(text))
    );
  return founding.test(text) && text.includes(name);
}

function shiftedIn(stated: Statement): ShiftedDate[] {
  if (stated.text.includes(' | ')) return [];
  return [
    ...followersIn(stated),
    ...stated.figures
      .slice(0, most)
      .flatMap(figure => [...ofPlan(figure, stated), ...ofDelay(figure, stated), ...ofName(figure, stated)]),
  ];
}

const following =
  /(?<=^|[.;:,]\s|\s(?:and|but|while|with)\s)(?:the\s)?(?<name>\p{Lu}[\p{L}\p{N}’'-]*(?:\s\p{Lu}[\p{L}\p{N}’'-]*){0,3})(?<aside>,\s(?:which|where|who|whose)\s[^,.;:]{1,90},)?\s(?:will\s|is to\s|was to\s|would\s)?(?:follow(?:s|ed|ing)?(?:\ssuit)?|join(?:s|ed|ing)?(?:\s(?:them|it|in))?|d(?:oes|id|o) (?:so|the same)|came|comes|come)\s(?:only\s|just\s)?(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten)\s(?<unit>years?|months?)\s(?:later|after(?=[,.;]|\sthat))/gu;
const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "On 1 July 2026 in Denmark; Sweden, where it was tried in 2019, follows two years later": the first date before it is meant. */
function followersIn({ text, dates, sentenceAt }: Statement): ShiftedDate[] {
  return Array.from(text.matchAll(following)).flatMap(({ index, groups }): ShiftedDate[] => {
    const { name = '', count = '', unit = '' } = groups ?? {};
    const before = dates.filter(({ start, end }) => end <= index && sentenceAt(start) >= sentenceAt(index) - 1);
    const from = before.length === 1 ? before[0] : undefined;
    if (!from || !/^\d{4}/u.test(from.iso)) return [];
    const value = /^an?$/iu.test(count) ? 1 : counts.indexOf(count.toLowerCase());
    const iso = /^year/iu.test(unit) ? yearsAfter(from.iso, value) : monthsAfter(from.iso, value);
    return iso === null ? [] : [{ iso, from, kind: 'following', name }];
  });
}

function yearsAfter(iso: string, years: number): string | null {
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(iso) ? `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}` : null;
}

function ofPlan(step: Figure, stated: Statement): ShiftedDate[] {
  const way = thanPlanned.exec(stated.text.slice(step.end, step.end + 80))?.groups?.['way']?.toLowerCase();
  if (way === undefined) return [];
  const isLater = /^(?:later|after|behind|late)$/u.test(way);
  const from = stated.dates.findLast(
    ({ end, start }) => end <= step.start && stated.sentenceAt(start) === stated.sentenceAt(step.start),
  );
  return from ? shifted(from, step, { way: isLater ? -1 : 1, kind: 'planned', name: '' }) : [];
}

const putOff = /^\s(?<way>later|earlier)(?=[,.;)]|$|\s(?:than that|because|as|since|owing|due|after)(?!\p{L}))/iu;

/** "Was to open in September but will do so five months later". */
function ofDelay(step: Figure, stated: Statement): ShiftedDate[] {
  const way = putOff.exec(stated.text.slice(step.end, step.end + 30))?.groups?.['way']?.toLowerCase();
  const from = stated.dates.findLast(
    ({ end, start }) => end <= step.start && stated.sentenceAt(start) === stated.sentenceAt(step.start),
  );
  if (way === undefined || !from) return [];
  const isPlan = isOfPlan(stated.text.slice(stated.sentenceAround(from.start)[0], from.start));
  return isPlan ? shifted(from, step, { way: way === 'later' ? 1 : -1, kind: 'put off', name: '' }) : [];
}

function ofName(step: Figure, { text, dates }: Statement): ShiftedDate[] {
  const way = isAged.exec(text.slice(step.end, step.end + 12))?.groups?.['way']?.toLowerCase();
  const name = named.exec(text.slice(Math.max(0, step.start - 80), step.start))?.groups?.['name'];
  const from = dates.findLast(
    ({ start, end }) => end <= step.start && founding.test(text.slice(Math.max(0, start - 40), start)),
  );
  return way !== undefined && name && from
    ? shifted(from, step, { way: way === 'older' ? -1 : 1, kind: 'founded', name })
    : [];
}

function monthsAfter(iso: string, months: number): string | null {
  const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/u.exec(iso) ?? [];
  if (!year || !month) return null;
  const all = Number(year) * 12 + Number(month) - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** By months and years; no day is told so. */
function shifted(
  from: StatedDate,
  { value, unit, bound }: Figure,
  { way, kind, name }: Pick<ShiftedDate, 'kind' | 'name'> & { readonly way: 1 | -1 },
): ShiftedDate[] {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/u.exec(from.iso) ?? [];
  const isWhole = value !== null && Number.isInteger(value) && bound !== 'at-least' && bound !== 'at-most';
  if (!year || !isWhole || (unit !== 'year' && (unit !== 'month' || !month))) return [];
  const step = way * value;
  const iso = unit === 'year' ? yearsAfter(from.iso, step) : monthsAfter(from.iso, step);
  return iso === null ? [] : [{ iso, from, kind, name }];
}
