import { z } from 'zod';
import { definePrompt } from '#activities/kit/prompt';
import type { OfferedPassage } from '#activities/synthesis/drafting-input';
import type { ProposedClaim } from '#activities/synthesis/proposal';
import { splitSentences } from '#shared/text/sentences';

export interface SentenceMaterial {
  readonly about: string;
  readonly passage: OfferedPassage;
}

const instructions = `You write one line of a market report.
"quote": copy the sentence that says most about the topic.
"text": tell the same fact in one sentence of your own. Keep every number, unit, year and name as it is written. Add nothing.`;

/**
 * The drafting of one claim for a model of 135 million parameters: one passage, two fields. The grammar lets it choose a
 * quote and not write one; the words of the claim are its own. Null where the passage has no sentence to choose.
 */
export function draftFromSentences({ about, passage }: SentenceMaterial) {
  const sentences = sentencesOf(passage);
  if (sentences.length === 0) return null;
  const output = z.strictObject({ quote: z.enum(sentences), text: z.string().min(20).max(220) });
  return definePrompt<SentenceMaterial, z.infer<typeof output>>({
    name: 'draft-from-sentences',
    version: 1,
    output,
    messages: () => [
      { role: 'system', content: instructions },
      { role: 'user', content: `Topic: ${about}\nSentences:\n${sentences.map(one => `- ${one}`).join('\n')}` },
    ],
    extractive: () => {
      throw new TypeError('the model is to answer');
    },
    model: { maxOutputTokens: 300 },
    fixtures: [],
  });
}

/** As the full prompt proposes it. */
export function proposedClaim(answer: { quote: string; text: string }, { index, hits }: OfferedPassage): ProposedClaim {
  return {
    kind: 'statement',
    text: answer.text,
    citations: [{ passage: index, quote: answer.quote, through: null }],
    numbers: [],
    subjects: [],
    questionIds: hits.map(({ questionId }) => questionId),
    salience: 0.5,
  };
}

const mostSentences = 5;

function sentencesOf({ text }: OfferedPassage): string[] {
  const whole = splitSentences(text).map(sentence => sentence.text);
  return [...new Set(whole)].filter(one => one.length >= 40 && one.length <= 320).slice(0, mostSentences);
}
