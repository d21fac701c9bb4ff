import { contentHash } from '#activities/kit/content-hash';
import type { AnyPrompt, Prompt, PromptDesk } from '#activities/kit/prompt';
import { extractiveEngine } from '#activities/llm/extractive-engine';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import type { CallJournal } from '#infra/storage/call-journal';
import type { RunRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';

/** The desk that answers by the extractive engine. An equal question of a tenant is answered from the journal. */
export function createExtractiveDesk({
  journal,
  artifacts,
}: {
  journal: CallJournal;
  artifacts: ArtifactStore;
}): PromptDesk {
  return {
    engine: extractiveEngine,
    async answer<Input, Output>(prompt: Prompt<Input, Output>, input: Input, run: RunRef): Promise<Output> {
      const key = callKey(prompt, input, run.tenant);
      const known = await journal.findOutput(key);
      const outputHash = known ?? (await answerOnce({ prompt, input, run, key }));
      await journal.noteUse({ runId: run.runId, callKey: key, isReused: known !== null });
      return getJson(artifacts, prompt.output, outputHash);
    },
  };

  async function answerOnce<Input, Output>(call: {
    prompt: Prompt<Input, Output>;
    input: Input;
    run: RunRef;
    key: string;
  }) {
    const { prompt, input, run, key } = call;
    const checked = prompt.output.safeParse(prompt.extractive(input));
    if (!checked.success)
      throw new AssayError('prompt.invalid-answer', `${prompt.name} version ${prompt.version}`, {
        cause: checked.error,
      });
    const inputHash = await putJson(artifacts, input);
    const outputHash = await putJson(artifacts, checked.data);
    return journal.keep({
      key,
      tenant: run.tenant,
      prompt: prompt.name,
      promptVersion: prompt.version,
      engine: extractiveEngine.name,
      model: null,
      inputHash,
      outputHash,
      costUsd: 0,
    });
  }
}

function callKey(prompt: AnyPrompt, input: unknown, tenant: string): string {
  const { name, version } = extractiveEngine;
  return contentHash({
    tenant,
    prompt: prompt.name,
    promptVersion: prompt.version,
    engine: `${name}@${version}`,
    input,
  });
}
