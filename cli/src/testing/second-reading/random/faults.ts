import { standingOf } from '../standing.ts';
import type { Evidence, Subject } from '../evidence.ts';
import { inputsOf } from './random-evidence.ts';
import type { Random } from './random.ts';

/** Evidence with one fault put in, and where it stands in its branch, as the start of a path. */
export interface Faulty {
  readonly evidence: Evidence;
  readonly fault: string;
  /** The branch it stands in. */
  readonly branch: number;
  readonly path: string;
  /** The code, where interchange.md names it. */
  readonly code: string | null;
}

type Line = Record<string, unknown>;

interface Target {
  readonly random: Random;
  readonly scheme: string;
  readonly cycle: string;
  readonly subject: Subject;
}

/** A fault of one kind: changes a subject and says where, or null where the subject has nothing of the kind. */
type Kind = (target: Target) => string | null;

const NOT_POINTS = [Number.NaN, Number.POSITIVE_INFINITY, '1.12345', '1e1', '', 'nine', '0x5', ' 5', '1,5', true, null];

const kinds: Readonly<Record<string, Kind>> = {
  'unknown item of a score': ({ random, subject }) => changed(random, subject, 'scores', { item: 'no-such-item' }),
  'unknown rater': ({ random, subject }) => changed(random, subject, 'scores', { by: 'nobody' }),
  'points that are none': ({ random, subject }) =>
    changed(random, subject, 'scores', { points: random.pick(NOT_POINTS) }),
  'points below the range': ({ random, subject }) =>
    changed(random, subject, 'scores', { points: random.pick([-1, '-0.0001']) }),
  'points above the range': ({ random, subject }) =>
    changed(random, subject, 'scores', { points: random.pick([101, '100.0001']) }),
  'period of another year': ({ random, subject, cycle }) =>
    changed(random, subject, 'scores', (line) => ({
      period: `${Number(cycle) - 1}${String(line['period']).slice(4)}`,
    })),
  'period that is none': ({ random, subject, cycle }) =>
    changed(random, subject, 'scores', { period: random.pick([`${cycle}-13`, `${cycle}-Q5`, `${cycle}-00`, 'May']) }),
  'period of another length': ({ random, subject, cycle }) =>
    changed(random, subject, 'scores', { period: `${cycle}-H1` }),
  'the same score twice': ({ random, subject }) => repeated(random, subject),
  'unknown item of an entry': ({ random, subject }) => changed(random, subject, 'entries', { item: 'no-such-item' }),
  'day of another year': ({ random, subject, cycle }) =>
    changed(random, subject, 'entries', {
      on: random.pick([`${Number(cycle) - 1}-12-31`, `${Number(cycle) + 1}-01-01`]),
    }),
  'day that is none': ({ random, subject, cycle }) =>
    changed(random, subject, 'entries', {
      on: random.pick([`${cycle}-02-30`, `${cycle}-04-31`, `${cycle}-5-1`, 'today']),
    }),
  'level that is none': ({ random, subject }) =>
    changed(random, subject, 'entries', (line) => (line['level'] === undefined ? null : { level: 'galactic' })),
  'entry points out of range': ({ random, subject, scheme }) =>
    changed(random, subject, 'entries', (line) => beyond(random, scheme, line)),
  'unknown veto': ({ random, subject }) => changed(random, subject, 'vetoes', { veto: 'no-such-veto' }),
  'peer who is himself': ({ random, subject }) =>
    changed(random, subject, 'scores', (line) => (line['by'] === 'peer' ? { from: subject.id } : null)),
  'paper out of range': ({ random, subject }) =>
    changed(random, subject, 'ballots', (line) => {
      const points = line['points'];
      return Array.isArray(points) ? { points: [random.pick([-1, 101, '100.0001']), ...points.slice(1)] } : null;
    }),
  'more papers that score than papers': ({ random, subject }) =>
    changed(random, subject, 'ballots', (line) =>
      line['papers'] === undefined ? null : { scored: Number(line['papers']) + 1 },
    ),
  'ballot that does not exist': ({ random, subject }) => changed(random, subject, 'ballots', { ballot: 'no-such' }),
  'status that does not exist': ({ subject }) => (set(subject, 'status', 'guest') ? 'status' : null),
  'day of joining that is none': ({ subject, cycle }) => (set(subject, 'from', `${cycle}-02-30`) ? 'from' : null),
  'entry before he joined': ({ random, subject, cycle }) =>
    isLater(subject, cycle) ? changed(random, subject, 'entries', { on: `${cycle}-01-01` }) : null,
  'veto before he joined': ({ random, subject, cycle }) =>
    isLater(subject, cycle) ? changed(random, subject, 'vetoes', { on: `${cycle}-01-01` }) : null,
  'entry without what it is worth': ({ random, subject }) =>
    changed(random, subject, 'entries', { points: undefined, level: undefined, quantity: undefined }),
  'fact out of its range': ({ random, subject }) => {
    const fact = Object.keys(subject.facts ?? {})[0];
    if (subject.facts === undefined || fact === undefined) return null;
    subject.facts[fact] = random.pick([-1, '-0.0001', 'high']);
    return 'facts';
  },
  'group that does not exist': ({ random, subject }) => changed(random, subject, 'ballots', { group: 'no-such' }),
};

