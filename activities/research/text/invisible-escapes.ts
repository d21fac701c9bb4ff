import { withoutInvisible } from '#shared/text/invisible';

/** A letter as JSON may write it, beyond the first 65,536 in two halves. A backslash before it would be another's. */
const escaped = /(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4})/g;

/** Letters that nobody sees stay out of a JSON text also where they are written as `\u200b`. */
export function withoutInvisibleEscapes(json: string): string {
  return json.replace(escaped, (all, before: string, code: string) => {
    const letter = String.fromCharCode(
      ...code
        .split('\\u')
        .slice(1)
        .map(hex => Number.parseInt(hex, 16)),
    );
    return withoutInvisible(letter) === '' ? before : all;
  });
}
