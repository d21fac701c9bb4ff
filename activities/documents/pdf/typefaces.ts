import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { projectRoot } from '#infra/config/project-root';

export type Typeface = 'Roboto' | 'DejaVu' | 'Mono';

const packages = createRequire(join(projectRoot, 'package.json'));
const roboto = (style: string) => packages.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
const dejaVu = (style: string) => packages.resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`);
const inOneStyle = (file: string) => ({ normal: file, bold: file, italics: file, bolditalics: file });

/** Files of fonts that come with packages. What a document uses of them is embedded in it. */
export const typefaceFiles = {
  Roboto: {
    normal: roboto('Regular'),
    bold: roboto('Medium'),
    italics: roboto('Italic'),
    bolditalics: roboto('MediumItalic'),
  },
  DejaVu: inOneStyle(dejaVu('')),
  Mono: inOneStyle(dejaVu('Mono')),
} as const satisfies Record<Typeface, unknown>;

const opened = new Map<Typeface, ReturnType<typeof openSync>>();

function fontOf(typeface: Typeface) {
  const font = opened.get(typeface) ?? openSync(typefaceFiles[typeface].normal);
  opened.set(typeface, font);
  return font;
}

/** Whether the typeface has a shape for the character. */
export function hasGlyph(typeface: Typeface, character: string): boolean {
  const font = fontOf(typeface);
  return 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}
