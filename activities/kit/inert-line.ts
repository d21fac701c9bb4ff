import { withoutInvisible } from '#shared/text/invisible';

/** Foreign words as one line of Markdown: a bar or a line break must not break a table, nor may markup or HTML be rendered. */
export function inertLine(text: string): string {
  return withoutInvisible(text)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[|\\`*_<>[\]]/g, mark => `\\${mark}`);
}
