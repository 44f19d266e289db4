import type { IncomingHttpHeaders } from 'node:http';
import type { SessionRow, Store } from '@xianfeng/store';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { newIdentifier } from '../identifier.ts';
import type { Secrets } from '../secrets.ts';

const sessionHoursMost = 12;
const hour = 3600;

export interface LibraryOptions {
  readonly store: Store;
  readonly secrets: Secrets;
}

/** A session to open. */
export interface Opening {
  readonly accountId: string;
  readonly enteredBy: SessionRow['entered_by'];
  readonly awaitsSecondFactor: boolean;
  readonly browserKind: string;
}

export interface OpenSession {
  readonly id: string;
  readonly accountId: string;
  readonly usedAt: Date;
  readonly enteredBy: SessionRow['entered_by'];
  readonly awaitsSecondFactor: boolean;
}

/** The library that makes and checks sessions and their cookies. Its own routes are not reachable from outside. */
export function openSignInLibrary({ store, secrets }: LibraryOptions) {
  const library = betterAuth({
    baseURL: 'http://localhost',
    secret: secrets.keyFor('session'),
    database: { db: store.database, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    plugins: [opener],
    user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...madeAt } },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...madeAt,
      },
      additionalFields: {
        enteredBy: { type: 'string', fieldName: 'entered_by', input: false },
        awaitsSecondFactor: { type: 'boolean', fieldName: 'awaits_second_factor', input: false },
        browserKind: { type: 'string', fieldName: 'browser_kind', input: false },
      },
      // Twelve hours from sign-in, whatever happens in between.
      expiresIn: sessionHoursMost * hour,
      disableSessionRefresh: true,
    },
    account: { modelName: 'auth_account', fields: { ...accountFields, ...madeAt } },
    verification: { modelName: 'auth_verification', fields: { expiresAt: 'expires_at', ...madeAt } },
    advanced: {
      cookiePrefix: 'xianfeng',
      // Whether the connection is encrypted differs from request to request: server/src/secure-cookies.ts.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // A session is read with every request, together with whose it is.
      database: { generateId: newIdentifier, joins: true },
      // Addresses are personal data nobody needs here.
      ipAddress: { disableIpTracking: true },
    },
  });
  return {
    /** Opens a session with a token nobody has had before; returns the cookies that carry it. */
    async open(opening: Opening): Promise<readonly string[]> {
      const { headers } = await library.api.openSession({ body: opening, returnHeaders: true });
      return headers.getSetCookie();
    },

    async sessionOf(headers: IncomingHttpHeaders): Promise<OpenSession | null> {
      if (headers.cookie === undefined) return null;
      const found = await library.api.getSession({ headers: cookieOnly(headers) });
      if (found === null) return null;
      const { id, updatedAt, enteredBy, awaitsSecondFactor } = found.session;
      return {
        id,
        accountId: found.user.id,
        usedAt: updatedAt,
        enteredBy: enteredBy as OpenSession['enteredBy'],
        awaitsSecondFactor: awaitsSecondFactor === true,
      };
    },

    async signOut(headers: IncomingHttpHeaders): Promise<readonly string[]> {
      const answer = await library.api.signOut({ headers: cookieOnly(headers), returnHeaders: true });
      return answer.headers.getSetCookie();
    },
  };
}

/** The library wants bodies checked (Standard Schema); this one comes from a few lines above and nowhere else. */
const asOpening = {
  '~standard': {
    version: 1,
    vendor: 'xianfeng',
    validate: (value: unknown) => ({ value: value as Opening }),
    types: undefined as { input: Opening; output: Opening } | undefined,
  },
} as const;

/** Who may get in is decided before; the library opens the session and signs its cookie. */
const opener = {
  id: 'opener',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body: asOpening }, async (ctx) => {
      const { accountId, ...about } = ctx.body;
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(accountId);
      if (user === null) throw new Error('A session is opened for an account that is there.');
      const session = await internalAdapter.createSession(accountId, false, { ...about });
      await setSessionCookie(ctx, { session, user });
      return {};
    }),
  },
};

const madeAt = { createdAt: 'created_at', updatedAt: 'updated_at' };
const accountFields = {
  userId: 'user_id',
  accountId: 'account_id',
  providerId: 'provider_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
};

function cookieOnly(headers: IncomingHttpHeaders): Headers {
  return new Headers({ cookie: headers.cookie ?? '' });
}
