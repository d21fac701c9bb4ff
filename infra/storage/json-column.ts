/**
 * A value as text for a jsonb column. PostgreSQL refuses NUL characters and halves of surrogate pairs, which documents from
 * outside may well contain; they are left out rather than failing the run.
 */
export function jsonColumn(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, member) => (typeof member === 'string' ? clean(member) : member));
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
