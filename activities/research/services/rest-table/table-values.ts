import type { ToolGround } from '#activities/research/tools/define-research-tool';
import type { RestTableConfig, RestValue } from '#shared/contracts/rest-table-config';
import { AssayError } from '#shared/errors/assay-error';

type Secrets = Pick<ToolGround, 'namedSecret'>;

/** Names of the environment variables that a table refers to and that are not set. */
export function unsetSecrets({ headers, parameters }: RestTableConfig, { namedSecret }: Secrets): string[] {
  const names = [...Object.values(headers), ...Object.values(parameters)].flatMap(value =>
    typeof value === 'string' ? [] : [value.secret],
  );
  return [...new Set(names)].filter(name => namedSecret(name) === undefined);
}

/** Headers or parameters as they are sent. Errors: `tool.not-ready`. */
export function valuesOf(values: Readonly<Record<string, RestValue>>, secrets: Secrets): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sentValue(value, secrets)]));
}

function sentValue(value: RestValue, { namedSecret }: Secrets): string {
  if (typeof value === 'string') return value;
  const secret = namedSecret(value.secret);
  if (secret === undefined) throw new AssayError('tool.not-ready', `${value.secret} is not set`);
  return secret;
}

/** What must not be stored. */
export function secretsOf({ headers, parameters }: RestTableConfig, { namedSecret }: Secrets): string[] {
  return [...Object.values(headers), ...Object.values(parameters)].flatMap(value =>
    typeof value === 'string' ? [] : (namedSecret(value.secret) ?? []),
  );
}
