import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A target inside a private network, on this machine, or where no packet should go. */
export class PrivateAddressError extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where clouds keep their metadata), shared,
 * translated or reserved.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  // Of IPv6, only 2000::/3 was ever given out: `::7f00:1` may be this machine.
  const isGiven = address.kind() === 'ipv4' || address.match(GLOBAL_IPV6);
  return isGiven && address.range() === 'unicast';
}

/** Whether a host is private as it is written: by its number, or by a name that only means something here. */
export function isPrivateAtSight(url: URL): boolean {
  const host = url.hostname.replaceAll(/^\[|\]$|\.+$/g, '');
  if (ipaddr.isValid(host)) return !isPublicAddress(host);
  return !host.includes('.') || /\.(localhost|local|internal|home\.arpa|localdomain)$/.test(host);
}

/**
 * Looks a name up for a connection that is then made to the very addresses that were checked: a name that answers otherwise a
 * moment later leads nowhere else.
 */
export const lookUpPublic: LookupFunction = (hostname, options, answer) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, '');
    const isSafe = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
    if (!isSafe) return answer(new PrivateAddressError(hostname), '');
    if (options.all) return answer(null, addresses);
    return answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};
