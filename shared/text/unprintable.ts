import { givesOrders } from '#shared/text/instructions';
import { webAddress } from '#shared/text/web-address';

const markup = /<[a-z!/?][^<]{0,2000}>?|!?\[[^\]]{0,500}\]\s?\(|&#?\w{1,10};|```/iu;

/** Why a line that an engine wrote is not shown to readers: markup, links, orders to whoever reads it, length. Null for others. */
export function unprintable(line: string, longest: number): string | null {
  if (line === '') return 'it says nothing';
  if (line.length > longest) return `it is longer than ${longest} characters`;
  if (markup.test(line)) return 'it contains markup';
  if (new RegExp(webAddress.source, 'iu').test(line)) return 'it contains a web address';
  return givesOrders(line) ? 'it gives orders to its reader' : null;
}
