import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** What goes wrong in the middle of an act, and between which of its statements. */
export interface Strike {
  /** The statement by its number from 1, or the one that commits. */
  readonly at: number | 'commit';
  /** Before the database hears of it, or after it has done it and before anybody learns so. */
  readonly side: 'before' | 'after';
  /** The statement fails; the line to the database breaks; or this process ends, as by kill -9. */
  readonly by: 'failing' | 'cutting' | 'killing';
}

interface Blow {
  readonly strike: Strike;
  sent: number;
  isStruck: boolean;
}

const blows = new AsyncLocalStorage<Blow>();

/** Carries an act out while a strike waits for it; says whether the act came that far. */
export async function struckBy<Value>(
  strike: Strike | null,
  act: () => Promise<Value>,
): Promise<{ readonly isStruck: boolean; readonly value: Value | null }> {
  if (strike === null) return { isStruck: false, value: await act() };
  const blow: Blow = { strike, sent: 0, isStruck: false };
  try {
    return { isStruck: false, value: await blows.run(blow, act) };
  } catch (error) {
    if (!blow.isStruck) throw error;
    return { isStruck: true, value: null };
  }
}

/** A client of the database that is hit where the strike of the act it serves says so. */
export class StruckClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...sent: unknown[]) => Promise<unknown>;
    Object.defineProperty(this, 'query', { value: (...sent: unknown[]) => this.#sendOrStrike(send, sent) });
  }

  async #sendOrStrike(send: (...sent: unknown[]) => Promise<unknown>, sent: readonly unknown[]): Promise<unknown> {
    const blow = blows.getStore();
    const text = textOf(sent[0]);
    if (blow === undefined || blow.isStruck || !isMet(blow, text)) return send(...sent);
    if (blow.strike.side === 'after') await send(...sent);
    blow.isStruck = true;
    if (blow.strike.by === 'killing') process.kill(process.pid, 'SIGKILL');
    // A transaction that cannot even begin or end has lost its line: nobody gets that line again.
    if (blow.strike.by === 'cutting' || ['begin', 'commit', 'rollback'].includes(text)) await this.end();
    throw new Error('struck');
  }
}

function isMet(blow: Blow, text: string): boolean {
  blow.sent += 1;
  return blow.strike.at === 'commit' ? text === 'commit' : blow.sent === blow.strike.at;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '';
}
