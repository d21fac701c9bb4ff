import { visibleText } from '../reading/visible-text.js';

const isLinkLike = (word: string) => /:\/\/|www\.|@/i.test(word);

/**
 * One line of inert text: no markup, no HTML, nothing that a renderer turns into a link by itself. Words that look like
 * addresses become code, since GitHub links bare addresses even when their marks are escaped.
 */
export function escapeMarkdown(text: string): string {
  const words = visibleText(text)
    .split(' ')
    .map(word => (isLinkLike(word) ? codeWords(word) : escapedWord(word)));
  return atLineStart(words.join(' '));
}

/** Text may come first on its line, where a mark or a number would open a list, a heading or an underline. */
function atLineStart(line: string): string {
  return line.replace(/^( ?)([-+#=])/, '$1\\$2').replace(/^( ?\d+)(?=[.)](?: |$))/, '$1\\');
}

function escapedWord(word: string): string {
  return word
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** As code, cut at bars, which would end a table's cell even inside code. */
function codeWords(word: string): string {
  return word
    .split('|')
    .map(piece => (piece === '' ? '' : code(piece)))
    .join('\\|');
}

/** A code span whose fence is longer than any run of backticks in it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Text as code: for paths, hashes and addresses. */
export function codeText(text: string): string {
  return codeWords(visibleText(text).trim()) || '–';
}
