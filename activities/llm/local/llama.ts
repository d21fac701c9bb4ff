/** Of node-llama-cpp, which is no dependency and so brings no types, what is used here. */
export interface LlamaModule {
  getLlama(options: {
    build: 'never';
    gpu: false;
    skipDownload: true;
    maxThreads: number;
    logLevel: 'error';
  }): Promise<Llama>;
  readonly LlamaChat: new (options: { contextSequence: LlamaSequence }) => LlamaChat;
}

export interface Llama {
  loadModel(options: { modelPath: string; gpuLayers: 0 }): Promise<LlamaModel>;
  createGrammarForJsonSchema(schema: unknown): Promise<object>;
  dispose(): Promise<void>;
}

export interface LlamaModel {
  /** Tokens the model was trained to see at once. */
  readonly trainContextSize: number;
  readonly tokenizer: object;
  createContext(options: { contextSize: number; threads: number }): Promise<LlamaContext>;
}

interface LlamaContext {
  readonly contextSize: number;
  getSequence(): LlamaSequence;
}

interface TokenCounts {
  readonly usedInputTokens: number;
  readonly usedOutputTokens: number;
}

export interface LlamaSequence {
  readonly contextSize: number;
  readonly tokenMeter: { getState(): TokenCounts; diff(since: TokenCounts): TokenCounts };
}

export type LlamaTurn =
  | { readonly type: 'system' | 'user'; readonly text: string }
  | { readonly type: 'model'; readonly response: readonly string[] };

export interface LlamaGeneration {
  readonly grammar?: object;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly seed?: number;
  readonly signal: AbortSignal;
  readonly onToken: () => void;
}

export interface LlamaChat {
  readonly chatWrapper: {
    generateContextState(state: { chatHistory: readonly LlamaTurn[] }): {
      readonly contextText: { tokenize(tokenizer: object): readonly unknown[] };
    };
  };
  /** The history ends with an empty turn of the model. */
  generateResponse(
    history: readonly LlamaTurn[],
    options: LlamaGeneration,
  ): Promise<{ readonly response: string; readonly metadata: { readonly stopReason: string } }>;
}
