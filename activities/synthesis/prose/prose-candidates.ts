import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { plainText } from '#activities/synthesis/prose/plain-text';
import { isContent, isStatement, speaksOfItself } from '#activities/synthesis/prose/quality';
import { isSectionWord, withoutSectionWord } from '#activities/synthesis/prose/section-words';
import { labelled, shortTitle } from '#activities/synthesis/prose/short-title';
import type { Candidate } from '#activities/synthesis/selection/candidate';
import { kindOfStatement } from '#activities/synthesis/selection/kind-of-statement';
import { findNames } from '#shared/text/names';
import { findQuantities } from '#shared/text/quantities';
import { leaningOf, withoutConnective } from '#shared/text/self-contained';
import { type Sentence, splitSentences } from '#shared/text/sentences';

/** Two sentences told together must stay one thought. */
const maxJoined = 360;

export interface Reading {
  readonly passage: OfferedPassage;
  readonly source: SourceNote;
  readonly leadIn: OfferedPassage | null;
  /** Words that are names wherever they stand: those of the brief's competitors. */
  readonly known: ReadonlySet<string>;
}

/** Every statement of a prose passage or list item that can stand on its own, with the words it needs before it. */
export function proseCandidates(reading: Reading): Candidate[] {
  if (!isContent(reading.passage.headings)) return [];
  const sentences = splitSentences(reading.passage.text);
  return sentences.flatMap((sentence, index) => {
    const told = tell(reading, sentence, sentences[index - 1]);
    return told ? [candidate(reading, told)] : [];
  });
}

interface Told {
  /** As it is printed, with a label where it needs one. */
  readonly text: string;
  /** Without the label, which says nothing about what is stated. */
  readonly body: string;
  readonly quote: string;
  readonly cited: readonly OfferedPassage[];
}

function tell(reading: Reading, sentence: Sentence, previous: Sentence | undefined): Told | null {
  const { passage, leadIn } = reading;
  const isListItem = passage.kind === 'list-item';
  const bare = withoutSectionWord(plainText(sentence.text));
  const text = isListItem ? ended(bare) : withoutConnective(bare);
  if (!isStatement({ text: bare, isListItem })) return null;
  if (speaksOfItself(text) && !hasFigure(text)) return null;
  if (leadIn && isListItem && leaningOf(text) !== 'needs-previous')
    return underLeadIn(reading, leadIn, { sentence, text });
  if (leaningOf(bare) === 'needs-previous' || leaningOf(text) === 'needs-previous')
    return joined(reading, previous, sentence);
  const label = labelOf(reading, text);
  return label === null ? null : { text: labelled(label, text), body: text, quote: sentence.text, cited: [passage] };
}

function ended(text: string): string {
  return /[.!]["'”’)\]]*$/u.test(text) ? text : `${text.replace(/[;,]$/u, '')}.`;
}

/** "In January 2025 Gartner asked 3,412 attendees" + "42% had made conservative ones" are one statement. */
function underLeadIn(
  reading: Reading,
  leadIn: OfferedPassage,
  item: { sentence: Sentence; text: string },
): Told | null {
  const last = splitSentences(leadIn.text).at(-1)?.text ?? leadIn.text;
  const opening = withoutConnective(plainText(last).replace(/:$/u, ''));
  const label = isTelling(opening) ? opening : labelOf(reading, item.text);
  if (label === null) return null;
  const cited = label === opening ? [reading.passage, leadIn] : [reading.passage];
  return { text: labelled(label, item.text), body: item.text, quote: item.sentence.text, cited };
}

/** An opening that names whom its list is about; one that itself leans on something tells no more than a title. */
function isTelling(opening: string): boolean {
  if (opening.length > 160 || speaksOfItself(opening) || isSectionWord(opening)) return false;
  return leaningOf(opening) === 'stands-alone' && (findNames(opening).length > 0 || hasFigure(opening));
}

/** A sentence that opens with "It" or "These" is told with the one before, as the source has them. */
function joined({ passage, source, known }: Reading, previous: Sentence | undefined, sentence: Sentence): Told | null {
  if (!previous) return null;
  const quote = passage.text.slice(previous.start, sentence.end);
  const first = withoutConnective(plainText(previous.text));
  const text = `${first} ${plainText(sentence.text)}`;
  const isSound =
    isStatement({ text: plainText(previous.text), isListItem: false }) &&
    leaningOf(first) !== 'needs-previous' &&
    !/\b(?:it|them|this)\.$/iu.test(first);
  if (!isSound || text.length > maxJoined || speaksOfItself(first)) return null;
  const label = leaningOf(first, known) === 'needs-title' ? titleOf(source) : '';
  return label === null ? null : { text: labelled(label, text), body: text, quote, cited: [passage] };
}

/** What a sentence is about when it does not say so itself: its document's subject. Null when that has no short name. */
function labelOf({ passage, source, known }: Reading, text: string): string | null {
  const standsAlone = leaningOf(text, known) === 'stands-alone' && !speaksOfItself(text);
  if (passage.kind !== 'list-item') return standsAlone ? '' : titleOf(source);
  return standsAlone && findNames(text, known).length > 0 && /^\p{Lu}/u.test(text) ? '' : titleOf(source);
}

function titleOf({ title }: SourceNote): string | null {
  const label = shortTitle(title);
  return label === '' ? null : label;
}

function hasFigure(text: string): boolean {
  return findQuantities(text).length > 0;
}

function candidate({ passage, source }: Reading, { text, body, quote, cited }: Told): Candidate {
  return {
    kind: kindOfStatement(body),
    text,
    body,
    citations: cited.map(offered => ({
      passage: offered.index,
      quote: offered === passage ? quote : offered.text,
      through: null,
    })),
    numbers: numbersOfProse(body, source),
    subjects: [...new Set(findNames(text).map(name => name.text))].slice(0, 12),
    passage,
    source,
    publishers: source.publisher ? [source.publisher] : [],
    context: [source.title, ...passage.headings].join(' · '),
    factKey: null,
    series: null,
    retell: null,
  };
}
