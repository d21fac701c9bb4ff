import type { McpValue } from '#shared/contracts/mcp-server-config';
import { AssayError } from '#shared/errors/assay-error';

/** Values with the secrets that they refer to. Error: `tool.not-ready`, which names the first that is not set. */
export function settledValues(
  values: Readonly<Record<string, McpValue>>,
  namedSecret: (name: string) => string | undefined,
): Record<string, string> {
  const settled = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'string') return [name, value] as const;
    const secret = namedSecret(value.secret);
    if (secret === undefined)
      throw new AssayError('tool.not-ready', `set ${value.secret} in the environment of the worker`);
    return [name, secret] as const;
  });
  return Object.fromEntries(settled);
}
