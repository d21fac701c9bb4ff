import { problemOf } from '../ask/problem-error';

/** Of an error that is about this field: what is wrong. */
export function faultOf(area: string, thrown: unknown): string | null {
  if (!thrown) return null;
  const { code, title, detail } = problemOf(thrown);
  return code.startsWith(area) ? (detail ?? title) : null;
}
