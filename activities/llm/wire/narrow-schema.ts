/** A JSON schema reduced to what a provider's decoder can hold a model to. */
export interface NarrowedSchema {
  readonly schema: JsonObject;
  /** Every object names its members and allows no others. */
  readonly isClosed: boolean;
  /** Closed, and every member is required. */
  readonly isStrict: boolean;
}

export type JsonObject = Readonly<Record<string, unknown>>;

const everywhere = [
  'type',
  'enum',
  'const',
  'anyOf',
  '$ref',
  '$defs',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'description',
  'title',
];

/** Keywords whose loss changes the shape, not only a bound. */
const shaping = ['allOf', 'prefixItems', 'patternProperties', 'not', 'if'];

/**
 * Bounds the provider does not know are moved into the description: the model reads them, and the answer is checked
 * against the whole schema by the caller in any case.
 */
export function narrowSchema(schema: JsonObject, alsoKnown: readonly string[] = []): NarrowedSchema {
  const known = new Set([...everywhere, ...alsoKnown]);
  const seen = { isClosed: true, isStrict: true };
  const narrowed = narrow(schema);
  return { schema: narrowed, isClosed: seen.isClosed, isStrict: seen.isClosed && seen.isStrict };

  function narrow(node: JsonObject): JsonObject {
    look(node);
    const { oneOf, ...rest } = node;
    const entries = Object.entries(oneOf === undefined ? rest : { ...rest, anyOf: oneOf });
    const kept = entries.filter(([name]) => known.has(name)).map(([name, value]) => [name, inside(name, value)]);
    const description = describe(node, entries);
    return { ...Object.fromEntries(kept), ...(description ? { description } : {}) };
  }

  function inside(name: string, value: unknown): unknown {
    if (name === 'properties' || name === '$defs') {
      return Object.fromEntries(Object.entries(value as JsonObject).map(([key, part]) => [key, child(part)]));
    }
    if (name === 'anyOf') return (value as readonly unknown[]).map(child);
    return name === 'items' || name === 'additionalProperties' ? child(value) : value;
  }

  function child(value: unknown): unknown {
    return isObject(value) ? narrow(value) : value;
  }

  function look(node: JsonObject): void {
    if (shaping.some(name => name in node)) seen.isClosed = false;
    if (![node.type].flat().includes('object')) return;
    if (node.additionalProperties !== false) seen.isClosed = false;
    const required = Array.isArray(node.required) ? node.required : [];
    if (Object.keys(isObject(node.properties) ? node.properties : {}).some(name => !required.includes(name)))
      seen.isStrict = false;
  }

  function describe(node: JsonObject, entries: readonly (readonly [string, unknown])[]): string | undefined {
    const lost = entries.filter(([name, value]) => !known.has(name) && isBound(name, value));
    const said = typeof node.description === 'string' ? [node.description] : [];
    return [...said, ...lost.map(([name, value]) => `${name}: ${value}`)].join('; ') || undefined;
  }
}

/** Longer than this a pattern tells a reader nothing. */
const longestBound = 60;

function isBound(name: string, value: unknown): boolean {
  if (name.startsWith('$') || name === 'default') return false;
  return typeof value === 'number' || (typeof value === 'string' && value.length <= longestBound);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
