import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awardedMember } from '../src/testing/county-star-member.ts';

const program = join(import.meta.dirname, 'xianfeng.mjs');
const evidence = JSON.stringify({ cycle: '2026', branches: [{ id: 'b1', members: [awardedMember('m1')] }] });
const score = ['score', '--scheme', 'county-star'];
const nobody = ['explain', '--scheme', 'county-star', '-'];

test.each([
  {
    how: 'prints results on its output and ends with 0',
    args: [...score, '-'],
    status: 0,
    out: /^{.*"94.00"/,
    said: /^$/,
  },
  {
    how: 'prints refusals as errors and ends with 2',
    args: nobody,
    status: 2,
    out: /^$/,
    said: /^{.*"explain.nobody"/,
  },
  { how: 'is told where no evidence is named, and ends with 1', args: score, status: 1, out: /^$/, said: /evidence/ },
])('a command in a process of its own $how', ({ args, status, out, said }) => {
  const ended = spawnSync(process.execPath, [program, ...args], { input: evidence, encoding: 'utf8' });
  expect(ended.status).toBe(status);
  expect(ended.stdout).toMatch(out);
  expect(ended.stderr).toMatch(said);
});

test('a reader that goes away before everything is printed is no fault', () => {
  const piped = '"$0" "$1" file-schema scheme | head -c 1; echo " ${PIPESTATUS[0]}"';
  const { stdout, stderr } = spawnSync('bash', ['-c', piped, process.execPath, program], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{ 0\n', stderr: '' });
});
