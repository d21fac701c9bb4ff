import type { DecisionInput } from '#shared/contracts/decision';

/**
 * The schema `DecisionInput` by hand, for use inside workflows, where zod would cost milliseconds and memory for every run.
 * A property test holds the two together.
 */
type Field = { readonly isRequired: boolean; readonly accepts: (value: unknown) => boolean; readonly expected: string };

const text = (max: number): Pick<Field, 'accepts' | 'expected'> => ({
  accepts: value => typeof value === 'string' && value.length <= max,
  expected: `is a text of at most ${max} characters`,
});
const oneOf = (...values: string[]): Pick<Field, 'accepts' | 'expected'> => ({
  accepts: value => typeof value === 'string' && values.includes(value),
  expected: `is one of ${values.join(', ')}`,
});
const pattern = (shape: RegExp, expected: string): Pick<Field, 'accepts' | 'expected'> => ({
  accepts: value => typeof value === 'string' && shape.test(value),
  expected,
});

const mostUsd = 1_000_000;

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= mostUsd;
}

const fields: Record<keyof DecisionInput, Field> = {
  run: { isRequired: false, ...text(200) },
  kind: { isRequired: true, ...oneOf('plan', 'claims', 'regulatory', 'budget', 'final') },
  decision: { isRequired: true, ...oneOf('approve', 'reject', 'edit') },
  digest: { isRequired: true, ...pattern(/^sha256:[0-9a-f]{64}$/, 'is "sha256:" and 64 hex digits, as shown') },
  reason: { isRequired: false, ...text(2_000) },
  actor: { isRequired: false, ...text(200) },
  id: { isRequired: false, ...text(200) },
  planHash: { isRequired: false, ...pattern(/^[0-9a-f]{64}$/, 'is 64 hex digits') },
  plan: { isRequired: false, accepts: () => true, expected: 'is a plan' },
  resolutionsHash: { isRequired: false, ...pattern(/^[0-9a-f]{64}$/, 'is 64 hex digits') },
  claims: { isRequired: false, accepts: () => true, expected: 'is a list of what is decided about claims' },
  token: { isRequired: false, ...text(4_096) },
  budgetUsd: { isRequired: false, accepts: isAmount, expected: `is an amount in US dollars, at most ${mostUsd}` },
  channel: { isRequired: false, ...oneOf('api', 'cli', 'temporal-ui', 'console', 'demo', 'link') },
};

function isFieldName(name: string): name is keyof DecisionInput {
  return Object.hasOwn(fields, name);
}

/** All faults of a value that should be a decision, as sentences; none means it is one. */
export function decisionFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['a decision is one JSON object'];
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given)
    .filter(name => !isFieldName(name))
    .map(name => `"${name.slice(0, 40)}" is no field of a decision`);
  const wrong = Object.entries(fields).flatMap(([name, field]) => {
    const isAbsent = given[name] === undefined;
    const isFine = isAbsent ? !field.isRequired : field.accepts(given[name]);
    return isFine ? [] : [`"${name}" ${field.expected}`];
  });
  return [...unknown, ...wrong].slice(0, 20);
}

export function isDecisionInput(value: unknown): value is DecisionInput {
  return decisionFaults(value).length === 0;
}
