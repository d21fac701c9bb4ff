import { surfaceWords } from '#activities/planning/surface-words';
import type { NewQuestion } from '#activities/planning/vertical-questions';
import type { Brief } from '#shared/contracts/brief';
import type { EvidenceNeed } from '#shared/contracts/plan';
import type { SectionId } from '#shared/contracts/section';
import type { Vertical } from '#shared/contracts/vertical';
import { contentWords } from '#shared/text/similarity';

const maxPhrases = 10;

const needWords: readonly (readonly [EvidenceNeed, RegExp])[] = [
  ['price', /\b(price|pricing|cost|fee|charge|pay)/i],
  [
    'rule',
    /\b(laws?|legal|illegal|regulat\w+|licen[cs]\w+|rules?|comply|compliance|allow(?:s|ed)?|permit(?:s|ted)?|forbid\w*|bann?(?:s|ed)?)\b/i,
  ],
  ['number', /\b(how (many|much|large|big|fast|often)|sizes?|share|rate|number|percent|sums?|amounts?)\b/i],
  ['date', /\b(when|since|until|deadline)\b/i],
  ['complaint', /\b(complain|problem|pain|fail)/i],
  ['named-company', /\b(who|which (company|companies|vendors?|operators?)|competitor)/i],
];

const sectionsByNeed: Partial<Record<EvidenceNeed, SectionId>> = {
  price: 'pricing',
  rule: 'regulatory',
  'named-company': 'competitors',
  number: 'market-size',
};

/** The brief's own questions, each put into the section whose questions it shares most words with. */
export function ownQuestions(vertical: Vertical, brief: Brief): NewQuestion[] {
  return brief.questions.map(text => ({
    sectionId: nearestSection(vertical, text),
    text: text.length < 5 ? `${text} (asked in the brief)` : text,
    needs: needsOf(text),
    queries: phrasesOf(text),
    tools: [...new Set(vertical.questions.flatMap(question => question.tools))].slice(0, 8),
    critical: true,
  }));
}

/** The whole question and its words three by three: a passage answers a part of a question more often than all of it. */
function phrasesOf(text: string): string[] {
  const words = surfaceWords(text);
  const parts = words.flatMap((_, at) =>
    at % 2 === 0 && at + 1 < words.length ? [words.slice(at, at + 3).join(' ')] : [],
  );
  return [text.slice(0, 200), ...parts.map(part => part.slice(0, 200))].slice(0, maxPhrases);
}

function needsOf(text: string): EvidenceNeed[] {
  const found = needWords.filter(([, words]) => words.test(text)).map(([need]) => need);
  return [...found, 'statement'];
}

function nearestSection(vertical: Vertical, text: string): SectionId {
  const byNeed = sectionByNeed(text);
  if (byNeed === 'pricing' || byNeed === 'regulatory') return byNeed;
  const words = new Set(contentWords(text));
  let best: { section: SectionId; score: number } = { section: byNeed, score: 0 };
  for (const section of new Set(vertical.questions.map(question => question.sectionId))) {
    const score = overlap(vertical, section, words);
    if (score > best.score) best = { section, score };
  }
  return best.section;
}

/** Where a question belongs whose words no section asks with: what it wants to know says it. */
function sectionByNeed(text: string): SectionId {
  const [need] = needsOf(text);
  return (need && sectionsByNeed[need]) || 'market-problem';
}

/** Share of a section's vocabulary that the words hit, so that a section with many questions does not win by size. */
function overlap(vertical: Vertical, section: SectionId, words: ReadonlySet<string>): number {
  const texts = vertical.questions.filter(question => question.sectionId === section);
  const vocabulary = new Set(texts.flatMap(({ text, queries }) => contentWords([text, ...queries].join(' '))));
  const hits = [...words].filter(word => vocabulary.has(word)).length;
  return vocabulary.size === 0 ? 0 : hits / Math.sqrt(vocabulary.size);
}
