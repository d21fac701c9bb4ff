/** Headings that every document has: as a label before a sentence they say nothing about the market. */
const words = [
  '(?:key |main |the |selected |survey |other |further )?(?:facts?|findings?|figures?|numbers|points?|takeaways?|details?|highlights?|data|statements?|quotes?)(?: (?:given|quoted|repeated|named|stated|in brief|at a glance|not in dispute|selected))?',
  'why|what|who|how|when|where|so what|why (?:it|this) matters',
  '(?:the |its |their |his |her )?(?:argument|route|reason|reasoning|point|idea|background|context|method|results?|conclusions?|summary|outcome|answer|question|case|story|situation|consequences?|example|examples|note|notes|caveat|caveats)s?(?: named| given)?',
  '(?:how|what|why|who|where) (?:it|this|they|he|she|the [\\p{L}-]+|is|was|are|were)(?: [\\p{L}-]+){0,4}',
  'complaints?|issues?|problems?|answers?|remarks?|comments?|in short|in brief|overall|items? that moved|dates that moved',
] as const;
const sectionWord = new RegExp(`^(?:${words.join('|')})$`, 'iu');
/** Only what adds nothing is cut from a sentence: "His case:" says that a party speaks, "Complaint:" what it is. */
const emptyLabel =
  /^(?:key |main |the |selected )?(?:facts?|findings?|figures?|numbers|points?|takeaways?|details?|highlights?|background|context|summary|note|notes|why|in short|in brief|overall):\s+(?=\S)/iu;

export function isSectionWord(heading: string): boolean {
  return sectionWord.test(heading.replace(/[:.\s]+$/u, '').trim());
}

/** "Why: the code is replayed" as "The code is replayed". */
export function withoutSectionWord(text: string): string {
  const rest = text.replace(emptyLabel, '');
  return rest === text ? text : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
