import { groundProblems, holdsNotice, type Problem } from '@xianfeng/engine';
import type { NoticePlaceRow, Transaction } from '@xianfeng/store';

/** The notices of a year and which objections to them nobody has answered. */
export interface Grounds {
  readonly noticeOf: (period: string) => NoticePlaceRow | undefined;
  /** What stands against deciding or carrying out something that follows from a period. */
  readonly problemsOf: (period: string) => readonly Problem[];
}

export async function groundsOf(tx: Transaction, notices: readonly NoticePlaceRow[], today: string): Promise<Grounds> {
  const latest = new Map(
    notices.toSorted((left, right) => left.number - right.number).map((notice) => [notice.period, notice]),
  );
  const open = await tx.objections.openOf([...latest.values()].map(({ id }) => id));
  return {
    noticeOf: (period) => latest.get(period),
    problemsOf(period) {
      const notice = latest.get(period);
      return groundProblems({
        notice: notice === undefined ? null : { closesOn: notice.closes_on },
        openObjections: notice === undefined ? 0 : (open.get(notice.id) ?? 0),
        today,
      });
    },
  };
}

/** An objection to the measure itself that nobody has answered. */
export async function disputeProblems(tx: Transaction, measureId: string): Promise<readonly Problem[]> {
  const open = (await tx.objections.ofMeasures([measureId])).filter(({ state }) => holdsNotice(state));
  return open.length === 0 ? [] : [{ code: 'measure.disputed', facts: { count: open.length } }];
}
