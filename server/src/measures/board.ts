import type { MeasureBoard } from '@xianfeng/contract';
import { done, measureForm, type MeasureKind, type Result } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { type NoticeSource, noticeSourceOf } from '../notices/source.ts';
import { eligibleOf, isDecided, isGiven } from './eligible.ts';
import { criticismsOf } from '../supervisions/criticisms.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { peopleOf } from './people.ts';
import { kindView, measureViews } from './view.ts';

export interface BoardAsked {
  readonly branchId: string;
  readonly year: number;
}

/** Whom something follows for, kind by kind, and what has been decided about it. */
export function readMeasures({ store, clock }: Services, caller: Caller, asked: BoardAsked) {
  return store.transaction(caller.committeeId, (tx) => measureBoard(tx, caller, { ...asked, today: clock.today() }));
}

export async function measureBoard(
  tx: Transaction,
  caller: Caller,
  { branchId, year: number, today }: BoardAsked & { readonly today: string },
): Promise<Result<MeasureBoard>> {
  const year = await branchYearOf(tx, branchId, number);
  if (!year.ok) return year;
  const source = await noticeSourceOf(tx, year.value);
  const eligible = eligibleOf(source);
  if (!eligible.ok) return eligible;
  const rows = await tx.measures.ofCycle(year.value.cycleId);
  const views = await measureViews(tx, caller, { rows, today });
  const grounds = await groundsOf(tx, source.notices, today);
  const mayDecide = await readerOf(tx, caller, access).has('decide-measures', branchId);
  const criticisms = await criticismsOf(tx, year.value);
  const { plan, branch, subject } = year.value;
  const order = new Map(source.members.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => order.get(id) ?? -1;
  const names = new Map([...source.members, branch].map(({ id, name }) => [id, name]));
  return done({
    ...{ branch: { id: branch.id, name: branch.name }, year: number, subject },
    isConfirmed: source.run !== undefined,
    kinds: (plan.scheme.measures ?? []).map((kind) => ({
      ...kindView(plan, kind),
      eligible: eligible.value
        .filter((each) => each.kind === kind.id && !isDecided(rows, each))
        .map(({ subjectId, period, ground, isTied }) => ({
          ...{ concerns: { id: subjectId, name: names.get(subjectId) ?? '' }, period, ground, isTied },
          obstacles: [...grounds.problemsOf(period)],
          criticism: measureForm(kind.form).isAdverse ? null : (criticisms.get(subjectId) ?? null),
        }))
        .toSorted(
          (one, other) =>
            one.period.localeCompare(other.period) || placeOf(one.concerns.id) - placeOf(other.concerns.id),
        ),
      places: placesOf(source, kind, rows),
      measures: views.filter((view) => view.kind.id === kind.id),
    })),
    people: mayDecide ? await peopleOf(tx, year.value, today) : [],
    subjects: mayDecide ? source.members.map(({ id, name }) => ({ id, name })) : [],
    periods: mayDecide ? periodsOf(source, grounds) : [],
    mayDecide,
  });
}

/** How many a meeting can give each honor of a published period to that the kind follows from, and how many it has. */
function placesOf(
  { notices, contestsIn, year }: NoticeSource,
  { id, follows }: MeasureKind,
  rows: readonly MeasureRow[],
): MeasureBoard['kinds'][number]['places'] {
  const periods = new Set(notices.map(({ period }) => period).filter((period) => period !== year.cycle));
  return [...periods].toSorted().flatMap((period) =>
    contestsIn(period)
      .filter(({ honor }) => follows.includes(honor))
      .map(({ base, places, tied }) => ({
        ...{ period, base, places, tied: tied.length },
        taken: rows.filter((row) => row.kind === id && row.period === period && isGiven(row)).length,
      })),
  );
}

/** Periods whose notice is closed undisputed. */
function periodsOf({ notices }: NoticeSource, { problemsOf }: Grounds): string[] {
  const periods = new Set(notices.map(({ period }) => period));
  return [...periods].filter((period) => problemsOf(period).length === 0).toSorted();
}
