import type { z } from 'zod';
import { faultsOf } from '#shared/errors/faults-of';

export type ReadAnswer =
  | { readonly isFitting: true; readonly value: unknown }
  /** `complaint` goes back to the model: paths and rules, at most 20 of them. */
  | { readonly isFitting: false; readonly complaint: string };

const mostFaults = 20;

/** An answer as text: JSON, perhaps in a fence, that fits the schema, or what is wrong with it. */
export function readAnswer(schema: z.ZodType, text: string): ReadAnswer {
  const parsed = parseJson(unfenced(text));
  if (!parsed)
    return { isFitting: false, complaint: 'It is not JSON: one JSON value is expected and nothing around it.' };
  const checked = schema.safeParse(parsed.value);
  if (checked.success) return { isFitting: true, value: checked.data };
  const faults = faultsOf(checked.error).slice(0, mostFaults);
  return { isFitting: false, complaint: faults.map(({ path, message }) => `- ${path}: ${message}`).join('\n') };
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function unfenced(text: string): string {
  const fence = /^```(?:json)?\s*\n(?<inside>[\s\S]*?)\n?```$/iu.exec(text.trim());
  return fence?.groups?.['inside'] ?? text;
}
