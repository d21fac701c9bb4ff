/** Material as data within a prompt. The closing mark cannot be forged from inside: angle brackets of the material are escaped. */
export function fencedData(material: unknown): string {
  return `<data>\n${JSON.stringify(material).replaceAll('<', '\\u003c')}\n</data>`;
}
