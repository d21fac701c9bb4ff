import type { WireAnswer, WireUsage } from './behaviour.js';
import type { WireCall } from './wire-call.js';

/** What the server has to know of a protocol to answer a completion in it. */
export interface Protocol {
  /** Headers every answer of this provider carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the request's prompt costs by this provider's counting, before anything is scripted. */
  promptUsage(call: WireCall): Pick<WireUsage, 'input' | 'cached' | 'cacheWrite'>;
  /** The JSON schema asked for, if any. */
  schema(call: WireCall): unknown;
  /** Frames of the stream: what opens it, the text, what closes it with finish and usage. */
  frames(
    call: WireCall,
    answer: { text: string; finish: WireAnswer['finish']; usage: WireUsage },
  ): {
    readonly opening: readonly string[];
    readonly pieces: readonly string[];
    readonly closing: readonly string[];
    /** Said at the end of a stream in any case. */
    readonly end: readonly string[];
  };
  /** The whole answer as one JSON object: for calls without a stream and for batches. */
  whole(call: WireCall, answer: { text: string; finish: WireAnswer['finish']; usage: WireUsage }): unknown;
  errorFrame(error: { type: string; message: string }): string;
}
