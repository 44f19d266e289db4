import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sentence } from '@xianfeng/contract';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Every code that stands in the sources of this folder; days add the endings of their own faults. */
function codesInSources(): ReadonlySet<string> {
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const codes = sources.flatMap((name) =>
    [
      ...readFileSync(folder + name, 'utf8').matchAll(
        /'((?:spreadsheet|roster|scores|entries|events|experiences)\.[a-z-]+)'/g,
      ),
    ].map((match) => match[1] ?? ''),
  );
  const faults = /DayFault = ([^;]+);/.exec(readFileSync(`${folder}written-day.ts`, 'utf8'))?.[1] ?? '';
  const days = [...faults.matchAll(/'([a-z-]+)'/g)].map((match) => `roster.date-${match[1] ?? ''}`);
  return new Set([...codes, ...days]);
}

test('every refusal of a spreadsheet has a sentence in both languages', () => {
  const codes = codesInSources();
  expect(codes.size).toBeGreaterThan(50);
  for (const code of codes) {
    expect(sentence({ code }, 'zh'), code).toMatch(/\p{Script=Han}.*请/u);
    expect(sentence({ code }, 'en'), code).toMatch(/^[A-Z“].*\.$/);
  }
});
