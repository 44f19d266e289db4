/**
 * What must stand after a history, reckoned with sets and whole numbers. It imports nothing of ours, so that it is wrong
 * in its own way where it is wrong.
 */

export type Who = 'secretary' | 'recorder' | 'officer' | 'first' | 'second';

/** What people do. Ids and keys are made by whoever asks, so that asking twice is once. */
export type Act =
  | {
      kind: 'append';
      id: string;
      subject: Who;
      item: string;
      level: string | null;
      points: number | null;
      on: string;
      document: string;
    }
  | { kind: 'reverse'; id: string; of: string; reason: string }
  | { kind: 'declare'; id: string; subject: Who; item: string; on: string }
  | { kind: 'verify'; declaration: string; by: Who; revision: number; points: number }
  | { kind: 'cells'; by: Who; period: string; cells: readonly Cell[] }
  | { kind: 'pass'; period: string; on: string; present: number }
  | { kind: 'publish'; notice: 'month' | 'half'; period: string }
  | { kind: 'reopen'; id: string; period: string; reason: string }
  | { kind: 'totals'; by: Who; value: number }
  | { kind: 'finish'; by: Who }
  | { kind: 'rekey'; by: Who };

export interface Cell {
  readonly member: Who;
  readonly item: string;
  /** Null clears it. */
  readonly points: number | null;
  readonly revision: number;
}

export interface Rules {
  readonly items: readonly string[];
  /** What each level of an award is worth; entries of other items carry their own points. */
  readonly levels: Readonly<Record<string, number>>;
  /** Items whose points are taken away. */
  readonly deducted: readonly string[];
  /** A month may only be passed with every score. */
  readonly isEveryCellDue: boolean;
  readonly mostPoints: number;
}

export interface Entry {
  readonly id: string | null;
  readonly cause: string;
  readonly subject: Who;
  readonly item: string;
  readonly level: string | null;
  readonly points: number | null;
  readonly on: string;
  readonly document: string | null;
  readonly reversedFor: string | null;
}

export interface State {
  readonly today: string;
  readonly done: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly notices: readonly { readonly kind: string; readonly period: string }[];
  readonly reopenings: readonly {
    readonly id: string;
    readonly period: string;
    readonly reason: string;
    readonly until: string;
  }[];
  readonly declarations: Readonly<Record<string, Declared>>;
  readonly keyings: readonly Keying[];
  readonly isCounted: boolean;
  /** Acts that have changed something: each has its line in the trail. */
  readonly changes: number;
}

export interface Sheet {
  readonly cells: Readonly<Record<string, { readonly points: number | null; readonly revision: number }>>;
  readonly passed: { readonly on: string; readonly present: number } | null;
}

export interface Declared {
  readonly subject: Who;
  readonly item: string;
  readonly on: string;
  readonly isVerified: boolean;
}

export interface Keying {
  readonly by: Who;
  readonly value: number;
  readonly isFinished: boolean;
}

export const inBranch: readonly Who[] = ['secretary', 'recorder', 'first', 'second'];
export const membersDue = 4;
export const ballotDay = '2026-10-20';
export const mostDeed = 5;

export function startOf(today: string): State {
  return {
    ...{ today, done: new Set<string>(), entries: [], sheets: {}, notices: [], reopenings: [], declarations: {} },
    ...{ keyings: [], isCounted: false, changes: 0 },
  };
}

/** The state after an act, the same one where it changes nothing; null where it must be refused. */
export function after(
  rules: Rules,
  state: State,
  { act, key }: { readonly act: Act; readonly key: string },
): State | null {
  if (state.done.has(key)) return state;
  const next = changed(rules, state, act);
  if (next === null) return null;
  // To open a sheet without writing on it is no change that the trail tells of.
  const isTold = next !== state && !(act.kind === 'cells' && isUnwritten(state, next, act.period));
  return { ...next, changes: state.changes + (isTold ? 1 : 0), done: new Set([...state.done, key]) };
}