/** One fault of a kind drawn by lot; null where this evidence has no place for it. */
export function putFault(random: Random, scheme: string, evidence: Evidence): Faulty | null {
  const branch = random.below(evidence.branches.length);
  const found = evidence.branches[branch];
  if (found === undefined) return null;
  const members = found.members.filter((member) => standingOf(member, evidence.cycle) === 'rated');
  const isOfBranch = inputsOf(scheme).branch !== undefined && (members.length === 0 || random.oneIn(3));
  const subject = isOfBranch ? found : members.length > 0 ? random.pick(members) : null;
  if (subject === null) return null;
  const prefix = subject === found ? '' : `members[${found.members.findIndex((member) => member === subject)}].`;
  const names = Object.keys(kinds);
  const first = random.below(names.length);
  for (const fault of [...names.slice(first), ...names.slice(0, first)]) {
    const at = kinds[fault]?.({ random, scheme, cycle: evidence.cycle, subject }) ?? null;
    if (at !== null) return { evidence, fault, branch, path: `${prefix}${at}`, code: null };
  }
  return null;
}

/** Fewer than ten papers of the public: `ballot-void`. */
export function voidBallot(random: Random, evidence: Evidence): Faulty | null {
  const branch = random.below(evidence.branches.length);
  const members = evidence.branches[branch]?.members ?? [];
  const row = members.findIndex((member) => standingOf(member, evidence.cycle) === 'rated');
  const ballots = members[row]?.ballots ?? [];
  const at = ballots.findIndex(({ group }) => group === 'mass');
  const line = ballots[at];
  if (line === undefined) return null;
  const { ballot, period, group, item } = line;
  ballots[at] = random.oneIn(2)
    ? { ballot, period, group, item, papers: 9, scored: 9, sum: 9 }
    : { ballot, period, group, item, points: [1, 2, 3, 4, 5, 6, null, 8, 9] };
  return { evidence, fault: 'nine papers', branch, path: `members[${row}].ballots[${at}]`, code: 'ballot-void' };
}

/** Only members have these. */
function set(subject: Subject, field: 'status' | 'from', value: string): boolean {
  if ('members' in subject) return false;
  Object.assign(subject, { [field]: value });
  return true;
}

function isLater(subject: Subject, cycle: string): boolean {
  return String((subject as { from?: string | null }).from ?? '') > `${cycle}-01-01`;
}

type ListName = 'scores' | 'entries' | 'ballots' | 'vetoes';

/** Changes one line of a list, of those that the change fits. */
function changed(
  random: Random,
  subject: Subject,
  list: ListName,
  change: Line | ((line: Line) => Line | null),
): string | null {
  // What is wrong on purpose has no place in the types of evidence.
  const lines = (subject[list] ?? []) as unknown as Line[];
  const fitting = lines.flatMap((line, index) => {
    const written = typeof change === 'function' ? change(line) : change;
    return written === null ? [] : [{ index, line, written }];
  });
  if (fitting.length === 0) return null;
  const { index, line, written } = random.pick(fitting);
  lines[index] = { ...line, ...written };
  return `${list}[${index}]`;
}

function repeated(random: Random, subject: Subject): string | null {
  const scores = subject.scores ?? [];
  if (scores.length === 0) return null;
  scores.push({ ...random.pick(scores) });
  return `scores[${scores.length - 1}]`;
}

/** Only where the scheme gives the range, or the entry is a plain deduction or bonus that must be above zero. */
function beyond(random: Random, scheme: string, line: Line): Line | null {
  const inputs = inputsOf(scheme);
  const kind = inputs.member?.entries?.find(({ item }) => item === line['item']);
  if (kind?.most === undefined || kind.isSigned === true) return null;
  if (kind.least === undefined) return { points: random.pick([-1, '-0.0001']) };
  return { points: random.pick([`${kind.most}.0001`, `${kind.least - 1}.9999`, -kind.most]) };
}
