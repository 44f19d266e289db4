import type { Cell } from '@xianfeng/contract';
import type { Place, Score } from './grid.ts';
import { keyOf } from './grid.ts';

export type Origin = 'keyed' | 'pasted';

/** A cell on its way: what it should become and the revision the writer saw. */
export interface Waiting extends Place, Score {
  readonly revision: number;
}

export type SaveState =
  | { readonly name: 'idle' }
  | { readonly name: 'saving' }
  | { readonly name: 'saved'; readonly at: Date }
  /** Not saved; kept here and sent again by itself. */
  | { readonly name: 'kept'; readonly error: unknown; readonly cells: number };

/** Who saved a cell meanwhile. */
export interface SavedBy extends Place {
  readonly name: string;
}

/** How the answer to a batch ended: saved, not reached (again later), refused, or another was first. */
export type Answer =
  | { readonly name: 'saved'; readonly cells: readonly Cell[] }
  | { readonly name: 'not-reached'; readonly error: unknown }
  | { readonly name: 'refused'; readonly error: unknown }
  | { readonly name: 'conflict'; readonly by: readonly SavedBy[] };

export interface QueueWorld {
  readonly send: (cells: readonly Waiting[], origin: Origin) => Promise<Answer>;
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly later: (act: () => void, milliseconds: number) => () => void;
  readonly now: () => Date;
  /** Keeps what is not saved yet where a crash cannot take it. */
  readonly keep: (cells: readonly Waiting[]) => void;
  readonly onState: (state: SaveState) => void;
  readonly onSaved: (cells: readonly Cell[]) => void;
  /** These were not saved and are out of the queue; the sheet is to be read afresh. */
  readonly onRefused: (cells: readonly Waiting[], answer: Answer) => void;
}

const GATHER = 300;
const RETRY_LEAST = 2_000;
const RETRY_MOST = 30_000;
const BATCH = 1_000;

/**
 * Saves cells as they change: gathered for 300 ms, one batch at a time, sent again until the server has
 * them. What changes while its batch is under way follows with the revision the server gave.
 */
export class SaveQueue {
  readonly #world: QueueWorld;
  readonly #waiting = new Map<string, Waiting>();
  #sent = new Map<string, Waiting>();
  #origin: Origin = 'keyed';
  #retryAfter = RETRY_LEAST;
  #cancel: (() => void) | null = null;

  constructor(world: QueueWorld) {
    this.#world = world;
  }

  /** Cells that the server has not acknowledged. */
  get unsaved(): number {
    return new Set([...this.#waiting.keys(), ...this.#sent.keys()]).size;
  }

  put(cells: readonly Waiting[], origin: Origin): void {
    for (const cell of cells) this.#waiting.set(keyOf(cell), cell);
    this.#origin = origin;
    this.#keep();
    this.#world.onState({ name: 'saving' });
    this.#wake(GATHER);
  }

  /** Sends at once what waits: the network is back, or the page is about to close. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#sent.size > 0 || this.#waiting.size === 0) return;
    const batch = [...this.#waiting.entries()].slice(0, BATCH);
    this.#sent = new Map(batch);
    for (const [key] of batch) this.#waiting.delete(key);
    this.#world.onState({ name: 'saving' });
    void this.#world.send([...this.#sent.values()], this.#origin).then((answer) => this.#answered(answer));
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #answered(answer: Answer): void {
    const sent = this.#sent;
    this.#sent = new Map();
    if (answer.name === 'not-reached') {
      for (const [key, cell] of sent) if (!this.#waiting.has(key)) this.#waiting.set(key, cell);
      this.#world.onState({ name: 'kept', error: answer.error, cells: this.unsaved });
      this.#wake(this.#retryAfter);
      this.#retryAfter = Math.min(this.#retryAfter * 2, RETRY_MOST);
      return;
    }
    this.#retryAfter = RETRY_LEAST;
    if (answer.name === 'saved') this.#saved(answer.cells);
    else {
      this.#keep();
      this.#world.onRefused([...sent.values()], answer);
    }
    if (this.#waiting.size > 0) this.#wake(0);
  }

  #saved(cells: readonly Cell[]): void {
    for (const { revision, ...place } of cells) {
      const next = this.#waiting.get(keyOf(place));
      if (next !== undefined) this.#waiting.set(keyOf(place), { ...next, revision });
    }
    this.#keep();
    this.#world.onSaved(cells);
    if (this.#waiting.size === 0) this.#world.onState({ name: 'saved', at: this.#world.now() });
  }

  #keep(): void {
    this.#world.keep([...this.#sent, ...this.#waiting].map(([, cell]) => cell));
  }

  #wake(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#world.later(() => this.flush(), milliseconds);
  }
}
