import type { PromptDesk } from '#activities/kit/prompt';
import { askAnswers } from '#activities/synthesis/assembly/ask-answers';
import { assemble } from '#activities/synthesis/assembly/assemble';
import { groundOf } from '#activities/synthesis/assembly-ground';
import { markDisagreements } from '#activities/synthesis/drafting/mark-disagreements';
import { type Drafting, readDraftingInput } from '#activities/synthesis/drafting/read-drafting-input';
import { repeatsInstructions } from '#activities/synthesis/drafting/repeats-instructions';
import { quotedAtLength, resolveClaims } from '#activities/synthesis/drafting/resolve-claims';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import type { ProposedSection } from '#activities/synthesis/proposal';
import { readAssemblyInput } from '#activities/synthesis/read-assembly-input';
import { type ArtifactStore, putJson } from '#infra/storage/artifact-store';
import type { SectionDraft } from '#shared/contracts/section-draft';
import type { SynthesisStageActivities } from '#shared/contracts/stages';

export interface SynthesisDependencies {
  readonly artifacts: ArtifactStore;
  readonly desk: PromptDesk;
}

/** From evidence to drafted claims, and from verified claims to the parts of the document. */
export function createSynthesisActivities({ artifacts, desk }: SynthesisDependencies): SynthesisStageActivities {
  return {
    async draftSection({ run, ...request }) {
      const drafting = await readDraftingInput(artifacts, request);
      const answer = await desk.answer(draftSection, drafting.input, run);
      const { text: instructions = '' } = draftSection.instructions ?? {};
      const proposed = { claims: answer.claims.filter(claim => !repeatsInstructions(claim, instructions)) };
      const texts = await readTexts(artifacts, drafting, proposed);
      const claims = markDisagreements(resolveClaims(proposed.claims, drafting.input, texts));
      const draft: SectionDraft = { sectionId: request.sectionId, claims, lookedFor: [...drafting.lookedFor] };
      const { sectionId } = request;
      const draftHash = await putJson(artifacts, draft);
      return { sectionId, draftHash, claims: claims.length, ...(desk.asksModels?.(run) && { asksModels: true }) };
    },

    async assembleMrd({ run, ...request }) {
      const input = await readAssemblyInput(artifacts, request);
      const ground = groundOf(input);
      const answers = await askAnswers((prompt, asked) => desk.answer(prompt, asked, run), input, ground);
      return { assemblyHash: await putJson(artifacts, assemble(input, ground, answers)) };
    },
  };
}

/** The texts of the sources that are quoted beyond one passage; most sections quote none so. */
async function readTexts(
  artifacts: ArtifactStore,
  { input, textHashes }: Drafting,
  { claims }: ProposedSection,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const sourceId of quotedAtLength(claims, input)) {
    const hash = textHashes.get(sourceId);
    if (hash) texts.set(sourceId, (await artifacts.get(hash)).toString('utf8'));
  }
  return texts;
}
