import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';
import { retryAfterMs } from './retry-after.js';

/** What both SDKs tell of an error, in one form. */
export interface WireFault {
  /** HTTP status; undefined for an error event inside a stream. */
  readonly status: number | undefined;
  /** The provider's own words for it: `type` and `code`, most telling first. */
  readonly types: readonly string[];
  /** Read to tell faults apart, never repeated: it may quote the prompt or the key. */
  readonly message: string;
  readonly headers: Headers | undefined;
}

/** The one place where a provider's error becomes ours; what may help is decided by `code` alone. */
export function toModelError(fault: WireFault): AssayError {
  const detail = [fault.status, fault.types.find(isPlainWord)].filter(Boolean).join(' ');
  return new AssayError(codeOf(fault), detail || 'an error inside the stream', {
    retryAfterMs: retryAfterMs(fault.headers),
  });
}

function codeOf(fault: WireFault): ErrorCode {
  return codeByWords(fault) ?? codeByStatus(fault.status) ?? 'model.broken-answer';
}

/** Words a provider uses for one thing only; they tell more than the status. */
const words: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /context_length_exceeded|model_context_window_exceeded|string_above_max_length|request_too_large/,
    'model.context-overflow',
  ],
  [/content_filter|content_policy_violation|responsibleaipolicyviolation|safety/i, 'model.filtered'],
  [/insufficient_quota|billing|insufficient_balance|credit_balance/, 'model.not-allowed'],
  [/authentication_error|permission_error|invalid_api_key|permission_denied/, 'model.not-allowed'],
  [/overloaded|engine_overloaded|server_overloaded/, 'model.overloaded'],
  [/rate_limit|resource_exhausted|tokens_exceeded/i, 'model.rate-limited'],
  [/^(server_error|api_error|internal_server_error|timeout_error|unavailable)$/i, 'model.unavailable'],
];

const overflowSentence =
  /context (length|window)|prompt is too long|maximum context|too many (input )?tokens|exceeds? the (available )?context/i;

function codeByWords({ status, types, message }: WireFault): ErrorCode | undefined {
  const said = words.find(([pattern]) => types.some(type => pattern.test(type)));
  if (said) return said[1];
  const mayOverflow = status === undefined || status === 400 || status === 413 || status === 422 || status === 500;
  return mayOverflow && overflowSentence.test(message) ? 'model.context-overflow' : undefined;
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'model.not-allowed',
  402: 'model.not-allowed',
  403: 'model.not-allowed',
  408: 'model.unavailable',
  409: 'model.unavailable',
  413: 'model.context-overflow',
  425: 'model.unavailable',
  429: 'model.rate-limited',
  503: 'model.overloaded',
  529: 'model.overloaded',
};

function codeByStatus(status: number | undefined): ErrorCode | undefined {
  if (status === undefined) return undefined;
  return byStatus[status] ?? (status >= 500 ? 'model.unavailable' : 'model.bad-request');
}

/** Lower-case words only: whatever else a provider puts there could be a key or a piece of a prompt. */
function isPlainWord(type: string): boolean {
  return /^[a-z]+(_[a-z]+){0,6}$/.test(type) && type.length <= 48;
}
