import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { canonicalJson } from '#shared/policies/canonical-json';

/** Text that a server gave, with the ending that tells its reader. */
export interface AnswerText {
  readonly text: string;
  readonly fileName: string;
  /** The resource it is, as the server names it; null when it is the answer itself. */
  readonly resource: string | null;
}

export interface AnswerParts {
  readonly texts: readonly AnswerText[];
  /** Resources to read, each once. */
  readonly links: readonly string[];
  /** What is not read, in words for a person. */
  readonly notes: readonly string[];
}

/** What there is to read in the answer of a tool. */
export function answerParts({ content, structuredContent }: CallToolResult): AnswerParts {
  const structured = structuredContent === undefined ? [] : [jsonText(JSON.stringify(structuredContent))];
  const said = content.flatMap(block => (block.type === 'text' ? [block.text] : []));
  const repeated = structuredContent === undefined ? '' : canonicalJson(structuredContent);
  const words = said.filter(text => text.trim() !== '' && canonicalOf(text) !== repeated);
  const embedded = content.flatMap(block => (block.type === 'resource' ? [block.resource] : []));
  const unread = content.filter(block => block.type === 'image' || block.type === 'audio').length;
  const binary = embedded.filter(resource => !('text' in resource)).length;
  return {
    texts: [...structured, ...answerTexts(words), ...embedded.flatMap(resourceText)],
    links: [...new Set(content.flatMap(block => (block.type === 'resource_link' ? [block.uri] : [])))],
    notes: [
      ...noteOf(unread, 'left out, since they are pictures or sounds'),
      ...noteOf(binary, 'left out, since they are no text'),
    ],
  };
}

/** A resource as the server gives it; nothing where it is no text. */
export function resourceText(resource: { uri: string; mimeType?: string | undefined; text?: string }): AnswerText[] {
  if (resource.text === undefined || resource.text.trim() === '') return [];
  return [{ text: resource.text, fileName: fileNameFor(resource.mimeType, resource.text), resource: resource.uri }];
}

export function noteOf(count: number, what: string): string[] {
  return count === 0 ? [] : [`${what}: ${count}`];
}

/** Blocks of one answer belong together, unless one is data. */
function answerTexts(words: readonly string[]): AnswerText[] {
  const data = words.filter(text => canonicalOf(text) !== null).map(jsonText);
  const prose = words.filter(text => canonicalOf(text) === null).join('\n\n');
  return prose === '' ? data : [{ text: prose, fileName: 'text.md', resource: null }, ...data];
}

function jsonText(text: string): AnswerText {
  return { text, fileName: 'rows.json', resource: null };
}

/** Null for text that is no JSON object or list. */
function canonicalOf(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return null;
  }
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/^text\/html|^application\/xhtml/, 'page.html'],
  [/^text\/csv/, 'rows.csv'],
  [/^application\/(?:json|[\w.-]+\+json)/, 'rows.json'],
];

function fileNameFor(mimeType: string | undefined, text: string): string {
  const stated = endings.find(([pattern]) => pattern.test(mimeType?.toLowerCase() ?? ''))?.[1];
  return stated ?? (canonicalOf(text) === null ? 'text.md' : 'rows.json');
}
