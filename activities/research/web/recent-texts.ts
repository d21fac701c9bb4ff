interface Held {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Longer ones are asked for anew, so that no site can fill the memory. */
const longest = 64 * 1024;
const most = 300;

/** Texts that serve again for a while; the oldest make room. */
export class RecentTexts {
  readonly #held = new Map<string, Held>();

  constructor(private readonly forMs: number) {}

  get(key: string, now: Date): string | null {
    const held = this.#held.get(key);
    return held && held.until > now.getTime() ? held.text : null;
  }

  keep(key: string, text: string, now: Date): void {
    this.#held.delete(key);
    if (text.length > longest) return;
    this.#held.set(key, { text, until: now.getTime() + this.forMs });
    const [oldest] = this.#held.keys();
    if (this.#held.size > most && oldest !== undefined) this.#held.delete(oldest);
  }
}
