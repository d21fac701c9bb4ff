import type { ToolContext } from '#activities/research/tools/define-research-tool';

/** One request as it arrived. */
export interface ReceivedCall {
  readonly method: string;
  readonly host: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a service does to a call instead of answering it truly. */
export type Behaviour =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** 200 with this body. */
  | { readonly kind: 'body'; readonly body: string; readonly contentType?: string }
  /** 200 with so many bytes of JSON. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Breaks the connection in the middle of the answer. */
  | { readonly kind: 'cut'; readonly contentType?: string }
  | { readonly kind: 'hang' };

/** A service on this machine that speaks as the real one does, and all that its tool needs to ask it. */
export interface ToolServer {
  /** What the context of a call has besides its run, corpus, store and signal; its keys are those that the server takes. */
  readonly ground: Pick<ToolContext, 'fetch' | 'config' | 'secret' | 'namedSecret' | 'contact' | 'part'> &
    Partial<Pick<ToolContext, 'browserPath' | 'privateHosts'>>;
  /** Words for which the service finds something. */
  readonly query: string;
  /** The page to read, for tools that are asked for links. */
  readonly link?: string;
  /** Every call so far, pages included, in order of arrival. */
  readonly calls: readonly ReceivedCall[];
  /** Happens to the next calls of the service itself, one each, null for a true answer; its pages stay as they are. */
  next(...behaviours: readonly (Behaviour | null)[]): void;
  /** Happens to all calls of the service from now on; null: true answers again. */
  always(behaviour: Behaviour | null): void;
  close(): Promise<void>;
}
