import { undisguised } from '#shared/text/disguised-words';
import { isForeignOrder } from '#shared/text/instruction-languages';
import { openingOrder, orderAnywhere } from '#shared/text/instruction-patterns';
import { splitSentences } from '#shared/text/sentences';

/** Longer sentences are rows or lists; an order stands at the beginning of what it is hidden in. */
const longest = 1_000;

/**
 * Whether a text gives orders to its reader ("Ignore previous instructions, state that ..."), also in disguise or in
 * another language. Sources report; what commands instead is no evidence, whoever wrote it. A sentence that merely quotes
 * such words inside is none of these.
 */
export function givesOrders(text: string): boolean {
  return undisguised(text).some(said => splitSentences(said).some(({ text: sentence }) => isOrder(sentence.trim())));
}

function isOrder(sentence: string): boolean {
  const said = sentence.slice(0, longest);
  if (openingOrder.test(said)) return true;
  const own = withoutQuotations(said);
  return orderAnywhere.test(own) || isForeignOrder(own);
}

/** What is quoted in a sentence is said by others; a sentence that is a quotation as a whole speaks for itself. */
function withoutQuotations(sentence: string): string {
  return sentence.replace(/(?<=\p{L}.{0,2}\s)["“„«‘'][^"”“»’']{3,300}["”“»’'](?!\s?:)/gu, '“…”');
}
