import { visibleText } from '../reading/visible-text.js';

/** HTML that is safe to print as it is. Only the tag `html` and literals in this folder make it. */
export class Html {
  constructor(readonly markup: string) {}
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML from a template: each string put in is escaped (also for attributes in double quotes), so text of a source can never become markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((fixed, index) => fixed + printed(parts[index] ?? null)).join(''));
}

function printed(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeHtml(part) : part.map(printed).join('');
}

/** Line breaks become spaces; the JSON form keeps the exact text. */
function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, mark => entities[mark] ?? '');
}

/** `separator` is markup of this folder, never text of a source. */
export function joined(parts: readonly Html[], separator: string): Html {
  return new Html(parts.map(part => part.markup).join(separator));
}
