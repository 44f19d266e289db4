import type { IncomingHttpHeaders } from 'node:http';
import type { SignInSettings } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import * as client from 'openid-client';
import type { Clock } from '../clock.ts';
import type { Secrets } from '../secrets.ts';
import { readCookie } from './known-browser.ts';

/** Signing in through the organization's portal by OpenID Connect; it stands for the password and for nothing else. */
export interface Portal {
  readonly name: string;
  readonly issuer: string;
  /** Where to go, and the cookie that only this browser comes back with. Refused: `portal.unreachable`. */
  begin(): Promise<Result<{ readonly address: string; readonly cookie: string }>>;
  /** Who came back. Refused: `portal.refused`, `portal.unreachable`. */
  finish(
    headers: IncomingHttpHeaders,
    query: string,
  ): Promise<Result<{ readonly issuer: string; readonly subject: string }>>;
  /** The cookie that clears the one of `begin`. */
  readonly clearing: string;
}

type PortalSettings = NonNullable<SignInSettings['portal']>;

/** What the browser holds while it is away, sealed; each value is used for one way there and back. */
interface Way {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly expiresAt: number;
}

const wayMinutes = 10;
const secondsMost = 5;
const returnPath = '/portal';
const cookieName = 'xianfeng.portal';
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

export function openPortal(settings: PortalSettings, { secrets, clock }: { secrets: Secrets; clock: Clock }): Portal {
  const returnAddress = new URL(returnPath, settings.ownAddress).href;
  let known: Promise<client.Configuration> | undefined;

  /** Asked once the first person wants to go there, and again while it does not answer: a portal may start later. */
  function discover(): Promise<client.Configuration> {
    known ??= client
      .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        timeout: secondsMost,
        ...(isLoopback(settings.issuer) ? { execute: [client.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  }

  async function begin(): ReturnType<Portal['begin']> {
    const found = await discover().catch(() => null);
    if (found === null) return refused(unreachable);
    const way: Way = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      expiresAt: clock.now().getTime() + wayMinutes * 60_000,
    };
    const address = client.buildAuthorizationUrl(found, {
      redirect_uri: returnAddress,
      scope: settings.claim === 'sub' ? 'openid' : 'openid profile',
      state: way.state,
      nonce: way.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
      code_challenge_method: 'S256',
    });
    const sealed = Buffer.from(secrets.portalWays.seal(JSON.stringify(way))).toString('base64url');
    return done({
      address: address.href,
      cookie: `${cookieName}=${sealed}; Max-Age=${wayMinutes * 60}; ${attributes}`,
    });
  }

  async function finish(headers: IncomingHttpHeaders, query: string): ReturnType<Portal['finish']> {
    const way = wayOf(headers);
    if (way === null || way.expiresAt < clock.now().getTime()) return refused(turnedAway);
    const found = await discover().catch(() => null);
    if (found === null) return refused(unreachable);
    try {
      const address = new URL(returnAddress);
      address.search = query;
      const tokens = await client.authorizationCodeGrant(found, address, {
        pkceCodeVerifier: way.verifier,
        expectedState: way.state,
        expectedNonce: way.nonce,
        idTokenExpected: true,
      });
      const subject = await subjectOf(found, tokens);
      return subject === null ? refused(turnedAway) : done({ issuer: settings.issuer, subject });
    } catch (error) {
      return refused(error instanceof TypeError ? unreachable : turnedAway);
    }
  }

  function wayOf(headers: IncomingHttpHeaders): Way | null {
    const sealed = readCookie(headers, cookieName);
    if (sealed === null) return null;
    try {
      return JSON.parse(secrets.portalWays.open(Buffer.from(sealed, 'base64url')));
    } catch {
      return null;
    }
  }

  /** The number the person is known by: in the signed token, or where the portal tells more about them. */
  async function subjectOf(
    found: client.Configuration,
    tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
  ): Promise<string | null> {
    const claims = tokens.claims();
    if (claims === undefined) return null;
    const told =
      claims[settings.claim] ?? (await client.fetchUserInfo(found, tokens.access_token, claims.sub))[settings.claim];
    return typeof told === 'string' && told !== '' ? told : typeof told === 'number' ? String(told) : null;
  }

  return {
    name: settings.name,
    issuer: settings.issuer,
    begin,
    finish,
    clearing: `${cookieName}=; Max-Age=0; ${attributes}`,
  };
}

/** Plain HTTP is for a portal on this very machine, which is to say for tests. */
function isLoopback(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

const unreachable: Problem = { code: 'portal.unreachable' };
const turnedAway: Problem = { code: 'portal.refused' };
