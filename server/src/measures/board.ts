import type { MeasureBoard } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { type NoticeSource, noticeSourceOf } from '../notices/source.ts';
import { eligibleOf, isDecided } from './eligible.ts';
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
  const { plan, branch, subject } = year.value;
  const names = new Map([...source.members, branch].map(({ id, name }) => [id, name]));
  return done({
    ...{ branch: { id: branch.id, name: branch.name }, year: number, subject },
    isConfirmed: source.run !== undefined,
    kinds: (plan.scheme.measures ?? []).map((kind) => ({
      ...kindView(plan, kind),
      eligible: eligible.value
        .filter((each) => each.kind === kind.id && !isDecided(rows, each))
        .map(({ subjectId, period, ground }) => ({
          ...{ concerns: { id: subjectId, name: names.get(subjectId) ?? '' }, period, ground },
          obstacles: [...grounds.problemsOf(period)],
        })),
      measures: views.filter((view) => view.kind.id === kind.id),
    })),
    people: mayDecide ? await peopleOf(tx, year.value, today) : [],
    subjects: mayDecide ? source.members.map(({ id, name }) => ({ id, name })) : [],
    periods: mayDecide ? periodsOf(source, grounds) : [],
    mayDecide,
  });
}

/** Periods whose notice is closed undisputed. */
function periodsOf({ notices }: NoticeSource, { problemsOf }: Grounds): string[] {
  const periods = new Set(notices.map(({ period }) => period));
  return [...periods].filter((period) => problemsOf(period).length === 0).toSorted();
}
