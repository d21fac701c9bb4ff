import { subjectOfTitle } from '#shared/text/title-names';

/** A title up to this length, or up to its first aside, is a label by itself. */
const shortHead = 45;
const longestHead = 60;
const longestTitle = 90;
/** The period of a company's report is half of what its figures mean. */
const period = /\b(?:(?:19|20)\d{2}|Q[1-4]|H[12])\b/u;
/** Names the sort of text and nothing it is about. */
const sortOfText =
  /^(?:(?:a|an|the|my|our|press)\s)*(?:guide|review|report|news|interview|analysis|column|pricing|prices|faqs?|blog|opinion|notes?|summary|update|release|results?|survey|study|overview|introduction|table|data|home|index|article|paper|page|documentation|docs|readme|about|welcome|untitled|document)s?$/iu;

/**
 * What a document is about, as a label before a sentence that does not say so itself: its title up to the first aside;
 * of a long one the name it opens with. '' when the title holds nothing short that tells.
 */
export function shortTitle(title: string): string {
  const bare = title
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/[\s:.,;–—-]+$/u, '')
    .trim();
  const head = headOf(bare);
  if (head !== '' && head.length <= shortHead) return head;
  const subject = subjectOfTitle(bare);
  if (subject !== null && !period.test(head)) return subject;
  if (head !== '' && head.length <= longestHead) return head;
  return bare.length <= longestTitle && !sortOfText.test(bare) ? bare : '';
}

/** Up to the first colon, bar, dash or lone comma; "Guide: what heat pumps cost" goes on to the next. */
function headOf(title: string): string {
  const isList = title.split(', ').length > 2;
  const parts = title.split(isList ? /(\s[|–—-]\s|[:;]\s)/u : /(\s[|–—-]\s|[:;,]\s)/u);
  let head = parts[0] ?? '';
  for (let at = 1; at < parts.length && sortOfText.test(head); at += 2) head += `${parts[at]}${parts[at + 1] ?? ''}`;
  return sortOfText.test(head) || !hasEvenMarks(head) ? '' : head;
}

function hasEvenMarks(text: string): boolean {
  return (text.match(/"/gu)?.length ?? 0) % 2 === 0 && text.split('(').length === text.split(')').length;
}

/** "Label: sentence"; the label is left out when the sentence names it anyway. */
export function labelled(label: string, text: string): string {
  const known = text.toLowerCase();
  return label === '' || known.startsWith(label.toLowerCase()) ? text : `${label}: ${text}`;
}
