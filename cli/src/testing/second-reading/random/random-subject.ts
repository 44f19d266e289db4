import { monthBefore, monthsDue, yearBefore } from '../calendar.ts';
import type { Ballot, Entry, History, Score, Subject, Veto } from '../evidence.ts';
import { type BallotInput, type EntryInput, mostOf, type ScoreInput, type SubjectInputs } from './inputs.ts';
import { type Manner, pointsOf, writeDecimal } from './points.ts';
import type { Random } from './random.ts';
import { dayWithin, periodsOf, type Stay, touches } from './stays.ts';

export interface Drawing {
  readonly id: string;
  readonly scheme: string;
  readonly cycle: string;
  readonly stay: Stay;
  readonly manner: Manner;
  /** Who may give peer scores; none in a branch of one. */
  readonly peers: readonly string[];
  /** Items that stand for the scheme's own, for a leader. */
  readonly items: Readonly<Record<string, number>> | null;
}

export function randomSubject(random: Random, inputs: SubjectInputs, drawing: Drawing): Subject {
  const isDue = monthsDue(drawing.stay, drawing.cycle).length > 0;
  return {
    id: drawing.id,
    scores: [
      ...(inputs.scores ?? []).flatMap((input) => scoresOf(random, input, drawing)),
      ...(isDue && inputs.peers !== undefined ? peerScores(random, inputs.peers, drawing) : []),
    ],
    entries: entriesOf(random, inputs.entries ?? [], drawing),
    ballots: isDue ? (inputs.ballots ?? []).flatMap((input) => ballotsOf(random, input, drawing)) : [],
    vetoes: vetoesOf(random, inputs.vetoes ?? [], drawing),
    facts: factsOf(random, inputs),
    history: historyOf(random, inputs.history, drawing.cycle),
  };
}

/** Due periods always; a period not due that he was there for only now and then, since it does not count. */
function scoresOf(random: Random, { items, by, each, isOptional }: ScoreInput, drawing: Drawing): Score[] {
  const { cycle, stay } = drawing;
  const months = monthsDue(stay, cycle);
  return periodsOf(cycle, each).flatMap((period) => {
    const isDue = months.some((month) => touches({ from: `${month}-01`, to: `${month}-01` }, period));
    if (!isDue && (!touches(stay, period) || random.oneIn(2))) return [];
    const cells: Score[] = [];
    for (const [item, most] of Object.entries(drawing.items ?? items)) {
      if (isOptional === true && random.below(3) > 0) continue;
      const points = pointsOf(random, drawing.manner, mostOf(drawing.scheme, { item, most, period }));
      cells.push({ item, by, period, points: writeDecimal(random, points) });
    }
    return cells;
  });
}

function peerScores(random: Random, items: Readonly<Record<string, number>>, drawing: Drawing): Score[] {
  const raters = drawing.peers.filter(() => random.below(drawing.peers.length) < 4);
  const given = raters.length > 0 ? raters : drawing.peers.slice(0, 1);
  return Object.entries(items).flatMap(([item, most]) =>
    given.map((from) => ({
      item,
      by: 'peer',
      from,
      period: drawing.cycle,
      points: writeDecimal(random, pointsOf(random, drawing.manner, most)),
    })),
  );
}

function entriesOf(random: Random, kinds: readonly EntryInput[], { stay, cycle }: Drawing): Entry[] {
  if (kinds.length === 0) return [];
  return Array.from({ length: random.pick([0, 1, 2, 3, 5, 9, 14]) }, () => {
    const kind = random.pick(kinds);
    const on = dayWithin(random, stay, cycle);
    const said = random.oneIn(4) ? { note: 'as the minutes say' } : {};
    return on === null ? null : { item: kind.item, on, ...worthOf(random, kind), ...said };
  }).filter((entry) => entry !== null);
}

