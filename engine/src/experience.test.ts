import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ExperienceAct,
  experienceActs,
  experienceAfter,
  experienceBar,
  type ExperienceFacts,
  experienceProblems,
  type ExperienceState,
} from './experience.ts';

const acts: readonly ExperienceAct[] = ['confirm', 'refuse', 'withdraw'];

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly ExperienceAct[], act: ExperienceAct): boolean {
  if (history.includes('refuse') || history.includes('withdraw')) return false;
  return act === 'withdraw' || history.length === 0;
}

test('100,000 random ways: each is decided once, what stands is only withdrawn, and nothing comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 8 }), (tried) => {
      let state: ExperienceState = 'waiting';
      const history: ExperienceAct[] = [];
      for (const act of tried) {
        const next: ExperienceState | null = experienceAfter(state, act);
        expect([history, act, next !== null]).toEqual([history, act, mayFollow(history, act)]);
        expect(experienceActs(state).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
        expect(state === 'confirmed').toBe(history.join() === 'confirm');
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);

test('whoever confirms or refuses neither wrote it nor is the person; what stands is withdrawn by anybody but the person', () => {
  const people = ['person', 'writer', 'other'];
  const of = (act: ExperienceAct, state: ExperienceState, writer = 'writer') =>
    people.map((person) => experienceBar(act, { state, subject: 'person', writer }, person));
  expect(of('confirm', 'waiting')).toEqual(['own', 'written-oneself', null]);
  expect(of('refuse', 'waiting')).toEqual(['own', 'written-oneself', null]);
  expect(of('confirm', 'waiting', 'person')).toEqual(['own', null, null]);
  expect(of('withdraw', 'waiting')).toEqual(['written-by-another', null, 'written-by-another']);
  expect(of('withdraw', 'waiting', 'person')).toEqual([null, 'written-by-another', 'written-by-another']);
  expect(of('withdraw', 'confirmed')).toEqual(['own', null, null]);
});

test('hours belong to study and service alone, words of a level to honors alone, and days lie between birth and today', () => {
  const told: ExperienceFacts = { course: 'study', fromOn: '2017-06-20', toOn: null, hours: '24', level: null };
  const known = { today: '2026-11-20', bornOn: '1990-03-01' };
  const codes = (change: Partial<ExperienceFacts>, bornOn: string | null = known.bornOn) =>
    experienceProblems({ ...told, ...change }, { ...known, bornOn }).map(({ code }) => code.replace('experience.', ''));
  expect(codes({})).toEqual([]);
  expect(codes({ toOn: '2017-06-24', hours: '0.5' })).toEqual([]);
  expect(codes({ course: 'service', hours: '2000' })).toEqual([]);
  expect(codes({ hours: '2000.0001' })).toEqual(['hours-range']);
  expect(codes({ hours: '0' })).toEqual(['hours-range']);
  expect(codes({ hours: '-3' })).toEqual(['hours-range']);
  expect(codes({ hours: null })).toEqual(['hours-missing']);
  expect(codes({ course: 'post' })).toEqual(['no-hours']);
  expect(codes({ course: 'talk', hours: null })).toEqual([]);
  expect(codes({ course: 'honor', hours: null })).toEqual(['level-missing']);
  expect(codes({ course: 'honor', hours: null, level: '县级' })).toEqual([]);
  expect(codes({ level: '县级' })).toEqual(['no-level']);
  expect(codes({ toOn: '2017-06-19' })).toEqual(['days-reversed']);
  expect(codes({ toOn: '2026-11-21' })).toEqual(['in-future']);
  expect(codes({ fromOn: '2026-11-21' })).toEqual(['in-future']);
  expect(codes({ fromOn: '1990-02-28' })).toEqual(['before-birth']);
  expect(codes({ fromOn: '1990-02-28' }, null)).toEqual([]);
});
