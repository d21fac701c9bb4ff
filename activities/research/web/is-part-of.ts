import { scanHtml } from '#activities/research/text/html-scanner';

/** Lines that begin or end elsewhere than in the original are looked for in all of it, which takes its length each time. */
const mostOdd = 100;

/**
 * Whether a page says nothing but what the original says, line by line as both are read: what was taken out between two
 * words or numbers must not have made one of them.
 */
export function isPartOf(html: string, original: string): boolean {
  const whole = scanHtml(original).text;
  const lines = new Set(whole.split('\n'));
  const odd = scanHtml(html)
    .text.split('\n')
    .filter(line => !lines.has(line));
  return odd.length <= mostOdd && odd.every(line => whole.includes(line));
}
