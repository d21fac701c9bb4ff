/** Where what one statement of a sentence says ends and another begins; a condition stays with what it conditions. */
const boundary =
  /[;:.!?](?=\s|$)|[()|]|\s[–—-]\s|\n+|(?<!\bnot),?\s(?:while|whereas|but(?! not)|although|though|because|since|which|who|whose|so(?= )|as well as|plus)\s|,\sand\s|,?\sand\s(?=(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|may|must|should|not|no|never|neither|it|they|he|she|we|there|this|that|these|its|their|in|for|therefore|thus|so|then)\s)|,\s(?!not\s|nor\s)/giu;
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The statements of a text, in order; together they are all of it. In a row a cell is one. */
export function partsOf(text: string): Part[] {
  if (text.includes(' | ')) return cut(text, /\s\|\s|[;.](?=\s|$)/gu);
  return cut(text, boundary);
}

function cut(text: string, at: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(at)) {
    if (
      /^,\s(?:and\s)?$/u.test(found) &&
      (leads(text.slice(start, index)) || isBrief(text.slice(index)) || isBrief(text.slice(start, index)))
    )
      continue;
    if (index > start) parts.push({ start, end: index });
    start = index;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** "Pay per action, no minimum": too few words for a statement of its own. */
function isBrief(text: string): boolean {
  const [next = ''] = text.replace(/^[\s,;:.!?)]*(?:and\s)?/u, '').split(/[,;:.]/u);
  return next.trim().split(/\s+/u).length < 4;
}

/** "Without an objection, data is kept": what stands before the comma belongs to what follows. */
function leads(part: string): boolean {
  return /^\W*(?:without|unless|if|until|once|when|where|even|for|in|on|after|before|by|under|with|to|as|according|from|during)\s/iu.test(
    part,
  );
}
