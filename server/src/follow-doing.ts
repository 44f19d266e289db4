import type { IncomingHttpHeaders } from 'node:http';
import { createHash } from 'node:crypto';
import type { Context } from './context.ts';
import type { Doing } from './doing.ts';
import { refusal } from './respond.ts';

interface Call {
  readonly context: Context;
  readonly path: readonly string[];
  readonly input: unknown;
  readonly procedure: { readonly '~orpc': { readonly route: { readonly method?: string | undefined } } };
}

const keyShape = /^[\w-]{16,64}$/;

/** These answer what was sent, a sheet, a file or words to search by, and change nothing. */
const onlyAnswer: ReadonlySet<string> = new Set([
  'accounts.list',
  'appointments.list',
  'imports.rosterMarked',
  'imports.scoresMarked',
  'imports.yearScoresPreview',
  'imports.yearScoresMarked',
  'imports.eventsPreview',
  'imports.eventsMarked',
  'imports.entriesPreview',
  'imports.entriesMarked',
  'imports.experiencesPreview',
  'imports.experiencesMarked',
  'imports.evidencePreview',
  'affiliations.readArrival',
  'filings.readArrival',
  'adoptions.check',
  'events.readNames',
  'spreadsheets.write',
  'suggestions.readByCode',
  'searches.find',
]);
/** The demo's day belongs to no committee. */
const outsideCommittees: ReadonlySet<string> = new Set(['demo.moveDay']);

/** Tells the act what it is and by which key it was sent, and sees to it that no write goes past `commit`. */
export async function followDoing(call: Call, go: (doing: Doing) => Promise<unknown>): Promise<unknown> {
  const act = call.path.join('.');
  const isWrite = call.procedure['~orpc'].route.method !== 'GET' && !onlyAnswer.has(act);
  // What concerns one's own session goes its own way (accounts/own-trail.ts), for what is sent with it is secret.
  const isCommitting = isWrite && call.path[0] !== 'session' && !outsideCommittees.has(act);
  const key = isCommitting ? keyOf(call.context.request.headers) : null;
  const doing: Doing = { act, key, bodyHash: key === null ? '' : await hashOf(call.input), isCommitted: false };
  const answer = await go(doing);
  if (isCommitting && !doing.isCommitted) throw new Error(`${act} has written without commit.`);
  return answer;
}

function keyOf(headers: IncomingHttpHeaders): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !keyShape.test(key)) throw refusal([{ code: 'request.key-unfit' }]);
  return key;
}

async function hashOf(input: unknown): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await readable(input)), 'utf8')
    .digest('hex');
}

/** The same input as JSON; a file stands there by its bytes. */
async function readable(value: unknown): Promise<unknown> {
  if (value instanceof File) {
    const bytes = createHash('sha256')
      .update(Buffer.from(await value.arrayBuffer()))
      .digest('hex');
    return { file: value.name, bytes };
  }
  if (Array.isArray(value)) return Promise.all(value.map(readable));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(await Promise.all(fields.map(async ([name, each]) => [name, await readable(each)])));
}
