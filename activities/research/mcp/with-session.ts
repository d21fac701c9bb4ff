import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { addressLine } from '#activities/research/mcp/address-line';
import { breach } from '#activities/research/mcp/breach';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import { programLine } from '#activities/research/mcp/program-line';
import type { ServerLine } from '#activities/research/mcp/server-line';
import { sessionFault } from '#activities/research/mcp/session-fault';
import { settledValues } from '#activities/research/mcp/settled-values';
import type { ToolGround } from '#activities/research/tools/define-research-tool';
import { processEnvironment } from '#infra/config/env';
import { productVersion } from '#infra/config/product-version';
import { turns } from '#infra/limits/turns';
import type { McpServerConfig } from '#shared/contracts/mcp-server-config';
import { AssayError } from '#shared/errors/assay-error';

const places = turns(mcpLimits.sessions);

export interface SessionGround extends Pick<ToolGround, 'namedSecret' | 'privateHosts'> {
  readonly signal: AbortSignal;
}

/**
 * Speaks with a server in a session of its own, which has ended when this returns, program and all. A session for each
 * call costs the start of a program; in return no call meets what another has left behind, a server that hangs or floods
 * takes one call along, and nothing is left running. Errors: those of `ResearchTool.ask`.
 */
export async function withSession<Result>(
  server: McpServerConfig,
  ground: SessionGround,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { signal } = ground;
  try {
    return await places.take(signal, () => inSession(server, ground, work));
  } catch (cause) {
    if (signal.aborted) throw new AssayError('fetch.timed-out', `${whoIs(server)} was given no more time`);
    throw sessionFault(cause, whoIs(server));
  }
}

async function inSession<Result>(
  server: McpServerConfig,
  ground: SessionGround,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const line = await openLine(server, ground);
  const cut = cutAt(ground.signal);
  const client = new Client(
    { name: 'assay', version: productVersion() },
    { capabilities: {}, jsonSchemaValidator: unjudged },
  );
  const { broken, report } = breach();
  // A stream that ends before its answer is told to nobody else.
  client.onerror = ({ message }) => {
    if (/stream disconnected/i.test(message))
      report(new AssayError('tool.failed', `${whoIs(server)} ended in the middle of it`));
  };
  const speak = async () => {
    await client.connect(line.transport, { signal: ground.signal });
    return await work(client);
  };
  try {
    const result = await Promise.race([speak(), cut.reached, line.broken, broken]);
    await Promise.race([client.close(), cut.reached]);
    return result;
  } finally {
    cut.forget();
    await line.cut();
  }
}

async function openLine(server: McpServerConfig, { namedSecret, privateHosts }: SessionGround): Promise<ServerLine> {
  const who = whoIs(server);
  if (server.type === 'http') {
    return addressLine({ who, url: server.url, headers: settledValues(server.headers, namedSecret), privateHosts });
  }
  const { PATH = '' } = processEnvironment();
  const { command, args, cwd } = server;
  return programLine({ who, command, args, cwd, env: { PATH, ...settledValues(server.env, namedSecret) } });
}

/** Rejects when nobody waits any more: not every step of the SDK takes a signal. */
function cutAt(signal: AbortSignal) {
  const { promise: reached, reject } = Promise.withResolvers<never>();
  reached.catch(() => undefined);
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return { reached, forget: () => signal.removeEventListener('abort', stop) };
}

/**
 * Schemas come from the server. To compile one runs its regular expressions over what the server says, which can hold
 * the process up for ever; and what does not fit is still read as the document it is.
 */
const unjudged = {
  getValidator: () => () => {
    throw new AssayError('tool.broken-answer', 'a schema of the server was to be trusted');
  },
};

function whoIs({ name }: McpServerConfig): string {
  return `the MCP server ${name}`;
}
