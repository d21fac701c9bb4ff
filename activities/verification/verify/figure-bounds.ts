import type { Amount } from '#activities/verification/evidence/match-amount';

const opposite = { 'at-least': 'at-most', 'at-most': 'at-least' } as const;

const longer = 'longer|later|older|larger|bigger|faster';
const shorter = 'shorter|sooner|earlier|younger|slower';
const notLonger = new RegExp(`\\b(?:no|not)\\s(?:${longer}) than\\s*$`, 'iu');
const isLonger = new RegExp(`(?:${longer}) than\\s*$|\\b(?:beyond|past)\\s*$`, 'iu');
const isShorter = new RegExp(`(?:${shorter}) than\\s*$`, 'iu');
/** "If they reach 600 dollars", "once it hits 90%": from there on. "It reached 600" is what it came to. */
const isReached =
  /\b(?:if|once|when|whenever|until|unless|as soon as)\s(?:[^\s.,;:]+\s){1,5}(?:reach(?:es)?|hits?|comes? to)\s*$/iu;
/** "Spread over three tables": where, and not how many. */
const isSpread = /\b(?:spread|distributed|split|divided|scattered|shared)(?: out| evenly| equally)? over\s*$/iu;
/** "No run may last beyond twelve months", "pays out no sums below", "cannot take more than": the other bound. */
const comparative = `(?:exceed|over|above|beyond|past|under|below|more than|less than|fewer than|(?:${longer}|${shorter}|higher|lower|greater|smaller) than)`;
const plainWord = "(?!(?:if|for|by|from|of|with|on|in|at|to|that|who|which|when|than|and|or|but)\\s)[\\p{L}'’-]+";
const modal = '(?:may|can|could|must|shall|will|should|is|are)';
const helping = '(?:(?:be|to|expect(?:ed)?|allowed|permitted|able|entitled|supposed)\\s){0,4}';
const deed = `(?:${plainWord}\\s){0,3}(?:(?:in|out|up|down)\\s)?`;
const isDenied = new RegExp(
  `\\b(?:cannot|(?:may|must|shall|will|can|should|does|do|did|could) not|\\p{L}+n['’]t|never)\\s(?:${plainWord}\\s){1,3}${comparative}\\s*$|\\b(?:un(?:able|willing)|inability|failure|fail(?:s|ed)?|refus(?:es|ed|al|e)|declin(?:es|ed|e)) to\\s(?:[^\\s.,;:]+\\s){1,5}${comparative}\\s*$|\\bnever\\s${comparative}\\s*$|\\bno(?:ne|body)?\\s(?:[^\\s.,;:]+\\s){0,9}${modal}\\s${helping}${deed}${comparative}\\s*$`,
  'iu',
);
/** "Sales passed EUR 3 billion", "crossed the two-million mark": more than that, where the number is a round one. */
const isPassed =
  /\b(?:pass(?:e[sd]|ing)?|cross(?:e[sd]|ing)?|topp?(?:s|ed|ing)|surpass(?:e[sd]|ing)?|broke(?:n)? through|outgrew)\s(?:the\s(?:(?:mark|level|threshold|line) of\s)?)?$/iu;
/** "Does not have even nine": fewer. */
const notEven = /\b(?:not|never|cannot|\p{L}+n['’]t)\s(?:[\p{L}]+\s){0,3}even\s$/iu;
const reach = 120;

/** Bounds that more than the words right before an amount tell: "no longer than", "if they reach", "may not last beyond". */
export function boundedBy<T extends Amount & { readonly start: number }>(text: string, amount: T): T {
  const before = text.slice(Math.max(0, amount.start - reach), amount.start);
  if (amount.bound === 'at-least' && isSpread.test(before)) return { ...amount, bound: null };
  const bound =
    amount.bound ?? boundIn(before, amount.kind) ?? (isMark(amount) && isPassed.test(before) ? 'at-least' : null);
  return (bound === 'at-least' || bound === 'at-most') && isDenied.test(before)
    ? { ...amount, bound: opposite[bound] }
    : { ...amount, bound };
}

/** Of what is passed: three million subscribers, not twelve tests. */
function isMark({ value, kind }: Amount): boolean {
  return (value ?? 0) >= 1_000 || kind === 'percent';
}

function boundIn(before: string, kind: Amount['kind']): Amount['bound'] {
  if (notEven.test(before)) return 'at-most';
  if (notLonger.test(before)) return 'at-most';
  if (isLonger.test(before) || isReached.test(before)) return 'at-least';
  const isShort = isShorter.test(before) || (kind === 'duration' && /\bwithin\s*(?:about\s)?$/iu.test(before));
  return isShort ? 'at-most' : null;
}
