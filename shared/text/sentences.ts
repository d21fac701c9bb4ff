export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A blank line, or a line break before something that is a line of its own: list item, heading, table row, quote. */
const paragraphBreak =
  /(?:\r?\n[ \t]*){2,}|(?<=(?:^|\n)(?:-{3,}|#{1,6} [^\n]{0,200}))\r?\n|\r?\n(?=[ \t]*(?:[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|\||>|```|-{3,}))/gu;
/** After these the sentence always goes on. */
const goesOn =
  /(?:^|[\s("'“‘[])(?:e\.g|i\.e|vs|cf|[Ff]igs?|[Ss]ec|[Aa]rt|Dr|Mr|Mrs|Ms|Prof|St|Hon|Gen|Sen|Rep|approx|ca|est|incl|excl|et al|v|pp?|Mt|\p{Lu})\.$/u;
const numbered = /(?:^|[\s("'[])(?:Nos?|Nr|Vol|Ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Rr]s)\.$/u;
/** After these it goes on unless the next word is one that starts sentences. */
const mayGoOn =
  /(?:^|[\s("'“‘[])(?:Inc|Corp|Ltd|Co|Cos|Bros|LLC|L\.L\.C|L\.P|S\.A|N\.V|plc|U\.S|U\.K|U\.S\.A|U\.N|E\.U|D\.C|N\.Y|Ph\.D|a\.m|p\.m|etc|Jr|Sr|dept|Dept|max|min|no)\.["'”’)\]]*$/u;
const opener =
  /^["'“‘(]?(?:The|This|That|These|Those|It|Its|In|On|At|By|For|From|With|A|An|As|If|When|While|But|And|Or|So|Yet|He|She|They|We|You|I|His|Her|Their|Our|There|Here|However|Meanwhile|Also|After|Before|Since|Because|Although|Despite|Under|Over|To|Of|All|Some|Most|Many|No|Not|Both|Each|What|Who|Where|Why|How|Which)\b/u;
/** What a sentence ends with, and a bracket it left open, are looked for no further back: the time stays linear. */
const lookBack = 600;
const closing = /^["'”’)\]}*_]+$/u;

/** Sentences with trimmed offsets into `text`: `text.slice(start, end)` is exactly each one. */
export function splitSentences(text: string): Sentence[] {
  return paragraphsOf(text).flatMap(([start, end]) => sentencesOf(text, start, end));
}

function paragraphsOf(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const found of text.matchAll(paragraphBreak)) {
    spans.push([from, found.index]);
    from = found.index + found[0].length;
  }
  return [...spans, [from, text.length]];
}

/** Wrapped lines are one sentence: their breaks are read as blanks, which keeps every offset. */
function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const flat = text.slice(from, to).replace(/[\r\n\u2028\u2029\u0085]/gu, ' ');
  const segments = Array.from(segmenter.segment(flat), ({ segment, index }) => ({ segment, index }));
  const merged: { start: number; end: number }[] = [];
  for (const { segment, index } of segments) {
    const last = merged.at(-1);
    const end = index + segment.length;
    if (
      last &&
      (!/\s/u.test(flat.charAt(last.end - 1)) ||
        belongsTogether(flat.slice(Math.max(last.start, last.end - lookBack), last.end).trim(), segment.trim()))
    )
      last.end = end;
    else merged.push({ start: index, end });
  }
  return merged.map(span => trimmed(text, from + span.start, from + span.end)).filter(sentence => sentence.text !== '');
}

function belongsTogether(before: string, next: string): boolean {
  if (next === '' || before === '' || closing.test(next) || /^[)\],;]/u.test(next)) return true;
  if (goesOn.test(before)) return true;
  if (numbered.test(before) && /^\d/u.test(next)) return true;
  if (mayGoOn.test(before) && !opener.test(next)) return true;
  if (/^\p{Ll}/u.test(next) && /\.["'”’)\]]*$/u.test(before)) return true;
  return leavesBracketOpen(before) && next.includes(')') && before.length + next.length < lookBack;
}

function leavesBracketOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function trimmed(text: string, from: number, to: number): Sentence {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end, text: text.slice(start, end) };
}
