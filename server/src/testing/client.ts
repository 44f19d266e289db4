import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  // The shape is what the test is about; each test says what it expects.
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: Buffer;
}

/** A browser with its cookies, as far as tests need one: HTTP through the whole app, without a socket. */
export interface Client {
  get(path: string): Promise<Answer>;
  /** A write carries a key of its own unless the test names one. */
  post(path: string, body?: object, key?: string): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** Sends a file and fields as a form. */
  upload(path: string, file: File, fields?: Readonly<Record<string, string>>): Promise<Answer>;
  signIn(username: string, password: string): Promise<Answer>;
  cookie: string;
}

interface Sent {
  readonly payload: string | Buffer;
  readonly type: string;
  readonly key: string;
}

/** What a browser says of a page of ours. */
export const ownOrigin = { host: 'localhost', origin: 'http://localhost' };

/** What answers requests: an app, or a line to a process that has one. */
export interface Answering {
  inject(sent: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly payload?: string | Buffer;
  }): Promise<{
    readonly statusCode: number;
    readonly headers: OutgoingHttpHeaders;
    readonly body: string;
    readonly rawPayload: Buffer;
  }>;
}

export function openClient(app: Answering): Client {
  const client: Client = {
    cookie: '',
    get: (path) => send('GET', path),
    post: (path, body = {}, key = randomUUID()) =>
      send('POST', path, { payload: JSON.stringify(body), type: 'application/json', key }),
    delete: (path) => send('DELETE', path),
    async upload(path, file, fields = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', file);
      const encoded = new Response(form);
      const type = encoded.headers.get('content-type') ?? '';
      return send('POST', path, { payload: Buffer.from(await encoded.arrayBuffer()), type, key: randomUUID() });
    },
    signIn: (username, password) => client.post('/session', { username, password }),
  };

  async function send(method: 'GET' | 'POST' | 'DELETE', path: string, sent?: Sent) {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...ownOrigin,
        ...(client.cookie === '' ? {} : { cookie: client.cookie }),
        ...(sent === undefined ? {} : { 'content-type': sent.type, 'idempotency-key': sent.key }),
      },
      ...(sent === undefined ? {} : { payload: sent.payload }),
    });
    const set = [response.headers['set-cookie'] ?? []].flat();
    client.cookie = withCookies(client.cookie, set);
    const isJson = /^application\/(problem\+)?json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      body: isJson && response.body !== '' ? JSON.parse(response.body) : null,
      headers: response.headers,
      raw: response.rawPayload,
    };
  }
  return client;
}

/** What a browser keeps after an answer: new cookies in place of those of the same name, emptied ones no more. */
function withCookies(kept: string, set: readonly string[]): string {
  const pairs = [...kept.split('; '), ...set.map((cookie) => cookie.split(';', 1)[0] ?? '')].filter(
    (pair) => pair !== '',
  );
  const byName = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair]));
  return [...byName.values()].filter((pair) => !pair.endsWith('=')).join('; ');
}

/** The codes of the problems an answer carries, in their order. */
export function codesOf({ body }: Answer): readonly string[] {
  const answer = body as { readonly problems?: readonly { readonly code: string }[] } | null;
  return answer?.problems?.map(({ code }) => code) ?? [];
}
