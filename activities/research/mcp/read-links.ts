import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { type AnswerText, noteOf, resourceText } from '#activities/research/mcp/answer-parts';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';

/** The resources that an answer points to, read from the same server; one that cannot be read costs only itself. */
export async function readLinks(
  client: Client,
  links: readonly string[],
  signal: AbortSignal,
): Promise<{ texts: AnswerText[]; notes: string[] }> {
  const texts: AnswerText[] = [];
  let failed = 0;
  for (const uri of links.slice(0, mcpLimits.resources)) {
    try {
      const { contents } = await client.readResource({ uri }, { signal });
      const read = contents.flatMap(resourceText);
      texts.push(...read);
      if (read.length === 0) failed += 1;
    } catch (cause) {
      // The end of the session or of the time ends the call; a server that refuses one resource goes on.
      if (signal.aborted || !isRefusal(cause)) throw cause;
      failed += 1;
    }
  }
  return {
    texts,
    notes: [
      ...noteOf(failed, 'resources that could not be read as text'),
      ...noteOf(Math.max(0, links.length - mcpLimits.resources), 'resources beyond those that are read'),
    ],
  };
}

function isRefusal(cause: unknown): boolean {
  if (!(cause instanceof McpError)) return false;
  return cause.code !== ErrorCode.ConnectionClosed && cause.code !== ErrorCode.RequestTimeout;
}
