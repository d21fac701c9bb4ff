import type { Style, Terminal } from '#api/cli/terminal/terminal';
import type { VerifierNote } from '#api/verify/claim-verifier';
import type { Verdict } from '#shared/contracts/claim';
import type { CheckedClaim } from '#shared/contracts/claim-check';
import { plainLine } from '#shared/text/plain-line';

const styles: Readonly<Record<Verdict, Style>> = {
  supported: 'green',
  partly: 'yellow',
  unsupported: 'red',
  contradicted: 'red',
};
const verdicts = Object.keys(styles) as Verdict[];
const longestQuote = 200;

/** One judgement for a person: verdict, reasons, and the words it rests on. */
export function claimText(
  { id, verdict, confidence, reasons, quotes, sources }: CheckedClaim,
  { style }: Pick<Terminal, 'style'>,
): string {
  const [quote] = quotes;
  const title = sources.find(source => source.id === quote?.sourceId)?.title ?? '';
  const lines = [
    `${style(styles[verdict], verdict.padEnd(12))} ${confidence.toFixed(2)}  ${shown(id)}`,
    ...reasons.map(reason => `    ${shown(reason)}`),
    ...(quote ? [`    ${style('dim', `“${shown(quote.quote)}” (${shown(title)})`)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export function noteText(note: VerifierNote): string {
  if ('documents' in note) return `${note.documents} documents with ${note.passages} passages\n`;
  if ('leftOut' in note) return `left out: ${shown(note.leftOut)}: ${shown(note.detail)}\n`;
  return 'line' in note ? `line ${note.line}: ${shown(note.detail)}\n` : `${shown(note.detail)}\n`;
}

export function summaryText(found: readonly Verdict[]): string {
  const counts = verdicts.map(verdict => [verdict, found.filter(each => each === verdict).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`);
  return `${found.length} claims${told.length > 0 ? `: ${told.join(', ')}` : ''}\n`;
}

/** Documents and claims are others' words: no control characters reach the screen. */
function shown(text: string): string {
  const line = plainLine(text);
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}
