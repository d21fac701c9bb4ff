import { z } from 'zod';
import { definePrompt } from '#activities/kit/prompt';
import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import type { ProposedSection } from '#activities/synthesis/proposal';
import { sectionTitles } from '#shared/contracts/section';

const BriefSection = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        passage: z.int().min(0).max(7),
        quote: z.string().min(10).max(90),
        text: z.string().min(10).max(90),
      }),
    )
    .min(1)
    .max(2),
});
type BriefSection = z.infer<typeof BriefSection>;

/** Characters of material that leave so small a model room to answer. */
const mostCharacters = 700;

/** The drafting of a section for a model of 135 million parameters: little material, few fields. */
export const draftBriefly = definePrompt<DraftSectionInput, BriefSection>({
  name: 'draft-briefly',
  version: 1,
  output: BriefSection,
  messages: input => [
    {
      role: 'system',
      content:
        'You copy facts out of numbered passages as JSON. "passage" is the number of a passage, "quote" is a sentence copied from it word for word, "text" tells the same fact in one sentence.',
    },
    {
      role: 'user',
      content: `${offered(input)
        .map(({ text }, at) => `[${at}] ${text}`)
        .join('\n')}\n\nFacts about: ${sectionTitles[input.sectionId]}`,
    },
  ],
  extractive: () => {
    throw new TypeError('the model is to answer');
  },
  model: { maxOutputTokens: 440 },
  fixtures: [],
});

/** The same proposals as the full prompt has them. */
export function inFull({ claims }: BriefSection, input: DraftSectionInput): ProposedSection {
  return {
    claims: claims.map(({ passage: at, quote, text }) => ({
      kind: 'statement',
      text,
      citations: [{ passage: offered(input)[at]?.index ?? -1, quote, through: null }].filter(
        ({ passage }) => passage >= 0,
      ),
      numbers: [],
      subjects: [],
      questionIds: offered(input)[at]?.hits.map(({ questionId }) => questionId) ?? [],
      salience: 0.5,
    })),
  };
}

/** The best found passages first, as many as fit. */
function offered({ passages }: DraftSectionInput): DraftSectionInput['passages'] {
  const best = passages.toSorted((one, other) => scoreOf(other) - scoreOf(one)).slice(0, 8);
  let room = mostCharacters;
  return best.filter(({ text }) => {
    room -= text.length;
    return room >= 0;
  });
}

function scoreOf({ hits }: DraftSectionInput['passages'][number]): number {
  return Math.max(0, ...hits.map(({ score }) => score));
}
