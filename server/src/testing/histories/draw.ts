import type { Strike } from '@xianfeng/store/testing';
import type { Chance } from './chance.ts';
import { type Act, type Cell, inBranch, type State, type Who } from './model.ts';
import type { HistoryScheme } from './schemes.ts';

const members: readonly Who[] = inBranch;
const days = ['2026-03-04', '2026-03-09', '2026-06-30', '2026-07-01', '2026-08-12', '2026-11-25'];
const todays = ['2026-03-10', '2026-07-15', '2026-08-31', '2026-10-22', '2026-12-01', '2027-01-06'];
const months = ['2026-02', '2026-03', '2026-08'];

interface Drawing {
  readonly chance: Chance;
  readonly scheme: HistoryScheme;
  readonly state: State;
  newId(): string;
}

/** A business day that may lie before the one of a moment ago. */
export function drawDay({ pick }: Chance): string {
  return pick(todays);
}

/** What somebody sends who has seen the state, or has seen it a while ago, or has mistyped. */
export function drawAct(drawing: Drawing): Act {
  const { chance, scheme } = drawing;
  const kinds = ['append', 'append', 'append', 'reverse', 'cells', 'cells', 'pass', 'publish'] as const;
  const more = ['declare', 'verify', 'verify', 'reopen', 'totals', 'totals', 'finish', 'finish', 'rekey'] as const;
  return acts[chance.pick(scheme.isSum ? [...kinds, ...more] : kinds)](drawing);
}

const acts: Readonly<Record<Act['kind'], (drawing: Drawing) => Act>> = {
  append({ chance, scheme, newId }) {
    const isDeed = scheme.deeds.length > 0 && chance.below(2) === 0;
    const worth = isDeed
      ? { item: chance.pick(scheme.deeds), level: null, points: chance.below(7) }
      : { item: 'awards', level: chance.pick(Object.keys(scheme.rules.levels)), points: null };
    const place = { subject: chance.pick(members), on: chance.pick(days), document: `d${chance.below(6)}` };
    return { kind: 'append', id: newId(), ...worth, ...place };
  },
  reverse({ chance, state, newId }) {
    const known = state.entries.flatMap(({ id }) => (id === null ? [] : [id]));
    const of = known.length === 0 || chance.below(8) === 0 ? newId() : chance.pick(known);
    return { kind: 'reverse', id: newId(), of, reason: chance.pick(['wrong', 'twice']) };
  },
  declare: ({ chance, scheme, newId }) => ({
    ...{ kind: 'declare', id: newId(), subject: chance.pick(members), item: scheme.deeds[0] ?? '' },
    on: chance.pick(days),
  }),
  verify({ chance, state, newId }) {
    const known = Object.keys(state.declarations);
    const declaration = known.length === 0 ? newId() : chance.pick(known);
    const by = chance.pick<Who>(['secretary', 'first']);
    return { kind: 'verify', declaration, by, revision: 1 + (chance.below(8) === 0 ? 1 : 0), points: chance.below(7) };
  },
  cells(drawing) {
    const by = drawing.chance.pick<Who>(['recorder', 'recorder', 'secretary']);
    const period = drawing.chance.pick(months);
    return { kind: 'cells', by, period, cells: drawCells(drawing, by, period) };
  },
  pass: ({ chance }) => {
    const period = chance.pick(months);
    return { kind: 'pass', period, on: `${period}-28`, present: 2 + chance.below(3) };
  },
  publish: ({ chance, scheme }) =>
    scheme.notice === 'half'
      ? { kind: 'publish', notice: 'half', period: chance.pick(['2026-H1', '2026-H2']) }
      : { kind: 'publish', notice: 'month', period: chance.pick(months) },
  reopen: ({ chance, newId }) => ({
    ...{ kind: 'reopen', id: newId(), period: chance.pick(['2026-H1', '2026-H1', '2026-H2']), reason: 'came late' },
  }),
  totals: ({ chance }) => ({ kind: 'totals', by: keyer(chance), value: chance.pick([8, 8, 7]) }),
  finish: ({ chance }) => ({ kind: 'finish', by: keyer(chance) }),
  rekey: ({ chance }) => ({ kind: 'rekey', by: keyer(chance) }),
};

function keyer({ pick }: Chance): Who {
  return pick(['recorder', 'secretary']);
}

/** A few cells, or everybody's but the own row; now and then by a revision that stands no more. */
function drawCells({ chance, scheme, state }: Drawing, by: Who, period: string): readonly Cell[] {
  const isWhole = chance.below(3) > 0;
  const rows = by === 'secretary' ? (['recorder'] as const) : members.filter((who) => who !== by);
  const stale = chance.below(10) === 0 ? 1 : 0;
  const cells = rows.flatMap((member) =>
    scheme.rules.items.map((item): Cell => {
      const revision = state.sheets[period]?.cells[`${member} ${item}`]?.revision ?? 0;
      return { member, item, points: 7 + chance.below(3), revision: revision + stale };
    }),
  );
  if (isWhole) return cells;
  const few = cells.slice(0, 1 + chance.below(3));
  return few.map((cell) => ({ ...cell, points: chance.below(4) === 0 ? null : cell.points }));
}

/** Nothing, or something between any two statements of an act; killing only where there is a process to kill. */
export function drawStrike(chance: Chance, by: readonly Strike['by'][]): Strike | null {
  if (chance.below(5) < 3) return null;
  const side = chance.pick<Strike['side']>(['before', 'after']);
  return { at: chance.below(4) === 0 ? 'commit' : 1 + chance.below(30), side, by: chance.pick(by) };
}
