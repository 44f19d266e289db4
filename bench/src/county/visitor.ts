/** Somebody who is signed in and speaks to the service as the pages do: JSON over HTTP. */
export interface Visitor {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
  bytes(path: string): Promise<Uint8Array>;
  upload(path: string, file: File): Promise<unknown>;
}

export async function signIn(address: string, username: string, password: string): Promise<Visitor> {
  let cookie = '';
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const isFile = body instanceof FormData;
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        cookie,
        origin: address,
        ...(body === undefined ? {} : { 'idempotency-key': crypto.randomUUID() }),
        // The boundary of a form is the runtime's to name.
        ...(body === undefined || isFile ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const set = response.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((line) => line.split(';', 1)[0]).join('; ');
    return response;
  };
  await ask('POST', '/session', { username, password });
  const read = async (response: Promise<Response>): Promise<unknown> => (await response).json();
  return {
    get: (path) => read(ask('GET', path)),
    post: (path, body) => read(ask('POST', path, body)),
    bytes: async (path) => new Uint8Array(await (await ask('GET', path)).arrayBuffer()),
    upload: (path, file) => {
      const form = new FormData();
      form.append('file', file);
      return read(ask('POST', path, form));
    },
  };
}
