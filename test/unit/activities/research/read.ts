import { readerFor } from '#activities/research/corpus/reader-for';
import type { Reading, Refusal } from '#activities/research/readers/define-reader';

/** Reads a text or bytes as a file of that name. */
export async function readAny(name: string, content: string | Uint8Array): Promise<Reading | Refusal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reader = readerFor(name, bytes);
  expect(reader).not.toBeNull();
  return (await reader?.read(bytes, name)) ?? { refused: { code: 'none', detail: '' } };
}

/** The same for a file that must be readable; also checks that every passage is the slice it says it is. */
export async function read(name: string, content: string | Uint8Array): Promise<Reading> {
  const reading = await readAny(name, content);
  if ('refused' in reading) throw new TypeError(`${name} was refused: ${reading.refused.detail}`);
  expectSlices(reading);
  return reading;
}

export function expectSlices({ text, passages }: Pick<Reading, 'text' | 'passages'>): void {
  let last = 0;
  for (const passage of passages) {
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.start).toBeGreaterThanOrEqual(last);
    expect(passage.text.trim()).toBe(passage.text);
    last = passage.end;
  }
}

export function textsOf({ passages }: Reading): string[] {
  return passages.map(passage => passage.text);
}
