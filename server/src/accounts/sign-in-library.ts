import type { IncomingHttpHeaders } from 'node:http';
import type { Store } from '@xianfeng/store';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins';
import { newIdentifier } from '../identifier.ts';
import type { Secrets } from '../secrets.ts';
import { fitsProof, hashPassword } from './password.ts';

const sessionHoursMost = 12;
const hour = 3600;

export interface LibraryOptions {
  readonly store: Store;
  readonly secrets: Secrets;
}

export interface OpenSession {
  readonly id: string;
  readonly accountId: string;
  readonly usedAt: Date;
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
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => fitsProof(secrets, hash, password),
      },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 100,
        usernameValidator: () => true,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
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
      database: { generateId: newIdentifier },
      // Addresses are personal data nobody needs here.
      ipAddress: { disableIpTracking: true },
    },
  });
  return {
    /** The account and its cookies; null where name and password do not fit. */
    async signIn(name: string, password: string) {
      try {
        const { headers, response } = await library.api.signInUsername({
          body: { username: name, password },
          returnHeaders: true,
        });
        return { accountId: response.user.id, token: response.token, cookies: headers.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },

    async sessionOf(headers: IncomingHttpHeaders): Promise<OpenSession | null> {
      if (headers.cookie === undefined) return null;
      const found = await library.api.getSession({ headers: cookieOnly(headers) });
      if (found === null) return null;
      return { id: found.session.id, accountId: found.user.id, usedAt: found.session.updatedAt };
    },

    async signOut(headers: IncomingHttpHeaders): Promise<readonly string[]> {
      const answer = await library.api.signOut({ headers: cookieOnly(headers), returnHeaders: true });
      return answer.headers.getSetCookie();
    },
  };
}

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
