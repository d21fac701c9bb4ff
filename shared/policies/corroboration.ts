import type { Corroboration, DraftClaim, MarketNumber } from '#shared/contracts/claim';
import { containment } from '#shared/text/similarity';

/** Who states something, as far as it decides whether two who state it are one. */
export interface Voice {
  /** For people. */
  readonly name: string;
  /** Any of these equal makes two voices one: owner, registrable domain, whose figure it repeats. */
  readonly keys: readonly string[];
  /** Runs of words of what is quoted; empty for rows, which look alike by nature. */
  readonly quoted: ReadonlySet<string>;
  /** Of the whole passages around it: what tells a copy where the quote is too short to. */
  readonly around: ReadonlySet<string>;
}

const nearCopy = 0.8;
/** Shorter texts agree by chance. */
const leastShingles = 6;
const mostNames = 4;
const enough = 2;

const sizes: ReadonlySet<MarketNumber['role']> = new Set(['tam', 'sam', 'som', 'size', 'growth']);

/**
 * How many independent publishers a claim needs: two for how large a market is or how fast it grows, and for what is said
 * of a named company or its prices; one for all else.
 */
export function sourcesNeeded({ kind, numbers, subjects }: Pick<DraftClaim, 'kind' | 'numbers' | 'subjects'>): number {
  if (numbers.some(({ role }) => sizes.has(role))) return enough;
  const isNamed = subjects.length > 0 || numbers.some(({ subject }) => subject !== null);
  return (kind === 'company' || kind === 'price') && isNamed ? enough : 1;
}

/** How many voices remain when those of one owner, one domain, one origin or one wording count once. In any order. */
export function countIndependent(voices: readonly Voice[]): number {
  return groupsOf(voices).length;
}

/** Null where one source is enough. */
export function corroborationOf(
  claim: Parameters<typeof sourcesNeeded>[0],
  voices: readonly Voice[],
): Corroboration | null {
  const needed = sourcesNeeded(claim);
  return needed < enough ? null : corroborate(voices, needed);
}

/** Whether `needed` independent voices are there, in words. */
export function corroborate(voices: readonly Voice[], needed: number = enough): Corroboration {
  const groups = groupsOf(voices).map(group => namesOf(group));
  const found = groups.length;
  const [first = []] = groups;
  if (found >= needed) {
    const told = groups.map(([name = '']) => name).sort();
    return { needed, found, because: `${found} independent publishers: ${listed(told)}` };
  }
  if (found === 0) return { needed, found, because: 'no source that stands' };
  const because =
    first.length > 1
      ? `one source: ${listed(first)} have one owner, origin or wording`
      : `one source: ${listed(first)}`;
  return { needed, found, because };
}

function groupsOf(voices: readonly Voice[]): Voice[][] {
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const related = groups.filter(group => group.some(other => isSame(voice, other)));
    const merged = [voice, ...related.flat()];
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function isSame(a: Voice, b: Voice): boolean {
  if (a.keys.some(key => b.keys.includes(key)) || isCopy(a.quoted, b.quoted)) return true;
  const isShort = [a, b].some(({ quoted }) => quoted.size > 0 && quoted.size < leastShingles);
  return isShort && isCopy(a.around, b.around);
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) >= leastShingles && containment(a, b) >= nearCopy;
}

function namesOf(group: readonly Voice[]): string[] {
  return [...new Set(group.map(({ name }) => name))].sort();
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? (shown[0] ?? 'not named') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
