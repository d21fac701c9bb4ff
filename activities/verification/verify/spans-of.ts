import type { OpenedSource } from '#activities/verification/evidence/library';
import { rowFacts } from '#activities/verification/evidence/row-facts';
import { unfoldedGaps } from '#activities/verification/evidence/unfold-gaps';
import { authorOf } from '#activities/verification/verify/author-of';
import { withCompletedDates } from '#activities/verification/verify/dates/completed-dates';
import { documentTime } from '#activities/verification/verify/dates/document-time';
import { documentWords } from '#activities/verification/verify/document-words';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { namedOnes } from '#activities/verification/verify/former-and-latter';
import { introducedIn } from '#activities/verification/verify/introduced-in';
import { numberedNames } from '#activities/verification/verify/numbered-names';
import { ranksOf } from '#activities/verification/verify/ranks-of-row';
import { unfoldedLists } from '#activities/verification/verify/respectively';
import { parentLabel } from '#activities/verification/verify/row-labels';
import { rowStatement } from '#activities/verification/verify/row-statement';
import { siblingsOf } from '#activities/verification/verify/siblings-of';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { subjectsOf } from '#activities/verification/verify/subjects-of';
import { wordPairs } from '#activities/verification/verify/word-pairs';
import type { Passage } from '#shared/contracts/source';
import { splitSentences } from '#shared/text/sentences';

/** A list or table is introduced by the prose before it, no further back than this. */
const leadIn = 60;
const shortEntry = 60;
/** Sentences before a quote that may say what "it" is. */
const before = 3;

/** Every piece of a passage that may carry a claim: rows whole, prose by sentences, neighbours, and the whole. */
export function spansOf(opened: OpenedSource, at: number): EvidenceSpan[] {
  const passage = opened.passages[at];
  if (!passage) return [];
  if (Object.keys(passage.fields).length > 0) return [rowSpan(opened, at, passage)];
  return [...proseSpans(opened, at, passage), ...entryPair(opened, at, passage)];
}

function rowSpan(opened: OpenedSource, at: number, passage: Passage): EvidenceSpan {
  const { source } = opened;
  const facts = rowFacts(passage);
  return {
    source,
    passages: [passage],
    quotes: [{ sourceId: source.id, start: passage.start, end: passage.end }],
    stated: rowStatement(facts),
    near: statementOf([...passage.headings, introOf(opened, at), parentLabel(opened, at)].filter(Boolean).join('\n')),
    title: titleOf(opened, facts.bookkeeping),
    introduced: introducedIn(opened),
    author: authorOf(opened),
    numbered: numberedNames(opened),
    pairs: wordPairs(opened),
    whole: documentWords(opened),
    siblings: siblingsOf(opened, passage),
    isRow: true,
    ranks: ranksOf(opened, at),
  };
}

function proseSpans(opened: OpenedSource, at: number, passage: Passage): EvidenceSpan[] {
  const sentences = splitSentences(passage.text);
  const intro = introOf(opened, at);
  const time = documentTime(opened);
  const sizes = [...new Set([1, 2, 3, sentences.length])].filter(size => size <= sentences.length && size <= 12);
  return sizes.flatMap(size =>
    sentences.slice(0, sentences.length - size + 1).map((first, i) => {
      const end = sentences[i + size - 1]?.end ?? first.end;
      const said = sentences.slice(Math.max(0, i - before), i).map(({ text }) => text);
      const near = statementOf([...passage.headings, intro, ...said].filter(Boolean).join('\n'));
      const own = namedOnes(plain(passage.text.slice(first.start, end)), said.join('\n'));
      const stated = statementOf(unfoldedGaps(unfoldedLists(own)));
      return {
        source: opened.source,
        passages: [passage],
        quotes: [{ sourceId: passage.sourceId, start: passage.start + first.start, end: passage.start + end }],
        stated: withCompletedDates(stated, near, time),
        near,
        title: titleOf(opened, ''),
        introduced: introducedIn(opened),
        author: authorOf(opened),
        numbered: numberedNames(opened),
        pairs: wordPairs(opened),
        whole: documentWords(opened),
        siblings: siblingsOf(opened, passage),
        isRow: false,
      };
    }),
  );
}

/** It goes on with what the entry before it said. */
const goesOn =
  /^\W*(?:on the same|at the same|on (?:that|this) occasion|both|it(?:s)?|they|their|these|this|that|he|she|his|her|also)(?!\p{L})/iu;
const longEntry = 240;

/**
 * An entry of a list with the next: "10M to 20M: USD 40", "20M to 50M: USD 35". Longer ones are pieces by themselves, unless
 * the next goes on with the first.
 */
function entryPair(opened: OpenedSource, at: number, passage: Passage): EvidenceSpan[] {
  const next = opened.passages[at + 1];
  const longest = next && goesOn.test(plain(next.text)) ? longEntry : shortEntry;
  const isEntry = (each: Passage) => each.kind === 'list-item' && each.text.length <= longest;
  if (!next || !isEntry(passage) || !isEntry(next) || next.headings.join('\n') !== passage.headings.join('\n'))
    return [];
  const [first] = proseSpans(opened, at, passage);
  if (!first) return [];
  const pair = [passage, next];
  const text = pair
    .map(each =>
      plain(each.text)
        .trim()
        .replace(/[.;]?$/u, '.'),
    )
    .join('\n');
  const quotes = pair.map(({ sourceId, start, end }) => ({ sourceId, start, end }));
  return [{ ...first, passages: pair, quotes, stated: statementOf(text) }];
}

/** Marks of Markdown are no words. */
function plain(text: string): string {
  return text
    .replace(/[*`]|(?<=^|\s)_|_(?=\s|$)|^\s*(?:[-*+>]|#+|\d+\.)\s+/gu, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

function introOf({ passages }: OpenedSource, at: number): string {
  const own = passages[at]?.headings.join('\n');
  for (let i = at - 1; i >= Math.max(0, at - leadIn); i--) {
    const passage = passages[i];
    if (!passage || passage.headings.join('\n') !== own) return '';
    if (passage.kind === 'prose') return passage.text;
  }
  return '';
}

const titles = new WeakMap<OpenedSource, Map<string, Statement>>();

function titleOf(opened: OpenedSource, bookkeeping: string): Statement {
  const known = titles.get(opened) ?? new Map<string, Statement>();
  titles.set(opened, known);
  const { title, publisher, publishedAt, url } = opened.source;
  const found =
    known.get(bookkeeping) ??
    statementOf(
      [title, publisher, publishedAt, hostOf(url), bookkeeping, subjectsOf(opened).join('\n')]
        .filter(Boolean)
        .join('\n'),
    );
  known.set(bookkeeping, found);
  return found;
}

/** Whom an address belongs to: a page is told of by its site. */
function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
