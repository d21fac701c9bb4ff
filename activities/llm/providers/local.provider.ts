import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { defineProvider } from '#activities/llm/define-provider';
import { openLocalModels } from '#activities/llm/local/local-models';

const Settings = z.strictObject({
  /** Path of a GGUF file; whatever model is asked for, it is this one. */
  modelFile: z.string().refine(isModelFile, { error: 'expected the path of a GGUF file that is there' }),
  threads: z.coerce.number('expected a number of threads').int().min(1).max(256).optional(),
  /** Tokens of input and output together; no more than the model was trained for are used. */
  contextTokens: z.coerce.number('expected a number of tokens').int().min(512).max(1_048_576).optional(),
});

/** By its first four bytes: a page of a proxy, or the pointer that a checkout left in its place, is none. */
function isModelFile(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(4);
    readSync(file, start);
    closeSync(file);
    return start.toString('latin1') === 'GGUF';
  } catch {
    return false;
  }
}

/** A model in this process, by llama.cpp, which is fetched into the user's cache when it is first asked. */
export default defineProvider({
  name: 'local',
  title: 'Model file on this machine',
  settings: Settings,
  environment: {
    modelFile: ['ASSAY_LOCAL_MODEL'],
    threads: ['ASSAY_LOCAL_THREADS'],
    contextTokens: ['ASSAY_LOCAL_CONTEXT_TOKENS'],
  },
  supports: {
    structuredOutput: true,
    tools: false,
    streaming: false,
    promptCaching: true,
    batch: false,
    embeddings: false,
  },
  runsInProcess: true,
  open({ modelFile, threads = 2, contextTokens = 8_192 }) {
    return { models: openLocalModels({ modelFile, threads, contextTokens }) };
  },
});
