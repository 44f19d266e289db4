import { BlockList, isIP } from 'node:net';

/** What is not the public network, or leads back into our own by another way of writing it (IANA special-purpose registries). */
const refused = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  refused.ipv4.addSubnet(network, bits, 'ipv4');
// Only 2000::/3 is given out; within it are ways that wrap an IPv4 address (Teredo, 6to4) and what is for documents.
for (const [network, bits] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  refused.ipv6.addSubnet(network, bits, 'ipv6');

/**
 * Whether we connect to an IP address: it is a public one, or one of those the operator has named. Others could be services
 * of the machine itself or of the network it stands in, which a webhook must never reach (OWASP API7, SSRF).
 */
export function isAdmitted(address: string, allowed: readonly string[]): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  const named = new BlockList();
  // An IPv4 address that is named is not admitted in IPv6's writing of it.
  for (const each of allowed) if (isIP(each) === family) named.addAddress(each, kind);
  return named.check(address, kind) || !refused[kind].check(address, kind);
}
