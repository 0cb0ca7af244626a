import { isIPv6 } from 'node:net'

/**
 * Whom an address stands for, when people are counted by it: of IPv6 the /64, which is one household's or one machine's, and of an IPv4
 * address inside IPv6 that address.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  // The URL parser writes every address in one form: lower case, no dots, no leading zeros.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    return groups
      .slice(6)
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff])
      .join('.')
  }
  return `${groups.slice(0, 4).join(':')}::/64`
}
