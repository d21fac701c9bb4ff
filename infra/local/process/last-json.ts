/** What a program says as JSON on the last line of its output; null when that is none. */
export function lastJson(output: string): unknown {
  try {
    return JSON.parse(output.split('\n').at(-1) ?? '');
  } catch {
    return null;
  }
}
