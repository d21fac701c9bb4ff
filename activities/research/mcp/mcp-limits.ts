/** What one session with a server may take; what goes beyond is an error or is left out with a note, never cut silently. */
export const mcpLimits = {
  /** Servers under way at a time in one process: each may be a program with tens of megabytes. */
  sessions: 4,
  /** Milliseconds for listing the tools of a server, its start included. */
  listMs: 20_000,
  /** Milliseconds that a server has to end in good order. */
  graceMs: 1_000,
  /** All that a server may send in one session. */
  bytes: 16 * 1024 ** 2,
  messages: 2_000,
  tools: 500,
  pages: 20,
  /** Characters of the two schemas of a tool. */
  schema: 32_000,
  /** Resources that are read for one answer. */
  resources: 5,
  documents: 20,
} as const;
