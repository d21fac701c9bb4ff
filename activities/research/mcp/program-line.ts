import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import { boundedReader } from '#activities/research/mcp/bounded-reader';
import { breach } from '#activities/research/mcp/breach';
import { endGroup, startGroup } from '#activities/research/mcp/child-group';
import { mcpLimits } from '#activities/research/mcp/mcp-limits';
import type { ServerLine } from '#activities/research/mcp/server-line';
import { AssayError } from '#shared/errors/assay-error';

export interface Program {
  /** What errors call it. */
  readonly who: string;
  readonly command: string;
  readonly args: readonly string[];
  /** All it sees of an environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string | undefined;
}

/**
 * The SDK's own transport hands the home folder and the user's name down, bounds a message only, not a session, and ends
 * the program alone, not what the program has started.
 */
export function programLine(program: Program): ServerLine {
  let child: ChildProcess | null = null;
  const { broken, report } = breach();
  const fail = (because: string) => {
    report(new AssayError('tool.broken-answer', `${program.who} ${because}`));
    if (child) void endGroup(child, 0);
  };
  const transport: ServerLine['transport'] = {
    async start() {
      const { command, args, cwd = tmpdir() } = program;
      // What it says on standard error may hold its secrets.
      child = startGroup(command, args, { env: { ...program.env }, cwd, stdio: ['pipe', 'pipe', 'ignore'] });
      const read = boundedReader({ onMessage: message => transport.onmessage?.(message), onExcess: fail });
      child.stdout?.on('data', read);
      child.stdin?.on('error', () => undefined);
      child.once('close', () => transport.onclose?.());
      await once(child, 'spawn');
    },
    async send(message) {
      const { promise, resolve } = Promise.withResolvers<void>();
      // A program that does not read holds nobody up: whoever waits for its answer keeps the time.
      child?.stdin?.write(serializeMessage(message), () => resolve());
      await promise;
    },
    async close() {
      if (child) await endGroup(child, mcpLimits.graceMs);
    },
  };
  return {
    transport,
    broken,
    async cut() {
      if (child) await endGroup(child, 0);
    },
  };
}
