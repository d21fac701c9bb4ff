/** Bounds that keep one odd folder from taking the worker's memory; each is reported as a fault when it bites. */
export const corpusLimits = {
  files: 5_000,
  fileBytes: 25 * 1024 * 1024,
  /** A parsed JSON tree takes about 20 times its text. */
  jsonBytes: 10 * 1024 * 1024,
  jsonDepth: 200,
  /** Open elements of a page: the parser's time grows with the square of them. */
  htmlDepth: 3_000,
  pdfPages: 1_000,
  /** Passages of one document, and of all: the search index takes about 4 KB a passage. */
  passagesPerDocument: 10_000,
  passages: 100_000,
  /** Prose longer than this is split at sentence ends. */
  passageChars: 1_200,
  /** A row or record longer than this is cut into prose. */
  recordChars: 6_000,
  fieldChars: 2_000,
  fields: 200,
  /** Faults of one kind that are listed one by one. */
  faultsPerCode: 100,
  folderDepth: 40,
  readsAtOnce: 8,
} as const;
