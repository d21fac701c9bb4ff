import { domainToASCII } from 'node:url';
import type { AllowedHosts } from '#infra/http/safe-fetch';

/** `*.example.com` means the names below example.com, not itself; `host:port` that port only. */
export function isAllowedHost(url: URL, hosts: AllowedHosts): boolean {
  return hosts === 'public' || hosts.some(entry => matches(url, entry));
}

/** The port that is connected to, stated or not. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function matches(url: URL, entry: string): boolean {
  const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  if (port !== undefined && Number(port) !== portOf(url)) return false;
  if (!name.startsWith('*.')) return url.hostname === domainToASCII(name);
  return url.hostname.endsWith(`.${domainToASCII(name.slice(2)) || name}`);
}
