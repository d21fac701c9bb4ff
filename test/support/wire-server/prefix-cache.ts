import { tokenCount } from './token-count.js';

const leastTokens = 1024;
const step = 128;

/**
 * Prompt caches as the two protocols bill them: one finds shared beginnings by itself (from 1,024 tokens, in steps of
 * 128), the other keeps what lies before a breakpoint.
 */
export class PrefixCache {
  readonly #prompts = new Map<string, string[]>();
  readonly #marked = new Set<string>();
  readonly #learnMs: number;

  /** A prefix is known so many milliseconds after it was first sent: when the answer to it begins. */
  constructor(learnMs = 0) {
    this.#learnMs = learnMs;
  }

  forget(): void {
    this.#prompts.clear();
    this.#marked.clear();
  }

  /** Tokens of a prompt that an earlier one of the same model began with. */
  shared(model: string, prompt: string): number {
    const earlier = this.#prompts.get(model) ?? [];
    const longest = Math.max(0, ...earlier.map(one => sharedLength(one, prompt)));
    this.#learn(() => this.#prompts.set(model, [...(this.#prompts.get(model) ?? []).slice(-50), prompt]));
    const tokens = Math.floor(longest / 4 / step) * step;
    return tokens < leastTokens ? 0 : Math.min(tokens, tokenCount(prompt));
  }

  /** Tokens read and written for prefixes that end at breakpoints, shortest first. */
  marked(model: string, prefixes: readonly string[]): { cached: number; cacheWrite: number } {
    const long = prefixes.filter(prefix => tokenCount(prefix) >= leastTokens);
    const known = long.filter(prefix => this.#marked.has(`${model}\n${prefix}`));
    const cached = Math.max(0, ...known.map(tokenCount));
    const whole = Math.max(0, ...long.map(tokenCount));
    this.#learn(() => {
      for (const prefix of long) this.#marked.add(`${model}\n${prefix}`);
    });
    return { cached, cacheWrite: Math.max(0, whole - cached) };
  }

  #learn(known: () => void): void {
    if (this.#learnMs === 0) known();
    else setTimeout(known, this.#learnMs).unref();
  }
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
