import { printableText } from '../print/printable-text.js';

/** XML that is safe to put into a part as it is. Only the tag `xml` and literals in this folder make it. */
export class Xml {
  constructor(readonly markup: string) {}
}

export type XmlPart = Xml | string | number | null | readonly XmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML from a template: each string put in is escaped (also for attributes in double quotes), so text can never become markup. */
export function xml(strings: TemplateStringsArray, ...parts: readonly XmlPart[]): Xml {
  return new Xml(strings.map((fixed, index) => fixed + printed(parts[index] ?? null)).join(''));
}

function printed(part: XmlPart): string {
  if (part === null) return '';
  if (part instanceof Xml) return part.markup;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeXml(part) : part.map(printed).join('');
}

function escapeXml(text: string): string {
  return printableText(text).replace(/[&<>"']/g, mark => entities[mark] ?? '');
}
