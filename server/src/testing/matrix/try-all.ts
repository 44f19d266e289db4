import type { FastifyInstance } from 'fastify';
import { ownOrigin } from '../client.ts';
import type { TriedCaller } from './callers.ts';
import { expected } from './expected.ts';
import type { Place } from './places.ts';
import { allRoutes, namesPlace, namesThing, requestTo, type TriedRequest, type TriedRoute } from './requests.ts';

export type Target = 'own' | 'same' | 'other' | 'foreign' | 'guessed';

export interface Tried {
  readonly app: FastifyInstance;
  readonly callers: Readonly<Record<string, TriedCaller>>;
  readonly places: Readonly<Record<Exclude<Target, 'own'>, Place>>;
  readonly newId: () => string;
}

const reached: Readonly<Record<string, readonly Target[]>> = {
  self: ['own'],
  branch: ['own', 'same'],
  below: ['own', 'same'],
  committee: ['own', 'same', 'other'],
  any: [],
};

const targets: readonly Target[] = ['own', 'same', 'other', 'foreign', 'guessed'];

/** Own sessions: no id can be swapped in them, and trying them would end the sessions that the other tries need. */
const ownSession: ReadonlySet<string> = new Set([
  'session.signIn',
  'session.giveSecondFactor',
  'session.signOut',
  'session.setPassword',
]);

/** The demo greets with its own names; and one's own record names the places of one's own roles, also of those that have ended. */
export const toldByDesign: ReadonlySet<string> = new Set(['session.greet', 'ownRecords.read']);

/** What does not fit between the routes there are and the table. */
export function tableFaults(): readonly string[] {
  const routes = new Set(allRoutes.map(({ name }) => name));
  return [
    ...[...routes].filter((name) => !(name in expected)).map((name) => `${name} is not in the table`),
    ...Object.keys(expected)
      .filter((name) => !routes.has(name))
      .map((name) => `${name} is in the table and nowhere else`),
  ];
}

/** Tries every caller on every target of these routes. */
export async function tryAll(
  tried: Tried,
  routes: readonly TriedRoute[] = allRoutes,
): Promise<{ readonly leaks: readonly string[]; readonly count: number }> {
  const leaks: string[] = [];
  let count = 0;
  for (const route of routes.filter(({ name }) => !ownSession.has(name))) {
    const isBare = !namesPlace(route);
    for (const target of isBare ? (['same'] as const) : targets) {
      for (const [caller, { personId }] of Object.entries(tried.callers)) {
        // Who belongs elsewhere, and what belongs to somebody else, has no «own».
        if (target === 'own' && (personId === null || namesThing(route))) continue;
        const place = tried.places[target === 'own' ? 'same' : target];
        const idOf = (named: keyof Place) => (target === 'own' && named === 'personId' ? personId : place[named]);
        const answer = await ask(tried, caller, requestTo(route, idOf, tried.newId));
        const faults = [statusFault(tried, { route, caller, target, isBare }, answer)];
        if (!toldByDesign.has(route.name)) faults.push(wordsFault(tried, caller, answer));
        leaks.push(
          ...faults.flatMap((fault) => (fault === null ? [] : [`${caller} ${route.name} ${target}: ${fault}`])),
        );
        count += 1;
      }
    }
  }
  return { leaks, count };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
}

export async function ask({ app, callers, newId }: Tried, caller: string, request: TriedRequest): Promise<Answer> {
  const cookie = callers[caller]?.client.cookie ?? '';
  const form = request.form === undefined ? undefined : formOf(request.form);
  const response = await app.inject({
    method: request.method,
    url: `/api${request.url}`,
    headers: {
      ...ownOrigin,
      ...(cookie === '' ? {} : { cookie }),
      ...(request.method === 'GET' ? {} : { 'idempotency-key': newId() }),
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(form === undefined ? {} : { 'content-type': 'multipart/form-data; boundary=limit' }),
    },
    ...(request.json === undefined ? {} : { payload: JSON.stringify(request.json) }),
    ...(form === undefined ? {} : { payload: form }),
  });
  return { status: response.statusCode, text: response.body, headers: JSON.stringify(response.headers) };
}

function formOf(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--limit\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = '--limit\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n一\r\n';
  return `${parts.join('')}${file}--limit--\r\n`;
}

interface Trial {
  readonly route: TriedRoute;
  readonly caller: string;
  readonly target: Target;
  /** Names no place: everything it answers is in the caller's own reach. */
  readonly isBare: boolean;
}

function statusFault(
  { callers }: Tried,
  { route, caller, target, isBare }: Trial,
  { status, text }: Answer,
): string | null {
  if (status >= 500) return `answered ${status}`;
  if (status === 400) return `asked for something that fits no shape: ${text}`;
  const isSignedIn = callers[caller]?.isSignedIn === true;
  if (isAllowed({ route, caller, target, isBare }, isSignedIn)) {
    return status === 401 || status === 403 ? `was denied (${status})` : null;
  }
  if (!isSignedIn) return status === 401 ? null : `answered ${status} without a session`;
  if (status !== 403) return `answered ${status}`;
  return text.includes('"access.denied"') ? null : `was denied in other words: ${text}`;
}

function isAllowed({ route, caller, target, isBare }: Trial, isSignedIn: boolean): boolean {
  const words = (expected[route.name] ?? '').split(' ');
  if (words.includes('everyone')) return true;
  if (words.includes('signed-in')) return isSignedIn;
  // The officer of another committee may do there what ours may do here.
  const isForeign = caller === 'foreign';
  const [, reach] =
    words.map((word) => word.split(':')).find(([role]) => role === (isForeign ? 'committee' : caller)) ?? [];
  if (reach === undefined || isBare) return reach !== undefined;
  return isForeign ? target === 'foreign' : (reached[reach] ?? []).includes(target);
}

/** Who may read a place's names, and who the reasons and notes of its work. */
const nameReaders: Readonly<Record<'same' | 'other' | 'foreign', readonly string[]>> = {
  same: [
    ...['member', 'recorder', 'secretary', 'organization', 'board', 'panel', 'township', 'committee', 'department'],
    ...['system', 'security', 'auditor'],
  ],
  other: ['committee', 'department', 'system', 'security', 'auditor'],
  foreign: ['foreign'],
};
const workReaders: typeof nameReaders = {
  same: ['recorder', 'secretary', 'organization', 'board', 'panel', 'township', 'committee'],
  other: ['committee'],
  foreign: ['foreign'],
};

export function wordsFault({ places }: Tried, caller: string, { text, headers }: Answer): string | null {
  const held = text + headers;
  for (const where of ['same', 'other', 'foreign'] as const) {
    const { name, work } = places[where].secrets;
    if (held.includes(name) && !nameReaders[where].includes(caller)) return `told a name of «${where}»`;
    if (held.includes(work) && !workReaders[where].includes(caller)) return `told a reason of «${where}»`;
  }
  return /"etag"/i.test(headers) ? 'carried an ETag' : null;
}