function changed(rules: Rules, state: State, act: Act): State | null {
  switch (act.kind) {
    case 'append':
      return append(state, act);
    case 'reverse':
      return reverse(state, act);
    case 'declare':
      return declare(state, act);
    case 'verify':
      return verify(state, act);
    case 'cells':
      return cells(rules, state, act);
    case 'pass':
      return pass(rules, state, act);
    case 'publish':
      return publish(state, act);
    case 'reopen':
      return reopen(state, act);
    default:
      return ballot(state, act);
  }
}

type Of<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

function append(state: State, { id, subject, item, level, points, on, document }: Of<'append'>): State | null {
  if (state.entries.some((entry) => entry.id === id)) return state;
  if (subject === 'recorder' || on > state.today || isClosed(state, on)) return null;
  if (points !== null && (points < 1 || points > mostDeed)) return null;
  const isTwin = state.entries.some((entry) => {
    const isLike =
      entry.reversedFor === null && entry.subject === subject && entry.item === item && entry.level === level;
    const [isDay, isText] = [entry.on === on, entry.document === document];
    return isLike && (level === null ? isDay && isText : isDay || isText);
  });
  if (isTwin) return null;
  const entry = { id, cause: `entry:${id}`, subject, item, level, points, on, document, reversedFor: null };
  return { ...state, entries: [...state.entries, entry] };
}

function reverse(state: State, { of, reason }: Of<'reverse'>): State | null {
  const entry = state.entries.find(({ id }) => id === of);
  if (entry === undefined || entry.subject === 'secretary') return null;
  if (entry.reversedFor !== null) return entry.reversedFor === reason ? state : null;
  if (isClosed(state, entry.on)) return null;
  const entries = state.entries.map((each) => (each === entry ? { ...each, reversedFor: reason } : each));
  return { ...state, entries };
}

function declare(state: State, { id, subject, item, on }: Of<'declare'>): State | null {
  if (state.declarations[id] !== undefined) return state;
  if (on > state.today) return null;
  return { ...state, declarations: { ...state.declarations, [id]: { subject, item, on, isVerified: false } } };
}

function verify(state: State, { declaration, by, revision, points }: Of<'verify'>): State | null {
  const declared = state.declarations[declaration];
  if (declared === undefined || declared.isVerified || revision !== 1 || declared.subject === by) return null;
  if (points < 1 || points > mostDeed || declared.on > state.today || isClosed(state, declared.on)) return null;
  const { subject, item, on } = declared;
  const entry = {
    id: null,
    cause: `declaration:${declaration}`,
    subject,
    item,
    level: null,
    points,
    on,
    document: null,
  };
  return {
    ...state,
    declarations: { ...state.declarations, [declaration]: { ...declared, isVerified: true } },
    entries: [...state.entries, { ...entry, reversedFor: null }],
  };
}

/** Closed by a half-year's notice, and not opened again for today. */
function isClosed({ notices, reopenings, today }: State, on: string): boolean {
  const half = `2026-${on < '2026-07' ? 'H1' : 'H2'}`;
  const isOpen = reopenings.some(({ period, until }) => period === half && until >= today);
  return !isOpen && notices.some(({ kind, period }) => kind === 'half' && period === half);
}

function cells(rules: Rules, state: State, { by, period, cells: sent }: Of<'cells'>): State | null {
  const sheet = state.sheets[period] ?? { cells: {}, passed: null };
  if (`${period}-01` > state.today || sheet.passed !== null) return null;
  if (sent.some(({ member, points }) => member === by || (points ?? 0) > rules.mostPoints)) return null;
  const stands = (cell: Cell) => sheet.cells[`${cell.member} ${cell.item}`] ?? { points: null, revision: 0 };
  const fresh = sent.filter((cell) => stands(cell).points !== cell.points);
  if (fresh.some((cell) => stands(cell).revision !== cell.revision)) return null;
  const written = fresh.map((cell) => [
    `${cell.member} ${cell.item}`,
    { points: cell.points, revision: cell.revision + 1 },
  ]);
  const next = { ...sheet, cells: { ...sheet.cells, ...Object.fromEntries(written) } };
  const isOpened = state.sheets[period] !== undefined;
  return fresh.length === 0 && isOpened ? state : { ...state, sheets: { ...state.sheets, [period]: next } };
}

