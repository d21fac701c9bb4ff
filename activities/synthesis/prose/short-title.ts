const maxCharacters = 90;

/** A document's title as a label before a sentence: without an aside in brackets, cut at a colon, bar or dash if long. */
export function shortTitle(title: string): string {
  const bare = title
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/[\s:.,;–—-]+$/u, '')
    .trim();
  if (bare.length <= maxCharacters) return bare;
  const head = bare.split(/\s[|–—-]\s|:\s|;\s/u)[0] ?? bare;
  return head.length <= maxCharacters ? head : `${head.slice(0, maxCharacters).replace(/\s+\S*$/u, '')}`;
}

/** "Label: sentence"; the label is left out when the sentence names it anyway. */
export function labelled(label: string, text: string): string {
  const known = text.toLowerCase();
  return label === '' || known.startsWith(label.toLowerCase()) ? text : `${label}: ${text}`;
}
