import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardFile } from '@xianfeng/ballot';
import { type Material, mutations, prepareMaterial } from '@xianfeng/ballot/testing';
import { expect, test } from 'vitest';
import { refusedIn, runCommand } from '../testing/run-command.ts';

const material = await prepareMaterial();

function written({ manifest, ...texts }: Material['published']): readonly [string, string] {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-board-'));
  const files = [join(folder, 'board.txt'), join(folder, 'manifest.json')] as const;
  writeFileSync(files[0], boardFile(texts));
  writeFileSync(files[1], JSON.stringify(manifest, null, 2));
  return files;
}

async function verify(...args: readonly string[]) {
  const ended = await runCommand(['ballot-verify', ...args]);
  return { code: ended.code, out: ended.out, errors: refusedIn(ended)?.errors ?? [] };
}

test('a ballot that was counted as it was given is said to be, with what every place came to', async () => {
  const { code, out } = await verify(...written(material.published));
  expect(code).toBe(0);
  expect(out).toMatch(/^“ballot”的计票与所投一致，没有发现问题。设定校验码 [0-9a-f]{16}。\n/);
  expect(out).toContain('group 0：应到 6，收到 6 张\ngroup 1：应到 6，收到 3 张，不足 5 张，没有开票\n');
  expect(out).toContain('group 0\ttarget 1\titem 0\t6\t5\t15\n');
  const english = await verify(...written(material.published), '--english');
  expect(english.out).toMatch(/^«ballot» was counted as it was given\. Manifest [0-9a-f]{16}\./);
});

test('one that was falsified is refused in a sentence, and nothing of it is told', async () => {
  const falsified = mutations['a score is raised']?.(material);
  if (falsified === undefined) throw new Error('There is such a mutation.');
  const { code, out, errors } = await verify(...written(falsified));
  expect([code, out]).toEqual([2, '']);
  expect(errors[0]).toMatchObject({ code: 'ballot.score-not-genuine', message: expect.stringContaining('被改动过') });
});

test('files that are missing, exchanged or something else are each named', async () => {
  const [board, manifest] = written(material.published);
  expect((await verify('/nowhere/board.txt', manifest)).errors).toMatchObject([{ code: 'ballot.file-missing' }]);
  expect((await verify(board, board)).errors).toMatchObject([{ code: 'ballot.manifest-unreadable' }]);
  expect((await verify(manifest, manifest)).errors).toMatchObject([{ code: 'ballot.board-unreadable' }]);
});
