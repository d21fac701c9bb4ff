import type { GapAnalysis } from '#activities/synthesis/answers/gap-analysis';
import type { OpenQuestion } from '#activities/synthesis/assembly/list-open-questions';
import type { Gap, GapInput } from '#activities/synthesis/gap-input';
import { wordsOfBrief } from '#activities/synthesis/gate/claim-words';
import type { Withheld } from '#activities/synthesis/gate/withheld';

const longestMatter = 400;
const longestQuestion = 300;
const longestPhrase = 120;
const mostPhrases = 4;
const mostMore = 5;

/** Every gap that counting shows, with what an engine says about it as long as that states no fact, and a few more. */
export function settleGaps(answer: GapAnalysis, input: GapInput, withheld: Withheld): OpenQuestion[] {
  const words = `${wordsOfBrief(input.brief)}\n${[...input.brief.questions, ...input.asked].join('\n')}`;
  const given = new Map(input.gaps.map(gap => [gap.id, gap]));
  withheld.ids(
    answer.gaps.map(({ gapId }) => gapId),
    { where: 'Gap analysis', given },
  );
  const told = input.gaps.map(gap => {
    const entry = answer.gaps.find(({ gapId }) => gapId === gap.id);
    return { question: gap.question, why: entry ? whyOf(gap, { ...entry, words }, withheld) : gap.why };
  });
  return [...told, ...furtherGaps(answer, { words, input }, withheld)];
}

function whyOf(gap: Gap, told: GapAnalysis['gaps'][number] & { words: string }, withheld: Withheld): string {
  const grounds = `${told.words}\n${gap.question}\n${gap.why}`;
  const matters =
    told.matters === null
      ? null
      : withheld.line(told.matters, { where: `Why ${gap.id} matters, left out`, grounds, longest: longestMatter });
  const where = `A search phrase of ${gap.id}, left out`;
  const phrases = told.lookFor
    .slice(0, mostPhrases)
    .flatMap(phrase => withheld.line(phrase, { where, grounds, longest: longestPhrase }) ?? []);
  const next = phrases.length > 0 ? `To look for next: ${phrases.join('; ')}.` : null;
  return [gap.why, matters, next].filter(part => part !== null).join(' ');
}

function furtherGaps(
  { more }: GapAnalysis,
  { words, input }: { words: string; input: GapInput },
  withheld: Withheld,
): OpenQuestion[] {
  const known = new Set([...input.asked, ...input.gaps.map(({ question }) => question)]);
  return more.slice(0, mostMore).flatMap(({ question, matters }) => {
    const where = 'A further gap, left out';
    const line = withheld.line(question, { where, grounds: words, longest: longestQuestion });
    const why = withheld.line(matters, { where, grounds: words, longest: longestMatter });
    if (line === null || why === null || known.has(line)) return [];
    if (line.endsWith('?')) return [{ question: line, why: `Not asked so far. ${why}` }];
    withheld.note(where, 'it is no question');
    return [];
  });
}
