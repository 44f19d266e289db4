import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingWords } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { checkSchemeFile } from './commands/scheme-check.ts';

const folder = fileURLToPath(new URL('../../schemes/broken/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** What the head of a file says must be found in it: severity, code and place, one line each. */
function expectedOf(text: string): readonly string[] {
  return [...text.matchAll(/^# 应报：(.+)$/gm)].map(([, line = '']) => line.trim());
}

test('there is a file for every fault of the sources and of the practice sheets', () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
});

for (const name of files) {
  test(`${name} has the fault it is named for, and no other`, () => {
    const expected = expectedOf(readFileSync(folder + name, 'utf8'));
    const { findings } = checkSchemeFile(folder + name);
    expect(expected.length).toBeGreaterThan(0);
    expect(findings.map(({ severity, code, place }) => `${severity} ${code} ${place}`).sort()).toEqual(
      [...expected].sort(),
    );
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) {
        const { fault, cure } = findingWords(finding, language);
        expect([fault, cure].join(' ')).not.toMatch(/undefined|null|NaN|^[a-z-]+\.[a-z-]+( |$)/);
        expect(cure).not.toBe(finding.cure.code);
        expect(fault).not.toMatch(/“”|«»|： 分|\(\)/);
      }
    }
  });
}
