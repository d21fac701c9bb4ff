/** Foreign words as one line of Markdown: a bar or a line break must not break a table, nor may markup or HTML be rendered. */
export function inertLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[|\\`*_<>[\]]/g, mark => `\\${mark}`);
}
