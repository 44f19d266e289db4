import { EXTENSION_MONTHS } from './admission.ts';
import { measureForm, type MeasureForm } from './measure-form.ts';
import type { Problem } from './problem.ts';

/**
 * Where a measure stands. Nothing follows by itself: before anybody has decided there is no measure. `proposed`: the branch
 * asks its committee. `decided`: to be carried out by whoever is named. `in-force`: carried out, and it goes on. `done`: carried
 * out, and that was all. `ended`: reviewed or lifted. `waived`: people decided against it, with reasons. `revoked`: taken back.
 */
export type MeasureState = 'proposed' | 'decided' | 'in-force' | 'done' | 'ended' | 'waived' | 'revoked';
export type MeasureAct = 'propose' | 'decide' | 'waive' | 'carry-out' | 'note' | 'review' | 'lift' | 'revoke';

export interface MeasureKindOf {
  readonly form: MeasureForm;
  readonly decidedBy: 'branch' | 'committee';
}

/** The state after an act; null where it is not allowed there. `state` null: nobody has decided anything yet. */
export function measureAfter(
  state: MeasureState | null,
  act: MeasureAct,
  { form, decidedBy }: MeasureKindOf,
): MeasureState | null {
  const { standing } = measureForm(form);
  switch (state) {
    case null:
      if (act === 'waive') return 'waived';
      if (decidedBy === 'committee') return act === 'propose' ? 'proposed' : null;
      return act === 'decide' ? 'decided' : null;
    case 'proposed':
      if (act === 'decide') return 'decided';
      if (act === 'waive') return 'waived';
      return act === 'revoke' ? 'revoked' : null;
    case 'decided':
      if (act === 'carry-out') return standing === 'once' ? 'done' : 'in-force';
      return act === 'revoke' ? 'revoked' : null;
    case 'in-force':
      if (act === 'note') return 'in-force';
      if (act === (standing === 'term' ? 'review' : 'lift')) return 'ended';
      return act === 'revoke' ? 'revoked' : null;
    case 'done':
    case 'waived':
      return act === 'revoke' ? 'revoked' : null;
    case 'ended':
    case 'revoked':
      return null;
  }
}

const acts: readonly MeasureAct[] = ['propose', 'decide', 'waive', 'carry-out', 'note', 'review', 'lift', 'revoke'];

export function measureActs(state: MeasureState | null, kind: MeasureKindOf): readonly MeasureAct[] {
  return acts.filter((act) => measureAfter(state, act, kind) !== null);
}

/** Acts by which something comes to weigh on somebody, or to be given; they wait for the notice and for objections. */
export function isHeldBack(act: MeasureAct): boolean {
  return act === 'propose' || act === 'decide' || act === 'carry-out';
}

export interface MeasureGround {
  /** The notice in which the number hung that it follows from; null where none has. */
  readonly notice: { readonly closesOn: string } | null;
  readonly today: string;
  /** Objections that nobody has answered yet: to that notice, and to the measure itself. */
  readonly openObjections: number;
}

/** Nothing takes effect before its notice is closed and every objection to it answered. */
export function groundProblems({ notice, today, openObjections }: MeasureGround): readonly Problem[] {
  if (notice === null) return [{ code: 'measure.notice-missing' }];
  const problems: Problem[] = [];
  if (today <= notice.closesOn) problems.push({ code: 'measure.notice-open', facts: { closesOn: notice.closesOn } });
  if (openObjections > 0) problems.push({ code: 'measure.objection-open', facts: { count: openObjections } });
  return problems;
}

export interface MeasureTerms {
  readonly form: MeasureForm;
  /** The longest that the scheme allows; null where it says none. */
  readonly mostMonths: number | null;
  readonly asksMentor: boolean;
  /** Whom it is about. */
  readonly subject: string;
  readonly months: number | null;
  readonly mentor: string | null;
  readonly method: string | null;
}

/** A term only where the form has one, and no longer than the scheme allows; a mentor where it asks for one, who is somebody else. */
export function termProblems(terms: MeasureTerms): readonly Problem[] {
  const { form, mostMonths, asksMentor, subject, months, mentor, method } = terms;
  const problems: Problem[] = [];
  const hasTerm = measureForm(form).standing === 'term';
  if (hasTerm && months === null) problems.push({ code: 'measure.term-missing' });
  if (!hasTerm && months !== null) problems.push({ code: 'measure.term-unfit' });
  if (hasTerm && months !== null && mostMonths !== null && months > mostMonths)
    problems.push({ code: 'measure.term-too-long', facts: { months, most: mostMonths } });
  if (form === 'extension' && months !== null && months < EXTENSION_MONTHS.least)
    problems.push({ code: 'measure.term-too-short', facts: { months, least: EXTENSION_MONTHS.least } });
  if (asksMentor && mentor === null) problems.push({ code: 'measure.mentor-missing' });
  if (mentor !== null && mentor === subject) problems.push({ code: 'measure.mentor-self' });
  if (form === 'help' && method === null) problems.push({ code: 'measure.method-missing' });
  return problems;
}
