import { escapeMarkdown } from './escape-markdown.js';

/** Markdown that is safe to print as it is. Only `md` and `raw` make it. */
export class Md {
  constructor(readonly text: string) {}
}

type Part = Md | string | number | null | readonly Part[];

/** Markdown from a template: each string put in is escaped, so text of a source can never become markup. */
export function md(strings: TemplateStringsArray, ...parts: readonly Part[]): Md {
  return new Md(strings.map((fixed, index) => fixed + printed(parts[index] ?? null)).join(''));
}

function printed(part: Part): string {
  if (part === null) return '';
  if (part instanceof Md) return part.text;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeMarkdown(part) : part.map(printed).join('');
}

export function joined(parts: readonly Md[], separator: string): Md {
  return new Md(parts.map(part => part.text).join(separator));
}

/** Blocks with an empty line between; empty ones are left out. */
export function blocks(parts: readonly (Md | null)[]): Md {
  return joined(
    parts.filter(part => part !== null).filter(part => part.text !== ''),
    '\n\n',
  );
}

export function bullets(items: readonly Md[]): Md | null {
  return items.length === 0
    ? null
    : joined(
        items.map(item => md`- ${item}`),
        '\n',
      );
}

export function table(head: readonly string[], rows: readonly (readonly Md[])[]): Md | null {
  if (rows.length === 0) return null;
  const line = (cells: readonly Md[]) => md`| ${joined(cells, ' | ')} |`;
  const rule = new Md(`|${head.map(() => ' --- |').join('')}`);
  return joined([line(head.map(name => md`${name}`)), rule, ...rows.map(line)], '\n');
}
