import { printableText } from './printable-text.js';

export type Tone = 'plain' | 'soft' | 'accent' | 'good' | 'warn' | 'bad' | 'guess';

/** `badge`: a judgement in words, set off from the text around it. */
export type Look = 'plain' | 'strong' | 'slant' | 'code' | 'badge';

/** A run of text in one look; `to` is the anchor it leads to. There are no links out of a document. */
export interface Span {
  readonly text: string;
  readonly look: Look;
  readonly tone: Tone;
  readonly to: string | null;
}

export type Line = readonly Span[];

export type LinePart = string | number | null | Span | Line;

/** A line of text; strings are plain. Whatever goes in is data: marks that change how a line reads are taken out. */
export function line(...parts: readonly LinePart[]): Line {
  return parts.flatMap(part => {
    if (part === null || part === '') return [];
    if (typeof part === 'string' || typeof part === 'number') return [span(String(part))];
    return part;
  });
}

function span(text: string, { look = 'plain', tone = 'plain', to = null }: Partial<Omit<Span, 'text'>> = {}): Span {
  return { text: printableText(text), look, tone, to };
}

export const strong = (text: string, tone: Tone = 'plain'): Span => span(text, { look: 'strong', tone });
export const soft = (text: string): Span => span(text, { tone: 'soft' });
export const slanted = (text: string, tone: Tone = 'plain'): Span => span(text, { look: 'slant', tone });
export const code = (text: string): Span => span(text, { look: 'code' });
export const badge = (text: string, tone: Tone): Span => span(text, { look: 'badge', tone });
export const link = (text: string, to: string): Span => span(text, { tone: 'accent', to });

/** Lines in one, with `separator` between; empty ones are left out. */
export function joined(lines: readonly Line[], separator: string): Line {
  const said = lines.filter(each => each.length > 0);
  return said.flatMap((each, index) => (index === 0 ? each : [span(separator), ...each]));
}