function isUnwritten(before: State, next: State, period: string): boolean {
  const cells = (state: State) => JSON.stringify(state.sheets[period]?.cells ?? {});
  return cells(before) === cells(next);
}

function pass(rules: Rules, state: State, { period, on, present }: Of<'pass'>): State | null {
  const sheet = state.sheets[period] ?? { cells: {}, passed: null };
  if (`${period}-01` > state.today) return null;
  if (sheet.passed !== null) return sheet.passed.on === on && sheet.passed.present === present ? state : null;
  const isWhole = inBranch.every((member) =>
    rules.items.every((item) => (sheet.cells[`${member} ${item}`]?.points ?? null) !== null),
  );
  if (rules.isEveryCellDue && !isWhole) return null;
  if (on > state.today || on < `${period}-01` || present * 2 <= membersDue || present > membersDue) return null;
  return { ...state, sheets: { ...state.sheets, [period]: { ...sheet, passed: { on, present } } } };
}

function publish(state: State, { notice, period }: Of<'publish'>): State | null {
  const hangs = (which: string) => state.notices.some(({ kind, period: of }) => kind === notice && of === which);
  if (hangs(period)) return state;
  if (notice === 'month') {
    const before = `${period.slice(0, 5)}${String(Number(period.slice(5)) - 1).padStart(2, '0')}`;
    if ((state.sheets[period]?.passed ?? null) === null) return null;
    if (state.sheets[before] !== undefined && !hangs(before)) return null;
  } else if (state.today < (period.endsWith('H1') ? '2026-06-30' : '2026-12-31')) return null;
  return { ...state, notices: [...state.notices, { kind: notice, period }] };
}

function reopen(state: State, { id, period, reason }: Of<'reopen'>): State | null {
  if (state.reopenings.some((each) => each.id === id)) return state;
  const isPublished = state.notices.some((notice) => notice.kind === 'half' && notice.period === period);
  const isOpen = state.reopenings.some((each) => each.period === period && each.until >= state.today);
  if (!isPublished || isOpen) return null;
  const until = new Date(Date.parse(state.today) + 7 * 86_400_000).toISOString().slice(0, 10);
  return { ...state, reopenings: [...state.reopenings, { id, period, reason, until }] };
}

function ballot(state: State, act: Of<'totals'> | Of<'finish'> | Of<'rekey'>): State | null {
  const own = state.keyings.find(({ by }) => by === act.by);
  const withOwn = (keying: Keying): State => ({
    ...state,
    keyings:
      own === undefined ? [...state.keyings, keying] : state.keyings.map((each) => (each === own ? keying : each)),
  });
  if (act.kind === 'totals') {
    if (state.isCounted || own?.isFinished === true || ballotDay > state.today) return null;
    return own?.value === act.value ? state : withOwn({ by: act.by, value: act.value, isFinished: false });
  }
  if (act.kind === 'finish') {
    if (own === undefined) return null;
    if (own.isFinished) return state;
    const next = withOwn({ ...own, isFinished: true });
    const [one, other] = next.keyings;
    const isAgreed = one?.isFinished === true && other?.isFinished === true && one.value === other.value;
    return { ...next, isCounted: isAgreed };
  }
  if (state.isCounted || own === undefined) return null;
  return own.isFinished ? withOwn({ ...own, isFinished: false }) : state;
}

/** Where a scheme only adds: what a member has, in whole points. */
export function sumOf(rules: Rules, state: State, member: Who): number {
  const scores = Object.values(state.sheets)
    .filter(({ passed }) => passed !== null)
    .flatMap((sheet) => rules.items.map((item) => sheet.cells[`${member} ${item}`]?.points ?? 0));
  const entries = state.entries
    .filter(({ subject, reversedFor }) => subject === member && reversedFor === null)
    .map((entry) => worthOf(rules, entry));
  const given = state.isCounted ? (state.keyings[0]?.value ?? 0) : 0;
  return [...scores, ...entries, given].reduce((sum, points) => sum + points, 0);
}

function worthOf({ levels, deducted }: Rules, { item, level, points }: Entry): number {
  const worth = points ?? levels[level ?? ''] ?? 0;
  return deducted.includes(item) ? -worth : worth;
}
