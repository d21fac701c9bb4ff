import type { Prompt, PromptDesk } from '#activities/kit/prompt';
import planResearch from '#activities/planning/prompts/plan-research.prompt';
import { fewerPassages } from '#activities/synthesis/drafting/fewer-passages';
import type { DraftSectionInput, OfferedPassage } from '#activities/synthesis/drafting-input';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import type { ProposedClaim } from '#activities/synthesis/proposal';
import { derivedSections, sectionIds, sectionTitles } from '#shared/contracts/section';
import type { RunRef } from '#shared/contracts/stages';
import { extractiveDesk } from '#test/support/extractive-run';
import { draftFromSentences, proposedClaim } from './draft-from-sentences.js';

/** What was asked of the model, and what came of it. */
export interface Told {
  /** Claims by the section they were proposed for. */
  readonly proposed: Map<string, ProposedClaim[]>;
  readonly unanswered: string[];
  /** Says what the model is busy with, for minutes perhaps. */
  during<Result>(what: string, work: () => Promise<Result>): Promise<Result>;
}

const own = sectionIds.filter(id => !derivedSections.includes(id));
/** Sections the model drafts; the others are drafted extractively, which keeps the suite to minutes. */
export const drafted: readonly string[] = own.slice(0, 5);
/** Asked by the prompt that large models are asked by, over the passages that leave so small a model room to answer. */
const wholePromptFor = own[0];
const passagesOfASection = 3;

export interface Desks {
  readonly desk: PromptDesk;
  /** Gives up after a while: prompts made for large models keep a small one busy for minutes. */
  readonly impatient: () => PromptDesk;
}

/** Plan and drafts go to the model through the gateway; where it cannot, and for all else, the extractive engine writes. */
export function smallModelDesk({ desk, impatient }: Desks, told: Told): PromptDesk {
  return {
    engine: desk.engine,
    async answer<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output> {
      if (prompt.name === planResearch.name) return told.during(prompt.name, () => inTime(prompt, input, run));
      const section = prompt.name === draftSection.name ? (input as DraftSectionInput) : null;
      if (!section || !drafted.includes(section.sectionId)) return extractiveDesk.answer(prompt, input, run);
      const claims = await told.during(`the section ${section.sectionId}`, () => draft(section, run));
      told.proposed.set(section.sectionId, [...claims]);
      return prompt.output.parse({ claims });
    },
  };

  async function draft(input: DraftSectionInput, run: RunRef): Promise<ProposedClaim[]> {
    if (input.sectionId === wholePromptFor) await askWhole(input, run);
    const best = input.passages.toSorted((one, other) => scoreOf(other) - scoreOf(one)).slice(0, passagesOfASection);
    const claims: ProposedClaim[] = [];
    for (const passage of best)
      claims.push(...(await draftOne({ about: sectionTitles[input.sectionId], passage }, run)));
    return claims;
  }

  async function draftOne(material: { about: string; passage: OfferedPassage }, run: RunRef): Promise<ProposedClaim[]> {
    const prompt = draftFromSentences(material);
    if (!prompt) return [];
    try {
      return [proposedClaim(await desk.answer(prompt, material, run), material.passage)];
    } catch (error) {
      told.unanswered.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  }

  async function inTime<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output> {
    try {
      return await impatient().answer(prompt, input, run);
    } catch (error) {
      told.unanswered.push(`${prompt.name}: ${error instanceof Error ? error.message : String(error)}`);
      return extractiveDesk.answer(prompt, input, run);
    }
  }

  /** Its answer, or the code of why there is none, is in the journal; the extractive engine stands in for it. */
  async function askWhole(input: DraftSectionInput, run: RunRef): Promise<void> {
    const lean = Array.from({ length: 6 }).reduce<DraftSectionInput>(
      less => (less.passages.length > 2 ? fewerPassages(less) : less),
      input,
    );
    await inTime(draftSection, lean, run);
  }
}

function scoreOf({ hits }: OfferedPassage): number {
  return Math.max(0, ...hits.map(({ score }) => score));
}
