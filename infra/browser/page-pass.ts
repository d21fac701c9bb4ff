import { randomBytes } from 'node:crypto';
import { insideHosts } from '#infra/http/check-address';
import { AssayError } from '#shared/errors/assay-error';

export interface PassTerms {
  /** Host and port pairs that may be reached although they are not public. */
  readonly privateHosts: readonly string[];
  /** All that may come and go for the page. */
  readonly maxBytes: number;
}

/** One page's right to go out through the proxy, and what became of it. */
export interface PagePass {
  readonly username: string;
  readonly password: string;
  /** As `insideHosts` gives them. */
  readonly inside: ReadonlySet<string>;
  /** False once it has used up its bytes, or is over. */
  isOpen(): boolean;
  /** Counts bytes; false when they are too many. */
  spend(bytes: number): boolean;
  isSpent(): boolean;
  /** Called for whatever is still connected when it closes. */
  onClose(end: () => void): void;
  close(): void;
  noteFault(host: string, fault: AssayError): void;
  /** Why a host (`name` or `name:port` as in an address) was not connected to; null when it was, or nobody asked. */
  faultOf(host: string): AssayError | null;
  /** How many hosts were not connected to because they are not public. */
  refused(): number;
}

export function pagePass({ privateHosts, maxBytes }: PassTerms): PagePass {
  let left = maxBytes;
  let isClosed = false;
  const faults = new Map<string, AssayError>();
  const ends = new Set<() => void>();
  const close = () => {
    isClosed = true;
    for (const end of ends) end();
    ends.clear();
  };
  return {
    username: randomBytes(16).toString('hex'),
    password: randomBytes(32).toString('hex'),
    inside: insideHosts(privateHosts),
    isOpen: () => !isClosed,
    isSpent: () => left < 0,
    spend(bytes) {
      left -= bytes;
      if (left < 0) close();
      return left >= 0;
    },
    onClose(end) {
      if (isClosed) end();
      else ends.add(end);
    },
    close,
    noteFault: (host, fault) => void faults.set(host, fault),
    faultOf: host => faults.get(host) ?? null,
    refused: () => [...faults.values()].filter(({ code }) => code === 'fetch.refused').length,
  };
}
