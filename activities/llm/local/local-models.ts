import { basename } from 'node:path';
import { setInterval } from 'node:timers';
import { boundedSchema } from '#activities/llm/local/bounded-schema';
import { chatHistory } from '#activities/llm/local/chat-history';
import type { LlamaTurn } from '#activities/llm/local/llama';
import { type LoadedModel, type LocalModelSettings, loadModel } from '#activities/llm/local/load-model';
import { oneAtATime } from '#activities/llm/local/one-at-a-time';
import type { CallOptions, Finish, ModelAnswer, ModelPort, ModelRequest } from '#activities/llm/model-port';
import { AssayError } from '#shared/errors/assay-error';

export interface LocalModels extends ModelPort {
  /** Frees the memory; a later call loads the model again. */
  close(): Promise<void>;
}

/** Fewer tokens than this hold no answer. */
const leastAnswer = 64;

/** Milliseconds between signs of life while the prompt is read: the library tells nothing until the first token. */
const tickMs = 2_000;

/** A GGUF file as a port. It is loaded by the first call and answers one call at a time, having one context. */
export function openLocalModels(settings: LocalModelSettings): LocalModels {
  const inTurn = oneAtATime();
  let loading: Promise<LoadedModel> | undefined;

  async function load(): Promise<LoadedModel> {
    loading ??= loadModel(settings);
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  return {
    async complete(request, options) {
      const ticker = setInterval(options.onProgress, tickMs);
      try {
        return await inTurn(options.signal, async () =>
          generate(await load(), { request, options, name: nameOf(settings) }),
        );
      } catch (error) {
        options.signal.throwIfAborted();
        throw error instanceof AssayError
          ? error
          : new AssayError('model.broken-answer', 'llama.cpp', { cause: error });
      } finally {
        clearInterval(ticker);
      }
    },
    async close() {
      const loaded = await loading?.catch(() => undefined);
      loading = undefined;
      await loaded?.llama.dispose();
    },
  };
}

function nameOf({ modelFile }: LocalModelSettings): string {
  return basename(modelFile).replace(/\.gguf$/i, '');
}

interface Call {
  readonly request: ModelRequest;
  readonly options: CallOptions;
  readonly name: string;
}

async function generate(loaded: LoadedModel, { request, options, name }: Call): Promise<ModelAnswer> {
  const { llama, sequence, chat } = loaded;
  const history = chatHistory(request.messages);
  const inputTokens = countTokens(loaded, history);
  const room = sequence.contextSize - inputTokens;
  if (room < leastAnswer)
    throw new AssayError('model.context-overflow', `${inputTokens} tokens for a context of ${sequence.contextSize}`);
  const grammar = request.output && (await llama.createGrammarForJsonSchema(boundedSchema(request.output.schema)));
  const before = sequence.tokenMeter.getState();
  const { response, metadata } = await chat.generateResponse(history, {
    ...(grammar ? { grammar } : {}),
    ...(request.seed === null ? {} : { seed: request.seed }),
    maxTokens: Math.min(request.maxOutputTokens, room),
    temperature: request.temperature,
    signal: options.signal,
    onToken: options.onProgress,
  });
  const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return {
    text: response,
    finish: finishOf(response, metadata.stopReason),
    usage: {
      inputTokens,
      // What the context still held from the call before was not read again.
      cachedInputTokens: Math.max(0, inputTokens - usedInputTokens),
      cacheWriteTokens: 0,
      outputTokens: usedOutputTokens,
    },
    model: name,
    requestId: null,
  };
}

function countTokens({ model, chat }: LoadedModel, history: readonly LlamaTurn[]): number {
  return chat.chatWrapper.generateContextState({ chatHistory: history }).contextText.tokenize(model.tokenizer).length;
}

function finishOf(text: string, stopReason: string): Finish {
  if (stopReason === 'maxTokens') return 'truncated';
  return text.trim() === '' ? 'empty' : 'complete';
}
