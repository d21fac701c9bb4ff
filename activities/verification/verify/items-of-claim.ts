import { boundOf, type Slot, slotsOf } from '#activities/verification/verify/list-slots';
import { type List, toldApart } from '#activities/verification/verify/list-told';
import { wordsIn } from '#activities/verification/verify/words';

/** Between two items of a list: "from 5 on Basic through 10 on Family to 20 on Office" has three. */
const between =
  /[,;]\s(?:(?:and|or|nor|but|while|whereas|against|versus|compared with|compared to)\s)?|\s(?:and|or|nor|but|while|whereas|against|versus|through|(?<!\b(?:up|down)\s)to|plus|compared with|compared to)\s/iu;
/** What is told of several at once is not told of each. */
const collective =
  /(?<!\p{L})(?:joint(?:ly)?|together|combined|total(?:s|ling)?|altogether|collectively|between|same|different|differs?|differ(?:ed|ing)|identical|equal(?:ly)?|alike|similar(?:ly)?|each other|one another|respectively|average|difference|merg\p{L}+|shared?|neither of|sum)(?!\p{L})/iu;
const mostItems = 6;
const sizes = [3, 2, 1];

type Item = List['items'][number];

/**
 * A claim that tells one thing of several, as a claim for each: "5 steps on Basic and 10 on Family" is "5 steps on Basic"
 * and "10 steps on Family". Each way to read it as such is an alternative. No word is lost: an item with telling words
 * that the first does not have is none of a list.
 */
export function itemsOfClaim(text: string): readonly (readonly string[])[] {
  const slots = slotsOf(text);
  const lists = slots.flatMap((_, i) => sizes.flatMap(size => listAt(text, slots, i, size) ?? []));
  return lists.toSorted((one, other) => one.head - other.head || endOf(other) - endOf(one)).map(toldApart);
}

function endOf({ items }: List): number {
  return items.at(-1)?.to ?? 0;
}

/** The list whose second item begins with a slot. */
function listAt(text: string, slots: readonly Slot[], first: number, size: number): List | null {
  const { items, head } = itemsAt(text, slots, first, size);
  const [item] = items;
  const opening = text.slice(0, head);
  if (!item || !items.every(each => isPlain(text, each, opening))) return null;
  const to = tailFrom(text, items.at(-1)?.to ?? head, opening);
  if (collective.test(`${opening} ${/^[^,;:.]*/u.exec(text.slice(to))?.[0] ?? ''}`)) return null;
  const clause = Math.max(0, ...Array.from(opening.matchAll(/[;:.]\s/gu), ({ index }) => index));
  const before = slots.filter(({ start, end }) => start >= clause && end <= head);
  const correlates = size === 1 ? lastOf(before, item, head) : correlatesOf(before, item);
  if (!correlates?.every(each => !isListed(text, each, slots, size === 1))) return null;
  return { text, head, correlates, items: items.map((each, i) => (i === items.length - 1 ? { ...each, to } : each)) };
}

/** The second item and those after it, as many as have facts of the same kinds; `head`: where the first ends. */
function itemsAt(text: string, slots: readonly Slot[], first: number, size: number): Items {
  const found: (Item & Gap)[] = [];
  let end = slots[first - 1]?.end ?? text.length;
  for (let at = first; found.length < mostItems - 1; at += size) {
    const own = slots.slice(at, at + size);
    const gap = gapBefore(text, end, own[0]);
    const [leading] = found;
    if (own.length < size || !gap || (leading && kindsOf(own) !== kindsOf(leading.slots))) break;
    if (leading && !isRepeated(text.slice(end, gap.gapAt), text.slice(0, leading.gapAt))) break;
    if (own.some((slot, i) => i > 0 && isBroken(text.slice(own[i - 1]?.end ?? 0, slot.start)))) break;
    end = own.at(-1)?.end ?? end;
    found.push({ slots: own, from: gap.gapAt + gap.gap.length, to: end, ...gap });
  }
  const items = size === 1 ? bareList(found) : found;
  return { items, head: items[0]?.gapAt ?? 0 };
}

interface Items {
  readonly items: readonly Item[];
  readonly head: number;
}

interface Gap {
  readonly gap: string;
  readonly gapAt: number;
}

function gapBefore(text: string, end: number, next: Slot | undefined): Gap | null {
  const gap = next && between.exec(text.slice(end, next.start));
  return gap ? { gap: gap[0], gapAt: end + gap.index } : null;
}

