import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describePart, describeScheme, type Language, readReadings, readScheme } from '@xianfeng/contract';
import type { Figure, Scheme } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { blockOf, blocks, isCase, schemeOfBlock } from './testing/language-page.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const languages: readonly Language[] = ['zh', 'en'];

const builtIn = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map(({ name }) => ({ name, scheme: schemeOf(readFileSync(`${folder}${name}/scheme.yaml`, 'utf8')) }));

const onThePage = blocks.flatMap(({ text, line }) => {
  const block = blockOf(text);
  const scheme = isCase(block) ? null : schemeOfBlock(block);
  return scheme?.ok === true ? [{ name: `line ${line} of the page`, scheme: scheme.value }] : [];
});

test('there are schemes to read, built-in ones and those of the page', () => {
  expect(builtIn.length).toBeGreaterThanOrEqual(17);
  expect(onThePage.length).toBeGreaterThan(20);
});

for (const language of languages) {
  test.each([...builtIn, ...onThePage])(
    `every number and name of $name stands in its ${language} sentences`,
    ({ scheme }) => {
      const text = textOf(scheme, language);
      const told = withoutSilent(scheme);
      expect(figuresOf(told).filter((figure) => !hasNumber(text, figure))).toEqual([]);
      expect(namesOf(told).filter((name) => !text.includes(name))).toEqual([]);
    },
  );

  test.each([...builtIn, ...onThePage])(
    `no ${language} sentence of $name has an id, a hole or an English word`,
    ({ scheme }) => {
      const text = textOf(scheme, language);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(idsIn(text, scheme)).toEqual([]);
      if (language === 'zh') expect(text.match(/[A-Za-z]{2,}/g) ?? []).toEqual(wordsWithoutName(text, scheme));
      expect(text).not.toMatch(/[，；：]{2}|[；，]。| {2}|“”/);
    },
  );
}

test('a part is told in one sentence with its clause, alone as within its scheme', () => {
  const { scheme } = builtIn.find(({ name }) => name === 'county-star') ?? raise('county-star');
  const partOf = (id: string) => scheme.parts.find((part) => part.id === id) ?? raise(id);
  expect(describePart(partOf('month-mean'), scheme, 'zh')).toBe(
    '逐项，取“每月评分”应评月份的平均。〔二、5 · 本单位确定〕',
  );
  expect(describePart(partOf('item-points'), scheme, 'zh')).toBe(
    '逐项，“每月评分平均” × 80% + “民主测评平均” × 20%。〔二、5 · 原文规定〕',
  );
  expect(describePart(partOf('total'), scheme, 'zh')).toBe(
    '“年终每项积分”合计 + “最高表彰” + “最高扣分”合计，不低于 0 分〔二、7 · 本单位确定〕，四舍五入到 0.01〔二、7 · 本单位确定〕。〔二、7 · 原文规定〕',
  );
  expect(describePart(partOf('quarter-mean'), scheme, 'en')).toBe(
    'every quarter by item: the mean of “每月评分” over each month that is due. [二、2 · decided]',
  );
});

