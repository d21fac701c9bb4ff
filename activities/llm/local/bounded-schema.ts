import type { JsonObject } from '#activities/llm/wire/narrow-schema';
import { AssayError } from '#shared/errors/assay-error';

export interface SchemaBounds {
  /** Members of a list or of an open object. */
  readonly items: number;
  /** Characters of a string. */
  readonly characters: number;
  /** Whole numbers above a lower bound that has no upper one. */
  readonly integers: number;
}

export const usualBounds: SchemaBounds = { items: 4, characters: 400, integers: 32 };

/** Steps a fraction between two bounds is given in. */
const steps = 10;

/**
 * A schema for the grammar: narrower than the one given, so what fits it fits that one too, patterns and most formats
 * apart. Without an end to every list and string a small model goes on for ever.
 * Errors: `model.bad-request` for schemas that no grammar is made for.
 */
export function boundedSchema(schema: JsonObject, bounds: SchemaBounds = usualBounds): JsonObject {
  const defs = membersOf(schema['$defs'], bounds);
  return { ...bound(schema, bounds), ...(defs ? { $defs: defs } : {}) };
}

function bound(node: JsonObject, bounds: SchemaBounds): JsonObject {
  if ('allOf' in node) throw new AssayError('model.bad-request', 'no grammar can be made for a schema with allOf');
  if ('$ref' in node) return { $ref: node['$ref'] };
  if ('const' in node) return { const: node['const'] };
  if (Array.isArray(node['enum'])) return { enum: node['enum'] };
  const choices = node['anyOf'] ?? node['oneOf'];
  if (Array.isArray(choices)) return { oneOf: choices.map(choice => bound(choice as JsonObject, bounds)) };
  const { type } = node;
  if (Array.isArray(type)) return { oneOf: type.map(one => bound({ ...node, type: one }, bounds)) };
  return byType[String(type)]?.(node, bounds) ?? string(node, bounds);
}

const byType: Readonly<Record<string, (node: JsonObject, bounds: SchemaBounds) => JsonObject>> = {
  object,
  array,
  string,
  integer,
  number,
  boolean: () => ({ type: 'boolean' }),
  null: () => ({ type: 'null' }),
};

function object(node: JsonObject, bounds: SchemaBounds): JsonObject {
  const properties = membersOf(node['properties'], bounds);
  const values = node['additionalProperties'];
  if (properties || typeof values !== 'object' || values === null)
    return { type: 'object', properties: properties ?? {}, additionalProperties: false };
  return { type: 'object', additionalProperties: bound(values as JsonObject, bounds), maxProperties: bounds.items };
}

function membersOf(members: unknown, bounds: SchemaBounds): JsonObject | null {
  if (typeof members !== 'object' || members === null) return null;
  return Object.fromEntries(Object.entries(members).map(([name, part]) => [name, bound(part as JsonObject, bounds)]));
}

function array(node: JsonObject, bounds: SchemaBounds): JsonObject {
  const minItems = numberOr(node['minItems'], 0);
  const maxItems = Math.max(minItems, Math.min(numberOr(node['maxItems'], bounds.items), bounds.items));
  const items = bound((node['items'] ?? { type: 'string' }) as JsonObject, bounds);
  return { type: 'array', items, minItems, maxItems };
}

const knownFormats = ['date', 'time', 'date-time'];

function string(node: JsonObject, bounds: SchemaBounds): JsonObject {
  if (knownFormats.includes(String(node['format']))) return { type: 'string', format: node['format'] };
  const minLength = numberOr(node['minLength'], 0);
  const maxLength = Math.max(minLength, Math.min(numberOr(node['maxLength'], bounds.characters), bounds.characters));
  return { type: 'string', minLength, maxLength };
}

function integer(node: JsonObject, bounds: SchemaBounds): JsonObject {
  const low = limitOf(node['minimum'], node['exclusiveMinimum'], 1);
  const high = limitOf(node['maximum'], node['exclusiveMaximum'], -1);
  if (low === null) return { type: 'integer' };
  const last = Math.min(high ?? Number.POSITIVE_INFINITY, low + bounds.integers - 1);
  return { enum: Array.from({ length: Math.max(1, last - low + 1) }, (_, step) => low + step) };
}

function number(node: JsonObject): JsonObject {
  const { minimum: low, maximum: high } = node;
  if (typeof low !== 'number' || typeof high !== 'number') return { type: 'number' };
  const values = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);
  return { enum: values.map(value => Number(value.toPrecision(6))).filter(value => value >= low && value <= high) };
}

/** Bounds that only say "a safe integer" are none. */
function limitOf(inclusive: unknown, exclusive: unknown, step: number): number | null {
  const limit = typeof exclusive === 'number' ? exclusive + step : inclusive;
  return typeof limit === 'number' && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : null;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
