/** A value as JSON with a line break behind it, and none inside for readers that also break at U+2028 and U+2029. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
}
