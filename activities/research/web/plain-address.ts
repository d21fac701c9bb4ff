/** Names under which addresses carry what lets its bearer in, or who it is that came by. */
const secret =
  /(?:^|[-_.])(?:key|apikey|token|secret|sig|signature|password|passwd|pwd|auth|session|sessionid|sid|credential|jwt)$/i;
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/i;

/** An address that may be shown and stored: without fragment, keys and what it says about the way somebody came. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = [...new Set(url.searchParams.keys())].filter(name => isUnfit(name));
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

function isUnfit(name: string): boolean {
  const spaced = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_');
  return secret.test(spaced) || tracking.test(name);
}
