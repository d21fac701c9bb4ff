import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** How a server is spoken to, whatever lies between. */
export interface ServerLine {
  readonly transport: Transport;
  /** Rejects with why it broke, where the line itself knows; the SDK would wait on, or say less. */
  readonly broken: Promise<never>;
  /** Ends it at once, without a word; whatever it started is gone when this resolves. Never rejects. */
  cut(): Promise<void>;
}
