import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Secrets } from '../secrets.ts';

/**
 * Remembers in a browser, not in the database, which names have got in with it. It lets nobody in: it only keeps wrong
 * tries from elsewhere from shutting out the one who is always here (OWASP calls it a device cookie).
 */
export interface KnownBrowsers {
  /** Names the browser if this name got in with it before; null otherwise. */
  find(headers: IncomingHttpHeaders, username: string): string | null;
  /** The cookie to set after this name got in; null where the browser is known already. */
  remember(headers: IncomingHttpHeaders, username: string): string | null;
}

/** An office's machine is shared; the one used longest ago makes room. */
const namesMost = 8;
const cookieName = 'xianfeng.browser';
const secondsKept = 180 * 24 * 3600;

export function openKnownBrowsers(secrets: Secrets): KnownBrowsers {
  const key = Buffer.from(secrets.keyFor('known-browser'), 'hex');
  const seal = (nonce: string, username: string) =>
    createHmac('sha256', key).update(`${nonce}:${username}`, 'utf8').digest('base64url');

  const kept = (headers: IncomingHttpHeaders): readonly string[] =>
    (readCookie(headers, cookieName) ?? '').split('~').filter((each) => each !== '');

  function find(headers: IncomingHttpHeaders, username: string): string | null {
    for (const each of kept(headers)) {
      const [nonce = '', typed = ''] = each.split('.', 2);
      const [expected, given] = [Buffer.from(seal(nonce, username)), Buffer.from(typed)];
      if (expected.length === given.length && timingSafeEqual(expected, given)) return nonce;
    }
    return null;
  }

  return {
    find,
    remember(headers, username) {
      if (find(headers, username) !== null) return null;
      const nonce = randomBytes(16).toString('base64url');
      const names = [`${nonce}.${seal(nonce, username)}`, ...kept(headers)].slice(0, namesMost);
      const attributes = `Path=/; Max-Age=${secondsKept}; HttpOnly; SameSite=Lax`;
      return `${cookieName}=${names.join('~')}; ${attributes}`;
    },
  };
}

/** One cookie of a request. */
export function readCookie({ cookie = '' }: IncomingHttpHeaders, name: string): string | null {
  const found = cookie
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}
