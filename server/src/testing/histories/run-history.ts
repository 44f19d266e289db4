import type { Strike } from '@xianfeng/store/testing';
import { type Chance, chanceFrom } from './chance.ts';
import { drawAct, drawDay, drawStrike } from './draw.ts';
import { type Act, after, type State, startOf } from './model.ts';
import type { Delivery } from './perform.ts';
import { type HistoryScheme, historySchemes } from './schemes.ts';
import type { World } from './world.ts';

/** What came back: an answer; or nothing, and then the database says whether the act stands. */
export type Answer = 'done' | 'refused' | 'stands' | 'lost';

/** The program as a history sees it. */
export interface Service {
  newId(): string;
  begin(scheme: HistoryScheme): Promise<World>;
  send(world: World, delivery: Delivery, strike: Strike | null): Promise<Answer>;
  readonly strikes: readonly Strike['by'][];
}

export interface History {
  readonly scheme: HistoryScheme;
  /** What was met, such as `append stands`: to see that histories try what they are there for. */
  readonly met: ReadonlySet<string>;
  readonly world: World;
  readonly state: State;
}

interface Pending {
  readonly act: Act;
  readonly key: string;
  /** How often it is sent still. */
  readonly left: number;
}

/** Draws a history and lives it, telling what was sent and came back; throws where an answer is one the model does not know. */
export async function runHistory(seed: number, service: Service, told: string[]): Promise<History> {
  const chance = chanceFrom(seed);
  const scheme = historySchemes[chance.below(4) === 0 ? 1 : 0] as HistoryScheme;
  const world = await service.begin(scheme);
  const history = new LivedHistory(service, { chance, scheme, world, told });
  for (let turn = 12 + chance.below(16); turn > 0; turn -= 1) await history.turn();
  await history.finish();
  return { scheme, world, state: history.state, met: history.met };
}

interface Setting {
  readonly chance: Chance;
  readonly scheme: HistoryScheme;
  readonly world: World;
  readonly told: string[];
}

class LivedHistory {
  readonly met = new Set<string>();
  state: State;
  #pending: Pending[] = [];
  /** Ticks on, and jumps with the day. */
  #now = Date.parse('2026-06-01T00:00:00Z');
  readonly #service: Service;
  readonly #setting: Setting;

  constructor(service: Service, setting: Setting) {
    this.#service = service;
    this.#setting = setting;
    this.state = startOf(drawDay(setting.chance));
  }

  async turn(): Promise<void> {
    const { chance, scheme } = this.#setting;
    const turn = chance.below(10);
    if (turn === 0) return this.#jump();
    if (turn < 5 || this.#pending.length === 0) {
      const { state } = this;
      const act = drawAct({ chance, scheme, state, newId: this.#service.newId });
      this.#pending.push({ act, key: this.#service.newId(), left: 1 + chance.below(3) });
      return;
    }
    const first = this.#take();
    const second = turn === 9 && this.#pending.length > 0 ? this.#take() : null;
    // Whose order could not be told from the answers, nobody sends at once.
    await this.#deliver(second === null || (isBallot(first) && isBallot(second)) ? [first] : [first, second]);
    if (second !== null && isBallot(first) && isBallot(second)) await this.#deliver([second]);
  }

  /** Whoever still waits for an answer asks once more, in any order, and nothing strikes. */
  async finish(): Promise<void> {
    while (this.#pending.length > 0) await this.#deliver([this.#take()], true);
  }

  #jump(): void {
    const today = drawDay(this.#setting.chance);
    this.state = { ...this.state, today };
    this.#now = Date.parse(`${today}T03:00:00Z`);
    this.#setting.told.push(`today is ${today}`);
  }

  #take(): Pending {
    const at = this.#setting.chance.below(this.#pending.length);
    const [taken] = this.#pending.splice(at, 1);
    if (taken === undefined) throw new Error('Something waited to be sent.');
    if (taken.left > 1) this.#pending.push({ ...taken, left: taken.left - 1 });
    return taken;
  }

  async #deliver(sent: readonly Pending[], isCalm = false): Promise<void> {
    const { chance, world, scheme } = this.#setting;
    this.#now += 1000;
    const strikes = sent.map(() => (isCalm ? null : drawStrike(chance, this.#service.strikes)));
    const clock = { today: this.state.today, now: new Date(this.#now) };
    const answers = await Promise.all(
      sent.map(({ act, key }, at) => this.#service.send(world, { act, key, ...clock }, strikes[at] ?? null)),
    );
    const lines = sent.map(
      ({ act, key }, at) => `${answers[at]} ${key} ${JSON.stringify(act)} ${JSON.stringify(strikes[at])}`,
    );
    this.#setting.told.push(lines.join('\n  and at once '));
    for (const [at, { act }] of sent.entries()) this.met.add(`${act.kind} ${answers[at]}`);
    const met = sent.map((pending, at) => ({ ...pending, answer: answers[at] as Answer }));
    const orders = [met, met.toReversed()];
    const next = orders.map((order) => follow(scheme, this.state, order)).find((state) => state !== null);
    if (next === undefined) throw new Error('No order of what was sent answers so.');
    this.state = next;
  }
}

function isBallot({ act: { kind } }: Pending): boolean {
  return kind === 'totals' || kind === 'finish' || kind === 'rekey';
}

/** The state after answers in an order, or null where they do not follow from it. */
function follow(
  { rules }: HistoryScheme,
  before: State,
  met: readonly (Pending & { readonly answer: Answer })[],
): State | null {
  let state = before;
  for (const { act, key, answer } of met) {
    if (answer === 'lost') continue;
    const next = after(rules, state, { act, key });
    if ((next === null) !== (answer === 'refused')) return null;
    state = next ?? state;
  }
  return state;
}
