/** Every error a user or operator can meet: may a retry help, which HTTP status, and what to do about it. */
export interface ErrorEntry {
  readonly isRetryable: boolean;
  readonly status: number;
  readonly title: string;
  /** What to do, as one sentence. */
  readonly remedy: string;
}

export const errorCatalogue = {
  'brief.invalid': {
    isRetryable: false,
    status: 422,
    title: 'The brief has faults',
    remedy: 'Mend the fields listed and send it again.',
  },
  'brief.unreadable': {
    isRetryable: false,
    status: 422,
    title: 'The brief could not be read',
    remedy: 'Give a JSON or YAML file with the fields of a brief, or plain text of at most 20,000 characters.',
  },
  'brief.too-large': {
    isRetryable: false,
    status: 413,
    title: 'The brief is too large',
    remedy: 'Shorten it to under 64 KiB; put background material into the corpus folder instead.',
  },
  'vertical.unknown': {
    isRetryable: false,
    status: 422,
    title: 'There is no such vertical',
    remedy: 'Use one of the verticals listed, or "general".',
  },
  'corpus.missing': {
    isRetryable: false,
    status: 422,
    title: 'The corpus folder cannot be read',
    remedy: 'Give an existing folder that the workers may read, or the name of a shipped sample.',
  },
  'corpus.empty': {
    isRetryable: false,
    status: 422,
    title: 'The corpus holds no readable document',
    remedy:
      'Put .md, .txt, .html, .csv, .json or .pdf files into the folder; the faults of each unreadable file are listed.',
  },
  'corpus.not-allowed': {
    isRetryable: false,
    status: 403,
    title: 'The corpus folder is outside the allowed roots',
    remedy: 'Move it under one of the folders in ASSAY_CORPUS_ROOTS, or extend that setting.',
  },
  'plan.invalid': {
    isRetryable: false,
    status: 422,
    title: 'The edited plan has faults',
    remedy: 'Mend the fields listed and send the plan back with the digest shown now.',
  },
  'decision.invalid': {
    isRetryable: false,
    status: 422,
    title: 'The decision has faults',
    remedy: 'Send one JSON object in the form shown with the thing to decide.',
  },
  'decision.stale': {
    isRetryable: false,
    status: 409,
    title: 'The decision is about something that has changed',
    remedy: 'Look at what is shown now and decide with its digest.',
  },
  'decision.not-waiting': {
    isRetryable: false,
    status: 409,
    title: 'The run waits for no such decision',
    remedy: 'Nothing to do; the state of the run says what it waits for.',
  },
  'decision.wrong-run': {
    isRetryable: false,
    status: 409,
    title: 'The decision names another run',
    remedy: 'Send it to the run it names, or take the JSON shown by this run.',
  },
  'run.not-found': {
    isRetryable: false,
    status: 404,
    title: 'There is no such run',
    remedy: 'List the runs to find its id.',
  },
  'run.not-finished': {
    isRetryable: false,
    status: 409,
    title: 'The run has no document yet',
    remedy: 'Wait until its state is completed; a waiting decision may be holding it.',
  },
  'run.finished': {
    isRetryable: false,
    status: 409,
    title: 'The run has already ended',
    remedy: 'Start a new run instead.',
  },
  'run.key-reused': {
    isRetryable: false,
    status: 409,
    title: 'The idempotency key was used for another request',
    remedy: 'Send a new key for a new request.',
  },
  'request.invalid': {
    isRetryable: false,
    status: 400,
    title: 'The request has faults',
    remedy: 'Mend what is listed.',
  },
  'request.too-large': {
    isRetryable: false,
    status: 413,
    title: 'The request is too large',
    remedy: 'Send less than 1 MiB.',
  },
  'request.not-found': {
    isRetryable: false,
    status: 404,
    title: 'There is nothing at this address',
    remedy: 'See /docs for the addresses there are.',
  },
  'request.too-many': {
    isRetryable: true,
    status: 429,
    title: 'Too many requests',
    remedy: 'Wait for the time in Retry-After.',
  },
  'auth.missing': {
    isRetryable: false,
    status: 401,
    title: 'No valid API key was sent',
    remedy: 'Send the header "Authorization: Bearer KEY"; the local stack keeps a key in its data folder.',
  },
  'auth.forbidden': {
    isRetryable: false,
    status: 403,
    title: 'The API key may not do this',
    remedy: 'Use a key of the tenant and role that may.',
  },
  'artifact.missing': {
    isRetryable: false,
    status: 500,
    title: 'A stored artifact is missing',
    remedy: 'Restore the data folder from its backup, then reset the run to before the step.',
  },
  'artifact.corrupt': {
    isRetryable: false,
    status: 500,
    title: 'A stored artifact differs from its hash',
    remedy: 'The disk or somebody changed it: restore it from the backup.',
  },
  'storage.unavailable': {
    isRetryable: true,
    status: 503,
    title: 'The storage does not answer',
    remedy: 'It is tried again; check the database and the disk if it lasts.',
  },
  'temporal.unavailable': {
    isRetryable: true,
    status: 503,
    title: 'The Temporal server does not answer',
    remedy: 'Runs go on when it is back; check that the stack is up with "assay doctor".',
  },
  'config.invalid': {
    isRetryable: false,
    status: 500,
    title: 'The configuration has faults',
    remedy: 'Mend the settings listed; .env.example describes them all.',
  },
  'stack.part-missing': {
    isRetryable: false,
    status: 500,
    title: 'A part of the local stack could not be found',
    remedy: 'Do one of the things listed.',
  },
  'stack.start-failed': {
    isRetryable: false,
    status: 500,
    title: 'The local stack did not start',
    remedy: 'See the log named; "assay doctor" says what is missing.',
  },
  'prompt.invalid-answer': {
    isRetryable: false,
    status: 500,
    title: 'An engine gave an answer that does not fit its schema',
    remedy: 'Report the prompt and version named.',
  },
  'stack.not-running': {
    isRetryable: false,
    status: 500,
    title: 'No local stack runs',
    remedy: 'Start it with "assay start", or set ASSAY_API_URL to an API elsewhere.',
  },
  'api.unreachable': {
    isRetryable: true,
    status: 503,
    title: 'The API does not answer',
    remedy: 'Start the local stack with "assay start", or set ASSAY_API_URL to where the API is.',
  },
  'internal.unexpected': {
    isRetryable: true,
    status: 500,
    title: 'Something unexpected went wrong',
    remedy: 'It is tried again; the log has the details under the id given.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCatalogue, value);
}
