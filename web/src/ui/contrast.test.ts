import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
// On paper some are other ones; those of the screen come first.
const [screen = ''] = readFileSync(new URL('web/src/ui/tokens.css', root), 'utf8').split('@media print');
const tokens = new Map(
  [...screen.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

const rows = readFileSync(new URL('docs/design.md', root), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, token = '', hex = '', sheet = '', paper = '', tint = ''] = line.split('|').map((cell) => cell.trim());
    return /^`#[0-9a-f]{6}`$/.test(hex) ? [{ token, hex: hex.slice(1, -1), sheet, paper, tint }] : [];
  });

test('the table of colors names every color of text and says its token as it is', () => {
  expect(rows.map(({ token, hex }) => [token, hex])).toEqual(rows.map(({ token }) => [token, tokens.get(token)]));
  expect(rows.map(({ token }) => token)).toEqual(
    expect.arrayContaining(['ink', 'ink-2', 'ink-3', 'red', 'blue', 'green', 'rust', 'plum', 'gold']),
  );
});

test.each(rows)('$token has the contrast that is promised for it', ({ token, hex, sheet, paper, tint }) => {
  const against = (name: string): string => contrast(hex, tokens.get(name) ?? hex).toFixed(2);
  expect([sheet, paper]).toEqual([against('sheet'), against('paper')]);
  if (tint !== '') expect(tint).toBe(against(`${token}-tint`));
  const isText = !['gold-fill', 'control', 'blue-soft'].includes(token);
  const shown = isText ? [sheet, paper, ...(tint === '' ? [] : [tint])] : [sheet];
  for (const ratio of shown) expect(Number(ratio)).toBeGreaterThanOrEqual(isText ? 4.5 : 3);
});
