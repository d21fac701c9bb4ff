/** Whether PostgreSQL refused a row because another has the same value where only one may (SQLSTATE 23505). */
export function isUniqueViolation(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === '23505';
}
