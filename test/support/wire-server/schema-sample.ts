import { isRecord } from './wire-call.js';

type Schema = Record<string, unknown>;

/** The smallest value that fits a JSON schema, of the parts that providers allow. */
export function schemaSample(schema: unknown, root: unknown = schema): unknown {
  if (!isRecord(schema)) return null;
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (typeof schema.$ref === 'string') return schemaSample(resolve(schema.$ref, root), root);
  for (const choice of [schema.anyOf, schema.oneOf, schema.allOf]) {
    if (Array.isArray(choice)) return schemaSample(choice[0], root);
  }
  return sampleOfType(schema, root);
}

function sampleOfType(schema: Schema, root: unknown): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return sampleObject(schema, root);
  if (type === 'array') {
    const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
    return Array.from({ length: least }, () => schemaSample(schema.items, root));
  }
  if (type === 'string') return 'sample'.padEnd(typeof schema.minLength === 'number' ? schema.minLength : 0, '.');
  if (type === 'number' || type === 'integer') return typeof schema.minimum === 'number' ? schema.minimum : 1;
  if (type === 'boolean') return true;
  return null;
}

function sampleObject(schema: Schema, root: unknown): unknown {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = isRecord(schema.properties) ? schema.properties : {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name))
      .map(([name, part]) => [name, schemaSample(part, root)]),
  );
}

function resolve(ref: string, root: unknown): unknown {
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean);
  return steps.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), root);
}
