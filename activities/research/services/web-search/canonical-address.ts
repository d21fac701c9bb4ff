/** What only says where a visitor came from. */
const tracking =
  /^(?:utm_\w+|gclid|dclid|gbraid|wbraid|fbclid|msclkid|yclid|mc_[ce]id|igshid|ref_src|srsltid|_hs\w+)$/iu;

/** Two addresses of one page are equal in this form; null for what is no web address. It is for comparing, not for opening. */
export function canonicalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  for (const name of [...searchParams.keys()]) if (tracking.test(name)) searchParams.delete(name);
  searchParams.sort();
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  const path = pathname.replace(/(?:\/(?:index\.html?)?)+$/u, '');
  return `${host.replace(/^(?:(?:www|m|amp)\.)+(?=[^.]+\.[^.])/u, '')}${path}${query}`;
}
