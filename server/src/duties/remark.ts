import type { Duty as DutyView } from '@xianfeng/contract';
import type { BranchYear } from '../cycles/branch-year.ts';
import { itemsFor, scoringOf } from '../cycles/scoring.ts';
import { isDueIn, type YearMember } from '../evidence/year-members.ts';
import type { OpenCheck } from './open-checks.ts';
import type { DatedDuty } from './year-duties.ts';

export interface RemarkFacts {
  readonly year: BranchYear;
  readonly members: readonly YearMember[];
  /** Filled cells by period, of the sheets of whoever settles it. */
  readonly filled: ReadonlyMap<string, number>;
  readonly checks: ReadonlyMap<string, OpenCheck>;
}

/** Why a duty stands where it stands: what it waits for, or what is still missing. */
export function remarkOn(duty: DatedDuty, facts: RemarkFacts): DutyView['remark'] {
  if (duty.doneOn !== null) return { code: 'duty.done-on', facts: { on: duty.doneOn } };
  const [waitsFor] = duty.waitsFor;
  if (waitsFor !== undefined) return waitingRemark(facts.year, waitsFor);
  const check = facts.checks.get(`${duty.step}:${duty.period}`);
  if (check !== undefined) return checkRemark(check);
  if (duty.kind === 'scoring') return scoringRemark(duty.period, facts);
  return duty.kind === 'notice' || duty.kind === 'summary' ? { code: 'duty.ready-to-publish', facts: {} } : null;
}

function checkRemark({ isDrawn, missing }: OpenCheck): DutyView['remark'] {
  if (!isDrawn) return { code: 'duty.check-frozen', facts: {} };
  return missing > 0
    ? { code: 'duty.findings-missing', facts: { missing } }
    : { code: 'duty.check-to-finish', facts: {} };
}

/** `monthly-scoring:2026-03` as the engine names it. */
function waitingRemark({ plan }: BranchYear, waitsFor: string): DutyView['remark'] {
  const [step = '', period = ''] = waitsFor.split(':');
  const name = plan.scheme.procedure.find(({ id }) => id === step)?.name ?? step;
  return { code: 'duty.waits-for', facts: { step, name, period } };
}

function scoringRemark(period: string, { year, members, filled }: RemarkFacts): DutyView['remark'] {
  const scoring = scoringOf(year.plan, period);
  if (!scoring.ok) return null;
  const { items } = scoring.value;
  const due = members.filter((member) => isDueIn(member, year.plan, period));
  const cells = due.reduce(
    (count, { category }) =>
      count + items.filter(({ id }) => itemsFor(year.plan, { category, roles: [] }).has(id)).length,
    0,
  );
  const scored = filled.get(period) ?? 0;
  const facts = { members: due.length, items: items.length, cells, scored, missing: Math.max(0, cells - scored) };
  return { code: scored >= cells ? 'duty.ready-for-meeting' : 'duty.cells-missing', facts };
}
