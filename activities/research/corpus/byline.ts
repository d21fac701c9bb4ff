import { statedDate } from '#activities/research/corpus/stated-date';
import type { StatedMetadata } from '#activities/research/corpus/stated-metadata';

/** What stands at the head of a text about the text itself is short and comes early. */
const headLines = 6;
const longestLine = 140;
const longestTitle = 110;

const date =
  '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?[ .]\\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\p{L}{3,9} \\d{4})';
const word = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*";
const name = `${word}(?: (?:of|the|and|for|&|in|on|${word})){0,7}?`;
const forms: readonly RegExp[] = [
  new RegExp(
    `^(?:[Pp]ublished|[Cc]ompiled|[Ii]ssued|[Pp]repared|[Rr]eleased|[Ww]ritten|[Rr]eported) by (?:[Tt]he )?(?<publisher>${name})(?:,? (?:on|in|last updated|updated)?\\s*(?<published>${date}))?\\.?$`,
    'u',
  ),
  new RegExp(
    `^(?:[Bb]y )?(?:The )?(?<publisher>${name})(?: staff)?(?:, [\\p{L} ]{3,30})?(?:,| [|·–-]) (?<published>${date})(?:\\.(?:\\s|$)|$)`,
    'u',
  ),
  new RegExp(`^[Ss]ources?:\\s+(?<publisher>${name})(?:,? (?<published>${date}|\\d{4}))?$`, 'u'),
  new RegExp(
    `^(?:[Pp]ublished|[Rr]eleased|[Ii]ssued|[Uu]pdated|[Ll]ast updated)(?: on)?:?\\s+(?<published>${date})$`,
    'u',
  ),
  new RegExp(`^(?<published>${date})$`, 'u'),
];

/** Publisher and date from a line such as "Northgate Insights, 14 March 2025" at the head of a text without metadata. */
export function readByline(head: string): StatedMetadata {
  const stated: { publisher?: string; published?: string } = {};
  for (const line of linesOf(head)) {
    const groups = forms.map(form => form.exec(line)?.groups).find(found => isByline(found));
    if (!groups) continue;
    const { publisher, published } = groups;
    if (publisher && !stated.publisher) stated.publisher = publisher.trim();
    if (published && !stated.published) stated.published = published;
  }
  return stated;
}

/** "Source: a house", as against a title with a colon. */
const startsAsKey = /^\p{L}+:\s/u;

/**
 * The first line of a text without headings, when it is short, no sentence and set apart from what follows: by a blank
 * line, a byline or a much longer line. The first line of a wrapped paragraph is as long as the next.
 */
export function readTitle(head: string): string | null {
  const [first, second] = head
    .trimStart()
    .split(/\r?\n/u)
    .map(line => line.trim());
  if (!first || second === undefined || first.length > longestTitle || first.length < 6) return null;
  const isWords = /^\p{Lu}/u.test(first) && /\p{Ll}{2}/u.test(first) && !/[.!?:,;]$/u.test(first);
  const isApart =
    second === '' ||
    Object.keys(readByline(second)).length > 0 ||
    startsAsKey.test(second) ||
    (/^\p{Lu}/u.test(second) && first.length < second.length * 0.8);
  return isWords && isApart && !startsAsKey.test(first) ? first : null;
}

function linesOf(head: string): string[] {
  return head
    .split(/\r?\n/u)
    .map(line => line.replace(/^[\s*_#>-]+|[\s*_]+$/gu, ''))
    .filter(Boolean)
    .slice(0, headLines)
    .map(line => line.slice(0, longestLine));
}

function isByline(groups: Record<string, string | undefined> | undefined): boolean {
  if (!groups) return false;
  return groups['published'] === undefined || statedDate(groups['published']) !== null;
}
