import type { Llama, LlamaChat, LlamaModel, LlamaModule, LlamaSequence } from '#activities/llm/local/llama';
import { llamaPart } from '#activities/llm/local/llama-part';
import { loadConfig } from '#infra/config/env';
import { ensurePart } from '#infra/local/optional-part';
import { AssayError } from '#shared/errors/assay-error';

export interface LocalModelSettings {
  /** Path of a GGUF file. */
  readonly modelFile: string;
  readonly threads: number;
  readonly contextTokens: number;
}

export interface LoadedModel {
  readonly llama: Llama;
  readonly model: LlamaModel;
  readonly sequence: LlamaSequence;
  readonly chat: LlamaChat;
}

/** The model in this process's memory. Errors: `model.part-missing`, `model.file-unusable`. */
export async function loadModel({ modelFile, threads, contextTokens }: LocalModelSettings): Promise<LoadedModel> {
  const { getLlama, LlamaChat } = await importLlama();
  const llama = await getLlama({
    build: 'never',
    gpu: false,
    skipDownload: true,
    maxThreads: threads,
    logLevel: 'error',
  });
  try {
    const model = await llama.loadModel({ modelPath: modelFile, gpuLayers: 0 });
    const contextSize = Math.min(contextTokens, model.trainContextSize);
    const context = await model.createContext({ contextSize, threads });
    const sequence = context.getSequence();
    return { llama, model, sequence, chat: new LlamaChat({ contextSequence: sequence }) };
  } catch (cause) {
    await llama.dispose();
    throw new AssayError('model.file-unusable', modelFile, { cause });
  }
}

async function importLlama(): Promise<LlamaModule> {
  const { cacheDir, isOffline } = loadConfig();
  const found = await ensurePart(llamaPart, { cacheDir, isOffline });
  if ('refused' in found) throw new AssayError('model.part-missing', found.refused);
  try {
    return (await import(found.url)) as LlamaModule;
  } catch (cause) {
    throw new AssayError('model.part-missing', `${llamaPart.name} cannot be loaded`, { cause });
  }
}
