/** One request as it arrived. */
export interface WireCall {
  readonly protocol: 'openai' | 'anthropic';
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON where the body is JSON, else the text. */
  readonly body: unknown;
  readonly raw: string;
  /** True once the caller hung up before the answer was complete. */
  isAborted: boolean;
}

export function bodyRecord(call: WireCall): Record<string, unknown> {
  return isRecord(call.body) ? call.body : {};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
