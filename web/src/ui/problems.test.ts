import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { NotReached } from '../reach.ts';
import { faultOf, isRefused, problemsOf, readRefusal } from './problems.ts';

test('a broken line, a refusal and a mistake of ours are told apart', () => {
  expect(faultOf(new NotReached('gone'))).toBe('line');
  expect(faultOf(new TypeError('Failed to fetch dynamically imported module: /assets/a.js'))).toBe('line');
  expect(faultOf(new ORPCError('sheet.closed', { status: 409 }))).toBe('server');
  expect(faultOf(new TypeError("Cannot read properties of undefined (reading 'id')"))).toBe('page');
});

test('a refusal carries its problems, at least its code', () => {
  const problems = [{ code: 'sheet.closed', facts: { period: '2026-11' } }];
  expect(problemsOf(new ORPCError('many', { status: 409, data: { problems } }))).toEqual(problems);
  expect(problemsOf(new ORPCError('sheet.closed', { status: 409 }))).toEqual([{ code: 'sheet.closed' }]);
  expect(problemsOf(new ORPCError('BAD_GATEWAY', { status: 502 }))).toEqual([]);
  expect(problemsOf(new NotReached('gone'))).toEqual([]);
});

test('what is refused for good is told from what may come yet', () => {
  const answered = (status: number): boolean => isRefused(new ORPCError('notice.taken-down', { status }));
  expect([403, 404, 409, 410, 422].map(answered)).toEqual([true, true, true, true, true]);
  expect([408, 425, 429, 500, 503].map(answered)).toEqual([false, false, false, false, false]);
  expect(isRefused(new NotReached('gone'))).toBe(false);
});

test('what the server refuses arrives with its code, its status and its problems', () => {
  const problems = [{ code: 'score.changed-meanwhile', facts: { row: 3 } }];
  const refused = readRefusal({
    type: 'urn:x',
    title: 'Conflict',
    status: 409,
    detail: '',
    code: problems[0]?.code,
    problems,
  });
  expect(refused).toMatchObject({ code: 'score.changed-meanwhile', status: 409 });
  expect(problemsOf(refused)).toEqual(problems);
  expect(readRefusal({ nothing: 'of ours' })).toBeNull();
});
