import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of some addresses and ranges, `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. An IPv4 address that came
 * over IPv6 counts as itself.
 */
export function addressMatcher(ranges: readonly string[]): (address: string) => boolean {
  const parsed = ranges.map((range): [ipaddr.IPv4 | ipaddr.IPv6, number] => {
    if (range.includes('/')) return ipaddr.parseCIDR(range);
    const one = ipaddr.process(range);
    return [one, one.kind() === 'ipv4' ? 32 : 128];
  });
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    return parsed.some(([base, bits]) => base.kind() === address.kind() && address.match([base, bits] as never));
  };
}
