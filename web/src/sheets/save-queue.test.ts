import { expect, test } from 'vitest';
import type { Answer, SaveState, Waiting } from './save-queue.ts';
import { SaveQueue } from './save-queue.ts';

/** A world whose clock and server are moved by hand. */
function makeWorld() {
  const sent: (readonly Waiting[])[] = [];
  const states: SaveState['name'][] = [];
  const refused: Answer['name'][] = [];
  let kept: readonly Waiting[] = [];
  let timer: { readonly act: () => void; readonly milliseconds: number } | null = null;
  let answer: ((answer: Answer) => void) | null = null;
  const queue = new SaveQueue({
    send: (cells) => {
      sent.push(cells);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    later: (act, milliseconds) => {
      timer = { act, milliseconds };
      return () => {
        timer = null;
      };
    },
    now: () => new Date(0),
    keep: (cells) => {
      kept = cells;
    },
    onState: ({ name }) => states.push(name),
    onSaved: () => undefined,
    onRefused: (_cells, { name }) => refused.push(name),
  });
  return {
    queue,
    sent,
    states,
    refused,
    kept: () => kept,
    waits: () => timer?.milliseconds ?? null,
    tick: () => {
      const due = timer;
      timer = null;
      due?.act();
    },
    answer: async (given: Answer) => {
      answer?.(given);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const cell = (item: string, points: string, revision = 0): Waiting => ({
  memberId: 'm',
  item,
  points,
  reason: null,
  revision,
});
const saved = (...cells: readonly Waiting[]): Answer => ({
  name: 'saved',
  cells: cells.map((each) => ({ ...each, revision: each.revision + 1 })),
});

test('cells typed within 300 ms go together, the last value of each', () => {
  const { queue, sent, tick, waits } = makeWorld();
  queue.put([cell('a', '9')], 'keyed');
  queue.put([cell('b', '8')], 'keyed');
  queue.put([cell('a', '7')], 'keyed');
  expect(waits()).toBe(300);
  tick();
  expect(sent).toEqual([[cell('a', '7'), cell('b', '8')]]);
});

test('a change during a batch waits for it and goes with the revision the server gave', async () => {
  const { queue, sent, tick, answer } = makeWorld();
  queue.put([cell('a', '9')], 'keyed');
  tick();
  queue.put([cell('a', '8')], 'keyed');
  tick();
  expect(sent).toHaveLength(1);
  await answer(saved(cell('a', '9')));
  tick();
  expect(sent[1]).toEqual([cell('a', '8', 1)]);
});

test('without the network the cells stay here and are sent again, later each time, until they are there', async () => {
  const { queue, sent, states, kept, waits, tick, answer } = makeWorld();
  queue.put([cell('a', '9')], 'keyed');
  tick();
  await answer({ name: 'not-reached', error: new TypeError('fetch') });
  expect(states.at(-1)).toBe('kept');
  expect(kept()).toEqual([cell('a', '9')]);
  expect(waits()).toBe(2000);
  tick();
  await answer({ name: 'not-reached', error: new TypeError('fetch') });
  expect(waits()).toBe(4000);
  tick();
  await answer(saved(cell('a', '9')));
  expect(sent).toHaveLength(3);
  expect(states.at(-1)).toBe('saved');
  expect(kept()).toEqual([]);
});

test('a newer value typed while the network was down is not overwritten by the older one', async () => {
  const { queue, sent, tick, answer } = makeWorld();
  queue.put([cell('a', '9')], 'keyed');
  tick();
  queue.put([cell('a', '6')], 'keyed');
  await answer({ name: 'not-reached', error: null });
  tick();
  expect(sent[1]).toEqual([cell('a', '6')]);
});

test('what the server refuses leaves the queue and is handed back', async () => {
  const { queue, refused, kept, tick, answer } = makeWorld();
  queue.put([cell('a', '9')], 'keyed');
  tick();
  await answer({ name: 'conflict', by: [] });
  expect(refused).toEqual(['conflict']);
  expect(kept()).toEqual([]);
  expect(queue.unsaved).toBe(0);
});
