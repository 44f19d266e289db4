/**
 * Over an encrypted connection the session's cookies carry the prefix by which browsers keep them to this very host, this
 * port's scheme and the whole path (RFC 6265bis, 4.1.3.2), so that no other page of the network can set one. Over plain
 * HTTP on this machine the same cookies go without, because not every browser keeps secure ones there.
 */
const prefix = '__Host-';
const own = 'xianfeng.';

/** What the service reads of a Cookie header that came over an encrypted connection: prefixed cookies only. */
export function openCookies(header: string | undefined): string | undefined {
  return header
    ?.split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(`${prefix}${own}`))
    .map((cookie) => cookie.slice(prefix.length))
    .join('; ');
}

/** A Set-Cookie header of the service as it goes out over an encrypted connection. */
export function secureCookie(header: string): string {
  return `${prefix}${header}${/;\s*secure/i.test(header) ? '' : '; Secure'}`;
}
