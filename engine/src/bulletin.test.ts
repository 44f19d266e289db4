import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulletinChanges, bulletinReleaseProblems, bulletinWordProblems } from './bulletin.ts';

test('somebody is named only with good news', () => {
  const of = (words: Partial<Record<'well' | 'lacking' | 'next', string>>) =>
    bulletinWordProblems({ well: '', lacking: '', next: '', ...words }, ['方静姝', '丁守田', '岚']).map(
      ({ facts }) => facts?.['name'],
    );
  expect(of({ well: '方静姝、丁守田带头清沟' })).toEqual([]);
  expect(of({ lacking: '丁守田三次没有到' })).toEqual(['丁守田']);
  expect(of({ lacking: '山岚遮了路', next: '方静姝补课' })).toEqual(['方静姝']);
});

test('a second person releases it, once its period is over', () => {
  const of = (today: string, releasedBy: string) =>
    bulletinReleaseProblems({ period: '2026-Q3', today, writtenBy: 'a', releasedBy }).map(({ code }) => code);
  expect(of('2026-10-01', 'b')).toEqual([]);
  expect(of('2026-09-30', 'b')).toEqual(['bulletin.period-not-over']);
  expect(of('2026-10-01', 'a')).toEqual(['bulletin.own-words']);
});

test('what two editions differ in is told whole, and nothing else', () => {
  const edition = fc.dictionary(fc.constantFrom('people', 'months', 'well', 'next'), fc.constantFrom('1', '2'), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(edition, edition, (stood, stands) => {
      const changed: Record<string, string> = { ...stood };
      for (const { what, stands: now } of bulletinChanges(stood, stands)) {
        expect(changed[what]).not.toBe(stands[what]);
        if (now === null) delete changed[what];
        else changed[what] = now;
      }
      expect(changed).toEqual(stands);
    }),
  );
});
