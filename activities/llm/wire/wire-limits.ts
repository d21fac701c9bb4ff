/** How long and how much one HTTP exchange may take. */
export interface WireLimits {
  /** Milliseconds without a byte, also before the first. */
  readonly idleMs: number;
  /** Milliseconds for the whole exchange: what a slow drip runs into. */
  readonly totalMs: number;
  /** Bytes of an answer. */
  readonly maxBytes: number;
}

/** A model that thinks long may be silent for minutes before its first byte. */
export const usualLimits: WireLimits = { idleMs: 120_000, totalMs: 600_000, maxBytes: 16 * 1024 * 1024 };

/** Results of a batch come as one file. */
export const batchFileLimits: WireLimits = { idleMs: 120_000, totalMs: 600_000, maxBytes: 256 * 1024 * 1024 };
