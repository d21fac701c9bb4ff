import type { Passage, Source } from '#shared/contracts/source';
import { normaliseForMatch } from '#shared/text/normalise';
import { subjectOfTitle } from '#shared/text/title-names';

const maxLabel = 240;

/**
 * The claim without "Title: " or "Title, heading: " in front, when those words are a title or heading of a cited source,
 * the beginning of one, or the name its title opens with. Such a label only says where the sentence stands: it proves
 * nothing and needs no proof beyond being that title.
 */
export function withoutLabel(
  text: string,
  places: readonly { source: Source | null; passages: readonly Passage[] }[],
): string {
  const written = places
    .flatMap(({ source, passages }) => [source?.title ?? '', ...passages.flatMap(passage => passage.headings)])
    .concat(places.flatMap(({ source }) => subjectOf(source)));
  const titles = written.map(comparable).filter(title => title !== '');
  const ends = Array.from(text.slice(0, maxLabel).matchAll(/:\s/gu), match => match.index).reverse();
  const end = ends.find(at => isLabel(comparable(text.slice(0, at)), titles));
  return end === undefined ? text : text.slice(end + 1).trim();
}

const known = new WeakMap<Source, string | null>();

function subjectOf(source: Source | null): readonly string[] {
  if (source === null) return [];
  const cached = known.get(source);
  const subject = cached === undefined ? subjectOfTitle(source.title.replace(/\s*\([^)]*\)\s*$/u, '')) : cached;
  known.set(source, subject);
  return subject === null ? [] : [subject];
}

function comparable(text: string): string {
  return normaliseForMatch(text).toLowerCase();
}

function isLabel(label: string, titles: readonly string[]): boolean {
  if (label.length < 3) return false;
  if (titles.some(title => startsAsWords(title, label))) return true;
  return (
    titles.some(
      title => label.startsWith(`${title}, `) && titles.some(other => other === label.slice(title.length + 2)),
    ) || isCutTitleAndHeading(label, titles)
  );
}

/** A long title may be cut short before the heading is added. */
function isCutTitleAndHeading(label: string, titles: readonly string[]): boolean {
  return titles.some(
    heading =>
      label.endsWith(`, ${heading}`) && titles.some(title => startsAsWords(title, label.slice(0, -heading.length - 2))),
  );
}

function startsAsWords(title: string, label: string): boolean {
  return title.startsWith(label) && !/^[\p{L}\p{N}]/u.test(title.slice(label.length));
}
