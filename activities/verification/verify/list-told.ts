import { amountParts, boundOf, type Slot } from '#activities/verification/verify/list-slots';

/** A claim that tells of several what it tells of the first. */
export interface List {
  readonly text: string;
  /** Where the first item ends. */
  readonly head: number;
  /** The facts of the first item, in the order of those of the others. */
  readonly correlates: readonly Slot[];
  /** From the second on. */
  readonly items: readonly { readonly slots: readonly Slot[]; readonly from: number; readonly to: number }[];
}

/** A claim for each item, the others left out and the common words kept. */
export function toldApart({ text, head, correlates, items }: List): string[] {
  const tail = text
    .slice(items.at(-1)?.to ?? head)
    .replace(/^(,?\s)(?:each|both|all(?: (?:two|three|four|five|six))?)\s(?:of (?:which|them|these)\s)?/iu, '$1');
  const all = [correlates, ...items.map(({ slots }) => slots)];
  const units = correlates.map((_, i) => all.map(slots => slots[i]).find(slot => slot && hasUnit(text, slot)));
  return all.map(own => {
    const changes = correlates.map((at, i) => ({ at, to: own[i] ?? at, unit: units[i] }));
    const opening = changes
      .toSorted((one, other) => other.at.start - one.at.start)
      .reduce(
        (so, { at, to, unit }) => {
          const [from, told] = at === to ? [at.start, ''] : replaced(text, at, to);
          return `${so.slice(0, from)}${told}${writtenAs(text, to, unit)}${so.slice(at.end)}`;
        },
        text.slice(0, head),
      );
    return `${opening.replace(/(?<!\p{L})(?:both|either)\s/iu, '')}${tail}`;
  });
}

/** "Up to" of the first holds for all that have no such words of their own; "only" does not. */
function replaced(text: string, at: Slot, to: Slot): [from: number, told: string] {
  const [mine, theirs] = [boundOf(text, at), boundOf(text, to)];
  const isOwn = theirs !== '' || /\b(?:only|just|merely|mere)\s/iu.test(mine);
  return [at.start - (isOwn ? mine.length : 0), theirs];
}

function hasUnit(text: string, { kind, start, end }: Slot): boolean {
  const { before, after } = (kind === 'figure' && amountParts.exec(text.slice(start, end))?.groups) || {};
  return before !== undefined || after !== undefined;
}

/** "Ten dollars for Basic and fifty for Family": an amount without a currency or sign has that of the others. */
function writtenAs(text: string, slot: Slot, unit: Slot | undefined): string {
  const own = text.slice(slot.start, slot.end);
  if (!unit || slot.kind !== 'figure' || hasUnit(text, slot)) return own;
  const { before = '', after = '' } = amountParts.exec(text.slice(unit.start, unit.end))?.groups ?? {};
  return `${before}${own}${after}`;
}
