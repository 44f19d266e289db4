import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groundProblems,
  isHeldBack,
  type MeasureAct,
  measureActs,
  measureAfter,
  type MeasureKindOf,
  type MeasureState,
  termProblems,
} from './measure.ts';
import { measureForm, MEASURE_FORMS } from './measure-form.ts';

const acts: readonly MeasureAct[] = ['propose', 'decide', 'waive', 'carry-out', 'note', 'review', 'lift', 'revoke'];
const withTerm = ['letter', 'extension', 'help', 'rectification'];
const untilLifted = ['roll', 'register', 'bar'];

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly MeasureAct[], act: MeasureAct, { form, decidedBy }: MeasureKindOf): boolean {
  const has = (one: MeasureAct) => history.includes(one);
  if (has('revoke') || has('review') || has('lift')) return false;
  const lasts = withTerm.includes(form) || untilLifted.includes(form);
  switch (act) {
    case 'propose':
      return decidedBy === 'committee' && history.length === 0;
    case 'decide':
      return decidedBy === 'committee' ? has('propose') && !has('decide') && !has('waive') : history.length === 0;
    case 'waive':
      return !has('decide') && !has('waive');
    case 'carry-out':
      return has('decide') && !has('carry-out');
    case 'note':
      return lasts && has('carry-out');
    case 'review':
      return withTerm.includes(form) && has('carry-out');
    case 'lift':
      return untilLifted.includes(form) && has('carry-out');
    case 'revoke':
      return history.length > 0;
  }
}

const kind = fc.record({
  form: fc.constantFrom(...MEASURE_FORMS),
  decidedBy: fc.constantFrom('branch' as const, 'committee' as const),
});

test('100,000 random ways: nothing is carried out that nobody decided, nothing goes on that was taken back, nothing is reviewed that has no term', () => {
  fc.assert(
    fc.property(kind, fc.array(fc.constantFrom(...acts), { maxLength: 14 }), (of, tried) => {
      let state: MeasureState | null = null;
      const history: MeasureAct[] = [];
      for (const act of tried) {
        const next: MeasureState | null = measureAfter(state, act, of);
        expect([of, history, act, next !== null]).toEqual([of, history, act, mayFollow(history, act, of)]);
        expect(measureActs(state, of).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
        // In force or done only after a person has decided, and after somebody has carried it out.
        if (state === 'in-force' || state === 'done')
          expect([history.includes('decide'), history.includes('carry-out')]).toEqual([true, true]);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);

test('what stands only once, for a term, or until it is lifted', () => {
  const standing = (of: string) => MEASURE_FORMS.filter((form) => measureForm(form).standing === of).toSorted();
  expect(standing('term')).toEqual(withTerm.toSorted());
  expect(standing('until-lifted')).toEqual(untilLifted.toSorted());
});

test('nothing takes effect before the notice is closed and every objection answered; taking back waits for nothing', () => {
  const codes = (ground: Parameters<typeof groundProblems>[0]) => groundProblems(ground).map(({ code }) => code);
  const notice = { closesOn: '2027-01-12' };
  expect(codes({ notice: null, today: '2027-01-13', openObjections: 0 })).toEqual(['measure.notice-missing']);
  expect(codes({ notice, today: '2027-01-12', openObjections: 0 })).toEqual(['measure.notice-open']);
  expect(codes({ notice, today: '2027-01-12', openObjections: 2 })).toEqual([
    'measure.notice-open',
    'measure.objection-open',
  ]);
  expect(codes({ notice, today: '2027-01-13', openObjections: 1 })).toEqual(['measure.objection-open']);
  expect(codes({ notice, today: '2027-01-13', openObjections: 0 })).toEqual([]);
  expect(acts.filter(isHeldBack)).toEqual(['propose', 'decide', 'carry-out']);
});

test('a letter of six months has a term of at most six, a mentor where one is asked for, and never whom it is about', () => {
  const letter = { form: 'letter' as const, mostMonths: 6, asksMentor: true, subject: 's', method: null };
  const codes = (terms: Partial<Parameters<typeof termProblems>[0]>) =>
    termProblems({ ...letter, months: 6, mentor: 'm', ...terms }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ months: 7 })).toEqual(['measure.term-too-long']);
  expect(codes({ months: null, mentor: null })).toEqual(['measure.term-missing', 'measure.mentor-missing']);
  expect(codes({ mentor: 's' })).toEqual(['measure.mentor-self']);
  expect(codes({ form: 'award', asksMentor: false, mentor: null })).toEqual(['measure.term-unfit']);
  expect(codes({ form: 'extension', mostMonths: 12, months: 5 })).toEqual(['measure.term-too-short']);
  expect(codes({ form: 'help', mostMonths: null })).toEqual(['measure.method-missing']);
  expect(codes({ form: 'help', mostMonths: null, method: '一对一' })).toEqual([]);
});
