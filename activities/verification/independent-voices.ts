import type { Voice } from '#activities/verification/voices';
import { containment } from '#shared/text/similarity';

const nearCopy = 0.8;
/** Shorter quotes agree by chance. */
const leastShingles = 6;

/** How many voices remain when those of one publisher, one domain, one origin or one wording count once. */
export function countIndependent(voices: readonly Voice[]): number {
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const related = groups.filter(group => group.some(other => isSame(voice, other)));
    const merged = [voice, ...related.flat()];
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.length;
}

function isSame(a: Voice, b: Voice): boolean {
  if (a.keys.some(key => b.keys.includes(key))) return true;
  if (Math.min(a.shingles.size, b.shingles.size) < leastShingles) return false;
  return containment(a.shingles, b.shingles) >= nearCopy;
}
