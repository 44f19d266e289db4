/** What the work costs its people: actions, and seconds in which they were at it. No names, no keys, no texts. */
export interface Use {
  readonly actions: number;
  readonly activeSeconds: number;
}

/** Someone who does nothing for so long is no longer at it; the pause is not counted. */
const PAUSE = 60_000;
const ACTIONS_MOST = 10_000;
const SECONDS_MOST = 3600;

export class UseMeter {
  #actions = 0;
  #active = 0;
  #last: number | null = null;

  /** A press or a key on a control, at this instant in milliseconds. */
  act(at: number): void {
    this.#actions += 1;
    if (this.#last !== null && at - this.#last <= PAUSE) this.#active += at - this.#last;
    this.#last = at;
  }

  /** What has come together since the last time; parts of a second stay for the next. Null where nothing has. */
  take(): Use | null {
    const activeSeconds = Math.min(Math.floor(this.#active / 1000), SECONDS_MOST);
    if (this.#actions === 0) return null;
    const use = { actions: Math.min(this.#actions, ACTIONS_MOST), activeSeconds };
    this.#actions = 0;
    this.#active %= 1000;
    return use;
  }
}
