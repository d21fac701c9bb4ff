/** Every error a user or operator can meet: may a retry help, which HTTP status, and what to do about it. */
export interface ErrorEntry {
  readonly isRetryable: boolean;
  /** It costs nothing and goes by itself: whoever may wait tries as long as it takes. Others are tried a few times. */
  readonly passes?: true;
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
  'decision.unverified': {
    isRetryable: false,
    status: 403,
    title: 'Nobody vouches for who decides',
    remedy: 'Decide through the API, the command line or the console, or add a "token" that the API has signed.',
  },
  'decision.wrong-role': {
    isRetryable: false,
    status: 403,
    title: 'The decision is for somebody else to take',
    remedy: 'Ask somebody in the role that is named, or have them delegate it.',
  },
  'approval.no-key': {
    isRetryable: false,
    status: 500,
    title: 'No key signs for this run',
    remedy: 'Put the key that was in use when the run began back into ASSAY_APPROVAL_KEYS, behind the present one.',
  },
  'approval.invalid': {
    isRetryable: false,
    status: 403,
    title: 'The link or token is no good, or no longer',
    remedy: 'Open the run in the console, or ask for a new link.',
  },
  'review.invalid': {
    isRetryable: false,
    status: 422,
    title: 'What was decided about the claims has faults',
    remedy: 'Mend what is listed and decide again with the digest shown now.',
  },
  'person.not-found': {
    isRetryable: false,
    status: 404,
    title: 'There is no such person',
    remedy: 'Use the name of a person of this tenant whose key is not revoked; "assay people list" shows them.',
  },
  'person.name-taken': {
    isRetryable: false,
    status: 409,
    title: 'Somebody has this name already',
    remedy: 'Choose another name: it says who has decided, so two people cannot share it.',
  },
  'person.last-owner': {
    isRetryable: false,
    status: 409,
    title: 'Nobody else could let people in',
    remedy: 'Add another owner first.',
  },
  'delegation.not-found': {
    isRetryable: false,
    status: 404,
    title: 'There is no such delegation',
    remedy: 'List the delegations to find its id.',
  },
  'delegation.invalid': {
    isRetryable: false,
    status: 422,
    title: 'The delegation has faults',
    remedy: 'Mend what is listed.',
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
  'document.no-such-format': {
    isRetryable: false,
    status: 404,
    title: 'The document does not exist in this format',
    remedy: 'Take HTML, Markdown or JSON; resuming the run from awaiting-review publishes it anew.',
  },
  'document.not-printed': {
    isRetryable: false,
    status: 500,
    title: 'The document could not be laid out on pages',
    remedy: 'Take another format, and report it with the line in the log of the worker.',
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
  'run.running': {
    isRetryable: false,
    status: 409,
    title: 'The run is still going',
    remedy: 'Wait until it ends or cancel it; "--force" stops what it does now and goes back.',
  },
  'run.well-ended': {
    isRetryable: false,
    status: 409,
    title: 'The run ended as it should, so there is no failure to go back from',
    remedy: 'Name the stage to go back to with "--from".',
  },
  'stage.unknown': {
    isRetryable: false,
    status: 422,
    title: 'There is no such stage',
    remedy: 'Use one of the stages listed.',
  },
  'stage.not-reached': {
    isRetryable: false,
    status: 409,
    title: 'The run never came to this stage',
    remedy: 'Use one of the stages it came to.',
  },
  'fork.impossible': {
    isRetryable: false,
    status: 422,
    title: 'The fork cannot differ in this from that stage on',
    remedy: 'Fork from the stage named.',
  },
  'fork.no-models': {
    isRetryable: false,
    status: 422,
    title: 'The fork would ask no language model, and the extractive engine reads no prompt',
    remedy: 'Name models in ASSAY_MODELS and give the fork a budget above zero, or set neither model nor prompt.',
  },
  'fork.model-unknown': {
    isRetryable: false,
    status: 422,
    title: 'The workers have no such model',
    remedy: 'Use one of the models listed, as provider/model, or add it to ASSAY_MODELS.',
  },
  'fork.words-unfit': {
    isRetryable: false,
    status: 422,
    title: 'The words cannot stand in the place of the prompt’s own',
    remedy: 'Begin with its own words, which "assay replay prompts" shows, and change those.',
  },
  'refresh.times-invalid': {
    isRetryable: false,
    status: 422,
    title: 'This is no time at which a run can be refreshed',
    remedy: 'Give day, week, month, or a cron expression of five fields whose minute is a single number.',
  },
  'refresh.exists': {
    isRetryable: false,
    status: 409,
    title: 'The run is refreshed by a schedule already',
    remedy: 'Delete that schedule first to give it other times.',
  },
  'refresh.none': {
    isRetryable: false,
    status: 404,
    title: 'The run is not refreshed',
    remedy: 'List the refreshed runs to find its id, or give it a schedule.',
  },
  'refresh.waiting': {
    isRetryable: false,
    status: 409,
    title: 'A refresh of this run is still open',
    remedy: 'Take the decision it waits for, or cancel it.',
  },
  'history.gone': {
    isRetryable: false,
    status: 410,
    title: 'The Temporal server no longer keeps the history of the run',
    remedy: 'Start a new run: its calls come from the journal; raise the retention of the namespace for the next time.',
  },
  'history.sealed': {
    isRetryable: false,
    status: 422,
    title: 'The payloads of this history were taken out when it was exported',
    remedy: 'Export it again with a key whose role may read payloads (owner).',
  },
  'history.unreadable': {
    isRetryable: false,
    status: 422,
    title: 'This is not a history of a workflow',
    remedy: 'Give the JSON that "assay export history" or the Temporal UI writes.',
  },
  'replay.failed': {
    isRetryable: true,
    status: 503,
    title: 'The histories could not be replayed',
    remedy: 'Try it again with fewer runs; the log has the details.',
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
    remedy: 'Send less than 1 MiB, or than 20 MiB where a file is supplied.',
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
  'model.rate-limited': {
    isRetryable: true,
    passes: true,
    status: 503,
    title: 'The model provider limits the rate',
    remedy: 'It is tried again when the provider allows it.',
  },
  'model.overloaded': {
    isRetryable: true,
    passes: true,
    status: 503,
    title: 'The model provider is overloaded',
    remedy: 'It is tried again; another model takes over if one is configured.',
  },
  'model.unavailable': {
    isRetryable: true,
    passes: true,
    status: 503,
    title: 'The model provider does not answer',
    remedy: 'It is tried again; runs go on by themselves when it is back.',
  },
  'model.broken-answer': {
    isRetryable: true,
    status: 502,
    title: 'The answer of the model provider was cut off or garbled',
    remedy: 'It is tried again.',
  },
  'model.not-allowed': {
    isRetryable: false,
    status: 502,
    title: 'The model provider refuses the key',
    remedy: 'Check the key, its project and its rights: "assay models check" tries it.',
  },
  'model.bad-request': {
    isRetryable: false,
    status: 502,
    title: 'The model provider refuses the request',
    remedy: 'Check the model name and its limits; the journal names the call.',
  },
  'model.context-overflow': {
    isRetryable: false,
    status: 502,
    title: 'The material is too long for the model',
    remedy: 'Use a model with a larger context, or fewer sources.',
  },
  'model.truncated': {
    isRetryable: false,
    status: 502,
    title: 'The model ran out of room for its answer',
    remedy: 'Raise the output limit of the task.',
  },
  'model.refused': {
    isRetryable: false,
    status: 502,
    title: 'The model refuses to answer',
    remedy: 'Another model or the extractive engine takes over.',
  },
  'model.filtered': {
    isRetryable: false,
    status: 502,
    title: 'The provider filtered the answer',
    remedy: 'Another model or the extractive engine takes over.',
  },
  'model.empty': {
    isRetryable: true,
    status: 502,
    title: 'The model gave an empty answer',
    remedy: 'It is tried again.',
  },
  'model.invalid-answer': {
    isRetryable: false,
    status: 502,
    title: 'The answer of the model does not fit the schema, also after a repair',
    remedy: 'Another model or the extractive engine takes over.',
  },
  'model.unknown': {
    isRetryable: false,
    status: 422,
    title: 'There is no such model',
    remedy: 'Use one that "assay models" lists.',
  },
  'model.price-missing': {
    isRetryable: false,
    status: 422,
    title: 'The price of a model is not known',
    remedy: 'Add the model to the price file, with its date.',
  },
  'model.part-missing': {
    isRetryable: false,
    status: 503,
    title: 'The program part that runs local models is not there',
    remedy: 'It is fetched with npm when a local model is first asked: allow the download once, or use another model.',
  },
  'model.file-unusable': {
    isRetryable: false,
    status: 503,
    title: 'The file of the local model cannot be loaded',
    remedy: 'Set ASSAY_LOCAL_MODEL to a whole GGUF file that this machine has the memory for.',
  },
  'model.queued': {
    isRetryable: false,
    status: 503,
    title: 'The question waits in a batch',
    remedy: 'Nothing to do: the run goes on when the batch is answered.',
  },
  'budget.exhausted': {
    isRetryable: false,
    status: 402,
    title: 'The budget does not allow the call',
    remedy: 'Raise the budget of the run or the tenant, or go on with what there is.',
  },
  'budget.impossible': {
    isRetryable: false,
    status: 422,
    title: 'The budget is too small for this run',
    remedy: 'Raise it, or choose a cheaper model; the plan shows the estimate.',
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
