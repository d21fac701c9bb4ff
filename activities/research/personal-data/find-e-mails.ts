import type { PersonalSpan } from '#activities/research/personal-data/personal-span';

const local = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'-]{0,62}[\\p{L}\\p{N}_+-])?";
const labels = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}';
const end = '[\\p{L}]{2,24}(?![\\p{L}\\p{N}])';
const before = '(?<![\\p{L}\\p{N}._%+-])';
const at = '(?:@|%40|＠)';
/** "jane (at) example (dot) com", as people write it against programs that collect addresses. */
const spokenAt = ' ?[([{] ?(?:at|@|ät) ?[)\\]}] ?';
const spokenDot = '(?: ?[([{] ?(?:dot|punkt|\\.) ?[)\\]}] ?|\\.)';
const spokenHost = `[\\p{L}\\p{N}-]{1,63}(?:${spokenDot}[\\p{L}\\p{N}-]{1,63}){0,3}${spokenDot}`;

const plain = new RegExp(`${before}${local}${at}${labels}${end}`, 'giu');
const quoted = new RegExp(`"[^"\\s@]{1,62}"@${labels}${end}`, 'giu');
const spoken = new RegExp(`${before}${local}${spokenAt}${spokenHost}${end}`, 'giu');

/** Addresses of programs, and files whose names look like addresses. */
const none = /^git(?:@|%40)|\.(?:png|jpe?g|gif|webp|svg|css|js|ts|json|md|html?)$/iu;

export function findEMails(text: string): PersonalSpan[] {
  const patterns = [plain, quoted, ...(/\bat\b|\bät\b/iu.test(text) ? [spoken] : [])];
  return patterns.flatMap(pattern =>
    Array.from(text.matchAll(pattern))
      .filter(([written]) => !none.test(written))
      .map(({ 0: written, index: start }) => ({ start, end: start + written.length, kind: 'e-mail' as const })),
  );
}
