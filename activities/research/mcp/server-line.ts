import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { AssayError } from '#shared/errors/assay-error';

/** How a server is spoken to, whatever lies between. */
export interface ServerLine {
  readonly transport: Transport;
  /** Why it broke, where the line itself knows; it says more than what the SDK makes of it. */
  fault(): AssayError | null;
  /** Ends it at once, without a word; whatever it started is gone when this resolves. Never rejects. */
  cut(): Promise<void>;
}
