import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Where clouds hand out credentials to whoever asks. Some lie outside the link-local ranges, one even among public addresses. */
const metadata = new Set(['169.254.169.254', '168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254']);

const inside = new Set(['unicast', 'private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

/**
 * True for an address that the registries give out to the public. What carries another address within it (v4-mapped,
 * NAT64, 6to4, Teredo) is none, since where it ends depends on the network.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || isMetadata(parsed)) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** True for an address that a host inside one's own network may have; never where credentials are handed out. */
export function isInsideAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return inside.has(parsed.range()) && !isMetadata(parsed);
}

function isMetadata(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return metadata.has(address.toString());
}