/** Bare names are a list only as "A and B" or "A, B and C"; "in A, B does" is none, nor is "in A, and B does". */
function bareList<T extends Gap>(found: readonly T[]): readonly T[] {
  const last = found.findIndex(({ gap }) => /^,?\s(?:and|n?or)\s$/iu.test(gap));
  const isList = last > 0 ? found.slice(0, last).every(({ gap }) => gap === ', ') : found[last]?.gap.startsWith(' ');
  return isList ? found.slice(0, last + 1) : [];
}

function kindsOf(slots: readonly Slot[]): string {
  return slots.map(({ kind }) => kind).join(' ');
}

/** Within an item nothing is coordinated; "from 5 to 10" may be. */
function isBroken(gap: string): boolean {
  return /[,;:.()]|\s(?:and|or|but|while|whereas|against|versus)\s/iu.test(gap);
}

/** Of a list of names or dates: the first is the last before the second. */
function lastOf(before: readonly Slot[], { slots: [only] }: Item, head: number): readonly Slot[] | null {
  const last = before.at(-1);
  if (!only || !last || only.kind === 'figure' || last.kind !== only.kind || last.end !== head) return null;
  return last.isPossessive || only.isPossessive || /^(?:from|than|against)$/u.test(last.lead) ? null : [last];
}

/** Of each fact of the second item the one in its place in the first: led in alike, or the only one, and in the same order. */
function correlatesOf(before: readonly Slot[], { slots }: Item): readonly Slot[] | null {
  const choices = slots.reduce<Slot[][]>(
    (chosen, slot) => chosen.flatMap(some => ableFor(slot, before, some).map(each => [...some, each])),
    [[]],
  );
  const inOrder = choices.filter(some => some.every((each, i) => i === 0 || (some[i - 1]?.start ?? 0) < each.start));
  return (inOrder.length > 0 ? inOrder : choices).at(-1) ?? null;
}

function ableFor(slot: Slot, before: readonly Slot[], taken: readonly Slot[]): readonly Slot[] {
  const alike = before.filter(each => isAlike(each, slot) && !taken.includes(each));
  const led = alike.filter(({ lead }) => lead === slot.lead);
  // "Of Kontor" tells whose it is, not which.
  return led.length > 0 || alike.length > 1 ? led : alike.filter(({ kind, lead }) => kind !== 'name' || lead !== 'of');
}

function isAlike(one: Slot, other: Slot): boolean {
  if (one.kind !== other.kind || one.isPossessive || other.isPossessive) return false;
  return other.dimension === '' || one.dimension === '' || one.dimension === other.dimension;
}

/** One of "A and B" itself: which of them is exchanged is open. A list of names may begin with it. */
function isListed(text: string, slot: Slot, slots: readonly Slot[], isFirst: boolean): boolean {
  const at = slots.indexOf(slot);
  const [former, next] = [slots[at - 1], slots[at + 1]];
  const isJoint = (from: Slot | undefined, to: Slot | undefined) =>
    from?.kind === to?.kind && /^,?\s(?:(?:and|n?or)\s)?$/u.test(text.slice(from?.end ?? 0, to?.start ?? 0));
  return isJoint(former, slot) || (!isFirst && isJoint(slot, next));
}

/** Nothing telling stands in an item beside its facts that the first item does not say as well, and no denial. */
function isPlain(text: string, { slots, from, to }: Item, opening: string): boolean {
  let rest = text.slice(from, to);
  for (const slot of slots.toReversed()) {
    const start = Math.max(0, slot.start - boundOf(text, slot).length - from);
    rest = `${rest.slice(0, start)} ${rest.slice(slot.end - from)}`;
  }
  return isRepeated(rest, opening);
}

const denial =
  /(?<!\p{L})(?:not|no|never|none|nor|neither|nothing|without|except|excluding|unless|instead|rather|\p{L}+n['’]t)(?!\p{L})/iu;

function isRepeated(words: string, opening: string): boolean {
  if (denial.test(words)) return false;
  const there = stemsOf(opening);
  return wordsIn(words).every(({ load, keys: [stem = ''] }) => load === 0 || there.has(stem));
}

/** Words after the last item that the first has as well belong to that item: "10 on the Family plan". */
function tailFrom(text: string, end: number, opening: string): number {
  const there = stemsOf(opening);
  let at = end;
  for (const { start, end: last, load, keys } of wordsIn(text.slice(end))) {
    const isNext = /^\s$/u.test(text.slice(at, end + start));
    if (!isNext || load === 0 || !there.has(keys[0] ?? '')) break;
    at = end + last;
  }
  return at;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).flatMap(({ keys }) => keys.slice(0, 1)));
}