function worthOf(random: Random, kind: EntryInput): Partial<Entry> {
  if (kind.levels !== undefined) return { level: random.pick(kind.levels) };
  if (kind.quantities !== undefined) return { quantity: random.pick(kind.quantities) };
  const grid = random.pick([10_000, 10_000, 10_000, 5000, 100, 1]);
  const least = (kind.least ?? 0) * 10_000;
  const steps = ((kind.most ?? 0) * 10_000 - least) / grid;
  const size = least + random.below(steps + 1) * grid;
  const points = size === 0 ? 10_000 : size;
  return { points: writeDecimal(random, kind.isSigned === true && random.below(5) < 3 ? -points : points) };
}

function ballotsOf(random: Random, input: BallotInput, drawing: Drawing): Ballot[] {
  if (input.isOptional === true && random.oneIn(4)) return [];
  const { cycle } = drawing;
  const periods = input.period === 'quarters' ? periodsOf(cycle, 'quarter') : [`${cycle}${input.period}`];
  const groups = Object.entries(input.groups).filter(([, least]) => least > 0 || random.oneIn(2));
  return periods.flatMap((period) =>
    groups.flatMap(([group, least]) => {
      const papers = least + random.below(4) + (least === 0 ? 1 : 0);
      const isSummed = random.oneIn(2);
      return Object.entries(input.items).map(([item, most]) => {
        const line = { ballot: input.ballot, period, group, item };
        const points = Array.from({ length: papers }, (_, index) => {
          const isBlank = random.oneIn(9) && (index > 0 || least === 0);
          return isBlank ? null : pointsOf(random, drawing.manner, most);
        });
        const scored = points.filter((paper) => paper !== null);
        const sum = scored.reduce((all, paper) => all + paper, 0);
        return isSummed
          ? { ...line, papers, scored: scored.length, sum: writeDecimal(random, sum) }
          : { ...line, points: points.map((paper) => (paper === null ? null : writeDecimal(random, paper))) };
      });
    }),
  );
}

function vetoesOf(random: Random, kinds: readonly string[], { stay, cycle }: Drawing): Veto[] {
  if (kinds.length === 0 || !random.oneIn(8)) return [];
  const on = dayWithin(random, stay, cycle);
  const drawn = random.oneIn(4) ? kinds.slice(0, 2) : [random.pick(kinds)];
  return on === null ? [] : drawn.map((veto) => ({ veto, on }));
}

function factsOf(random: Random, { facts = {} }: SubjectInputs): Record<string, number | string> {
  const drawn = Object.entries(facts).filter(() => random.below(5) < 3);
  return Object.fromEntries(drawn.map(([fact, values]) => [fact, random.pick(values)]));
}

function historyOf(random: Random, kind: SubjectInputs['history'], cycle: string): History[] {
  const last = yearBefore(cycle, 1);
  if (kind === undefined) return random.oneIn(4) ? [{ period: last, total: '88.00' }] : [];
  if (random.oneIn(3)) return [];
  if (kind === 'months') return monthsBefore(random, cycle);
  if (kind === 'grades') {
    const grades = ['unqualified', 'basically-qualified', 'qualified', 'excellent'];
    const periods = random.pick([
      [last],
      [`${cycle}-H1`],
      [last, `${cycle}-H1`],
      [`${cycle}-H1`, yearBefore(cycle, 2)],
    ]);
    return periods.map((period) => ({ period, grade: random.pick(grades) }));
  }
  const years = random.pick([[1], [2], [1, 2], [1, 2], [2, 1, 3], [1, 3]]);
  const totals = random.pick([
    ['140.00', '151.20', 140, 163],
    ['139.99', '140.00', '49.99', '50.00', 32.5],
  ]);
  return years.map((before) => ({
    period: yearBefore(cycle, before),
    ...(kind === 'year-stars' ? { stars: random.pick([0, 3, 4, 4, 5, 5]) } : { total: random.pick(totals) }),
  }));
}

function monthsBefore(random: Random, cycle: string): History[] {
  const months: History[] = [];
  let month = monthBefore(`${cycle}-01`);
  for (let count = random.below(5); count > 0; count -= 1) {
    if (!random.oneIn(6)) months.push({ period: month, total: random.pick(['59.99', '60.00', '40.00', 80, '0.00']) });
    month = monthBefore(month);
  }
  return months;
}
