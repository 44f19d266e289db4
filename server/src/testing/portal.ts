import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A portal that really speaks OpenID Connect, on a port of its own, and whoever walks through it. */
export interface TestPortal {
  readonly issuer: string;
  /** Signs `login` in at the portal, from where we sent them to where the portal sends them back; returns the query. */
  walk(address: string, login: string): Promise<string>;
  stop(): Promise<void>;
  resume(): Promise<void>;
}

export const portalClient = { clientId: 'xianfeng', clientSecret: 'a-secret-of-the-test' };

/** People's numbers are told beside their login: `person_number` is `N-` and the login. */
export async function startPortal(returnAddress: string): Promise<TestPortal> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: portalClient.clientId,
        client_secret: portalClient.clientSecret,
        redirect_uris: [returnAddress],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['person_number'] },
    cookies: { keys: ['the-keys-of-the-test'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_ctx, login) => ({
      accountId: login,
      claims: () => ({ sub: login, person_number: `N-${login}` }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));

  return {
    issuer,
    walk: (address, login) => walkThrough(address, { login, returnAddress }),
    stop: () => stop(server),
    async resume() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** A browser in short: follows redirects, keeps cookies, fills in the portal's own forms. */
async function walkThrough(
  begun: string,
  { login, returnAddress }: { readonly login: string; readonly returnAddress: string },
): Promise<string> {
  const cookies = new Map<string, string>();
  let [address, form]: [string, URLSearchParams | null] = [begun, null];
  for (let step = 0; step < 20; step += 1) {
    if (address.startsWith(returnAddress)) return new URL(address).search;
    const response: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location: string | null = response.headers.get('location');
    const page = await response.text();
    if (location !== null) [address, form] = [new URL(location, address).href, null];
    else {
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`The portal answered ${response.status}: ${page.slice(0, 200)}`);
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
      form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'any' } : {}) });
      address = new URL(action, address).href;
    }
  }
  throw new Error('The portal led nowhere.');
}
