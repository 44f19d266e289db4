import { readdirSync, readFileSync } from 'node:fs';
import { sentence, statusOf } from '@xianfeng/contract';
import { refused, done } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { respond } from './respond.ts';

test('what is done goes out as it is, what is refused as its first code with all problems', () => {
  expect(respond(done(7))).toBe(7);
  const problems = [{ code: 'access.denied' }, { code: 'score.own-row' }];
  expect(() => respond(refused(...problems))).toThrow(
    expect.objectContaining({ code: 'access.denied', status: 403, data: { problems } }),
  );
});

test.each([
  ['session.none', 401],
  ['access.denied', 403],
  ['member.unknown', 404],
  ['score.changed-meanwhile', 409],
  ['paper-ballot.changed-meanwhile', 409],
  ['request.type-unknown', 415],
  ['server.busy', 503],
  ['session.locked', 429],
  ['server.fault', 500],
  ['roster.no-rows', 422],
])('%s answers %i', (code, status) => expect(statusOf(code)).toBe(status));

test('every code this server writes has a sentence in Chinese and in English', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing\//.test(file))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'));
  const codes = new Set(
    texts.flatMap((text) => [...text.matchAll(/code: '([a-z-]+\.[a-z-]+)'/g)].map(([, code]) => code ?? '')),
  );
  expect(codes.size).toBeGreaterThan(30);
  const wordless = [...codes].filter((code) => sentence({ code }, 'zh') === code || sentence({ code }, 'en') === code);
  expect(wordless).toEqual([]);
});
