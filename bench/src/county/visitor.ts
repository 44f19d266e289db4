/** Somebody who is signed in and speaks to the service as the pages do: JSON over HTTP. */
export interface Visitor {
  get(path: string): Promise<unknown>;
  post(path: string, body: object): Promise<unknown>;
}

export async function signIn(address: string, username: string, password: string): Promise<Visitor> {
  let cookie = '';
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        cookie,
        origin: address,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    const set = response.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((line) => line.split(';', 1)[0]).join('; ');
    return answer;
  };
  await ask('POST', '/session', { username, password });
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) };
}
