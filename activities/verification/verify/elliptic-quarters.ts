import type { Statement } from '#activities/verification/verify/statement';
import { partNumbers } from '#shared/text/dates';

/** A quarter or half of a year told by its place alone. */
export interface EllipticQuarter {
  readonly start: number;
  readonly end: number;
  readonly part: 'Q' | 'H';
  readonly number: number;
}

const named =
  /(?<!\p{L})(?:first|second|third|fourth|final) (?:fiscal |calendar )?(?<part>quarter|half)(?!\p{L})|(?<!\p{L})[QH][1-4](?!\p{N})/giu;
const alone =
  /(?<=(?<!\p{L})the )(?<word>first|second|third|fourth|final)(?=[.,;:)]|$|\s(?:and|or|but|to|than|of (?:19|20)\d\d|was|were|had|it|they|after|while|when|with)(?!\p{L}))/giu;

/** "9 percent in the first quarter and 6.6 percent in the second": in a sentence with a quarter the other is one as well. */
export function ellipticQuartersIn({
  text,
  sentenceAround,
}: Pick<Statement, 'text' | 'sentenceAround'>): EllipticQuarter[] {
  if (!/quarter|half|[QH][1-4]/iu.test(text)) return [];
  return Array.from(text.matchAll(alone)).flatMap((match): EllipticQuarter[] => {
    const [part] = text.slice(...sentenceAround(match.index)).matchAll(named);
    const number = partNumbers[(match.groups?.['word'] ?? '').toLowerCase()];
    if (!part || number === undefined) return [];
    const isHalf = /^H|half/iu.test(part.groups?.['part'] ?? part[0]);
    if (isHalf && number > 2) return [];
    return [{ start: match.index, end: match.index + match[0].length, part: isHalf ? 'H' : 'Q', number }];
  });
}
