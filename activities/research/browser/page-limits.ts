/** What one page may take; what goes beyond is left out with a note, or costs the page. */
export const pageLimits = {
  /** All that comes and goes while it is open. */
  bytes: 40 * 1024 ** 2,
  requests: 400,
  /** Milliseconds for the address to answer. */
  openMs: 12_000,
  /** Milliseconds for the page to be there. */
  loadMs: 8_000,
  /** Milliseconds in which its scripts may come to rest. */
  settleMs: 5_000,
  /** Milliseconds to write it down, and as many for the picture. */
  captureMs: 5_000,
  /** Characters of the page as it stands after its scripts. */
  html: 8 * 1024 ** 2,
  /** Pixels. */
  width: 1_280,
  pictureHeight: 8_000,
  pictureBytes: 8 * 1024 ** 2,
} as const;