test('another reading is told as the sentences that read differently under it', () => {
  const text = readFileSync(`${folder}county-star/scheme.yaml`, 'utf8');
  const read = readReadings(
    text.replace(/set: \{ inputs\/scores\/monthly\/missing: skip \}/, 'set: { version: other }'),
  );
  if (!read.ok) return raise(JSON.stringify(read.problems));
  const { scheme, readings } = read.value;
  const linesOf = (language: Language) => describeScheme(scheme, language, readings).at(-2)?.lines ?? [];
  expect(linesOf('zh')[0]).toBe('漏评的月份跳过，按已评的月份平均：以上各句都不变。');
  expect(linesOf('zh')[1]).toMatch(
    /^漏评的月份按零分计：把“每月评分：.*补齐后才能结算。.*”读作“每月评分：.*应评未评的按 0 分计。.*”。$/,
  );
  expect(linesOf('en')[1]).toMatch(/: «每月评分: .*» is read as «每月评分: .*»$/);
  const later = { name: '差四分', scheme: { ...scheme, scoring: { reasonFrom: { n: 4, d: 1, clause: null } } } };
  expect(describeScheme(scheme, 'zh', [later]).at(-2)?.lines).toEqual([
    expect.stringMatching(/^差四分：把“.*相差 3 分及以上.*”读作“.*相差 4 分及以上.*”。$/),
  ]);
  expect(linesOf('zh').join('')).not.toMatch(/parts|inputs|\//);
});

test('a sentence that another reading takes away, or adds, is told as that', () => {
  const { scheme: whole } = builtIn.find(({ name }) => name === 'county-star') ?? raise('county-star');
  // What is done about an honor would go with it.
  const scheme = { ...whole, measures: [] };
  const [first, ...others] = scheme.honors;
  const without = { name: '少一种', scheme: { ...scheme, honors: others } };
  const linesOf = (from: Scheme, to: { readonly name: string; readonly scheme: Scheme }, language: Language) =>
    describeScheme(from, language, [to]).at(-2)?.lines.join('') ?? '';
  expect(first).toBeDefined();
  expect(linesOf(scheme, without, 'zh')).toMatch(/^少一种：去掉“季度之星人选/);
  expect(linesOf(without.scheme, { name: '多一种', scheme }, 'en')).toMatch(/^多一种: «季度之星人选.*» is added\.$/);
});

test("a part of the branch's own assessment is told with the branch's names", () => {
  const { scheme } = builtIn.find(({ name }) => name === 'hospital-two-level') ?? raise('hospital-two-level');
  const part = scheme.branch?.parts[0] ?? raise('branch');
  expect(describePart(part, scheme, 'zh')).toContain('“党委评分”合计，四舍五入到 0.01');
});

function textOf(scheme: Scheme, language: Language): string {
  return describeScheme(scheme, language, [])
    .flatMap(({ title, lines }) => [title, ...lines])
    .join('\n');
}

/** What the document says about itself is held against the rules by the check, and is no rule. */
function withoutSilent({ published: _, readings: _readings, ...told }: Scheme) {
  return told;
}

function figuresOf(value: unknown): readonly Figure[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('n' in value && 'd' in value) return [value as Figure];
  return Object.values(value).flatMap(figuresOf);
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'name' in value && typeof value.name === 'string' && 'id' in value && !('clauses' in value);
  return [...(own ? [String(value.name)] : []), ...Object.values(value).flatMap(namesOf)];
}

/** As a decimal, a percentage or a fraction; a weight of one is not said. */
function hasNumber(text: string, { n, d }: Figure): boolean {
  const forms = [String(n / d), `${(n * 100) / d}%`, `${n}/${d}`];
  return (
    n === d || forms.some((form) => new RegExp(`(?<![\\d.])${form.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(text))
  );
}

/** Ids that can be told from words: those with a hyphen or a dot. */
function idsIn(text: string, scheme: Scheme): readonly string[] {
  const ids = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value) ids.add(String(value.id));
    if ('grade' in value) ids.add(String(value.grade));
    Object.values(value).forEach(collect);
  };
  collect(scheme);
  const told = new Set(text.match(/[a-z0-9]+(?:[-.][a-z0-9]+)+/g) ?? []);
  return [...ids].filter((id) => /[a-z]/.test(id) && /[-.]/.test(id) && told.has(id));
}

/** Roles are free words of the evidence; another scheme and its grades are known by their ids alone. */
function wordsWithoutName(text: string, scheme: Scheme): readonly string[] {
  const known = new Set<string>((scheme.inputs.results ?? []).flatMap((result) => result.scheme.split('-')));
  for (const part of scheme.parts)
    if (part.rule === 'other-result') (part.grades ?? []).forEach(({ grade }) => known.add(grade));
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('roles' in value && Array.isArray(value.roles)) value.roles.forEach((role) => known.add(String(role)));
    Object.values(value).forEach(collect);
  };
  collect(scheme);
  return (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => known.has(word));
}

function schemeOf(text: string): Scheme {
  const read = readScheme(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function raise(what: string): never {
  throw new Error(`There is no ${what}.`);
}
