import { expect, test } from 'vitest';
import { laterState, stageOf, type State } from './stage.ts';

const answer = { admission: '', scores: [] };
const receipt = { group: 0, admission: '', revision: 1, bundle: '', signature: '' };
const sent = { revision: 1, scores: [], receipt: null };
const [seedOnly, claimed] = [
  { answer: null, cast: null },
  { answer, cast: null },
];
const unanswered = { answer, cast: sent };
const cast = { answer, cast: { ...sent, receipt } };
const at = (state: State, hasClaimed = false) => ({ state, hasClaimed, by: 'account' as const });

test('one claims while claiming is open, and again for the same where the answer did not come', () => {
  expect(stageOf(at('claiming'), null)).toBe('claim');
  expect(stageOf(at('claiming'), seedOnly)).toBe('claim');
  expect(stageOf(at('claiming', true), seedOnly)).toBe('claim');
  expect(stageOf(at('claiming', true), claimed)).toBe('waiting');
  expect(stageOf(at('claiming', true), null)).toBe('elsewhere');
});

test('one fills in once casting is open, and has cast only with a receipt', () => {
  expect(stageOf(at('casting', true), claimed)).toBe('fill');
  expect(stageOf(at('casting', true), unanswered)).toBe('fill');
  expect(stageOf(at('casting', true), cast)).toBe('cast');
  expect(stageOf(at('casting', true), null)).toBe('elsewhere');
  expect(stageOf(at('casting'), null)).toBe('late');
});

test('after the end whatever was sent is looked for, with its receipt or without', () => {
  for (const state of ['closed', 'counted', 'published'] as const) {
    expect(stageOf(at(state, true), cast)).toBe('check');
    expect(stageOf(at(state, true), unanswered)).toBe('check');
    expect(stageOf(at(state, true), claimed)).toBe('over');
    expect(stageOf(at(state), null)).toBe('over');
  }
});

test('who has a ticket is told so, and nobody does anything before the beginning or after a cancellation', () => {
  expect(stageOf({ ...at('casting'), by: 'ticket' }, null)).toBe('ticket');
  expect(stageOf(at('preparing'), null)).toBe('preparing');
  expect(stageOf(at('cancelled', true), cast)).toBe('cancelled');
});

test('whichever of service and box is further on is right', () => {
  expect(laterState('claiming', 'casting')).toBe('casting');
  expect(laterState('published', 'counted')).toBe('published');
  expect(laterState('casting', undefined)).toBe('casting');
  expect(laterState('closed', 'cancelled')).toBe('cancelled');
});
