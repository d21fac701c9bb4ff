import { deserializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';

interface Listener {
  onMessage(message: JSONRPCMessage): void;
  /** Told once; nothing is to be read after it. */
  onExcess(because: string): void;
}

const newline = 0x0a;

/**
 * Takes bytes as they come and gives messages, one a line. Lines that are none are passed over: some programs greet on
 * standard output. The SDK's own buffer copies and searches all it holds with each part that comes, which for one line
 * without an end keeps the process busy for seconds.
 */
export function boundedReader({ onMessage, onExcess }: Listener): (part: Buffer) => void {
  const line: Buffer[] = [];
  let bytes = 0;
  let lines = 0;
  let isOver = false;
  const end = (because: string) => {
    isOver = true;
    line.length = 0;
    onExcess(because);
  };
  const take = (last: Buffer) => {
    line.push(last);
    const message = messageIn(Buffer.concat(line));
    line.length = 0;
    lines += 1;
    if (lines > mcpLimits.messages) end(`sent more than ${mcpLimits.messages} messages`);
    else if (message) onMessage(message);
  };
  return part => {
    bytes += part.length;
    if (bytes > mcpLimits.bytes && !isOver) end(`sent more than ${mcpLimits.bytes} bytes`);
    let from = 0;
    for (let at = part.indexOf(newline); at >= 0 && !isOver; at = part.indexOf(newline, from)) {
      take(part.subarray(from, at));
      from = at + 1;
    }
    if (!isOver) line.push(part.subarray(from));
  };
}

function messageIn(line: Buffer): JSONRPCMessage | null {
  try {
    return deserializeMessage(line.toString('utf8'));
  } catch {
    return null;
  }
}
