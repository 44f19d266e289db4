import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explainInWords, type Language, readScheme, readYaml } from '@xianfeng/contract';
import { type OwnAssessment, compile, evaluateBranch, type Explanation, type Plan } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { type Case, evidenceOf } from './examples/example-evidence.ts';
import { blockOf, blocks, isCase, schemeOfBlock } from './testing/language-page.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const languages: readonly Language[] = ['zh', 'en'];

interface Told {
  readonly where: string;
  readonly plan: Plan;
  readonly assessment: OwnAssessment;
  readonly explanation: Explanation;
}

const builtIn = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map(({ name }) => ({ name, explained: explainedExamples(name) }));

const onThePage = explainedCases();

test('there are numbers of every built-in scheme and of the page to explain', () => {
  expect(builtIn.filter(({ explained }) => explained.length === 0).map(({ name }) => name)).toEqual([]);
  expect(onThePage.length).toBeGreaterThan(20);
});

for (const language of languages) {
  test.each([...builtIn, { name: 'the page', explained: onThePage }])(
    `every number of an explanation of $name stands in its ${language} text, and no id does`,
    ({ explained }) => {
      for (const { where, plan, assessment, explanation } of explained) {
        const text = explainInWords(explanation, { scheme: plan.scheme, assessment }, language);
        const numbers = new Set((text.match(/-?\d+(?:\.\d+)?(?:\/\d+)?/g) ?? []).map(plain));
        expect(
          numbersOf(explanation).filter((number) => !numbers.has(number)),
          `${where}\n${text}`,
        ).toEqual([]);
        expect(text, where).not.toMatch(/undefined|null|NaN|\[object/);
        expect(text.match(/[a-z0-9]+(?:[-.][a-z]+[a-z0-9]*)+/g) ?? [], where).toEqual([]);
        if (language === 'zh') expect(text.match(/[A-Za-z]{2,}/g) ?? [], where).toEqual(otherGradesOf(explanation));
      }
    },
  );
}

test('what a sum starts from is called that, as where the scheme is described, and not by the name of the sum', () => {
  const started = onThePage.filter(
    ({ explanation: { working } }) => working.rule === 'sum' && working.terms.length > 1,
  );
  const told = (language: Language) =>
    started.map(({ plan, assessment, explanation }) =>
      explainInWords(explanation, { scheme: plan.scheme, assessment }, language),
    );
  expect(told('zh').join('\n')).toContain(' + 底分 60 = 63');
  expect(told('en').join('\n')).toContain(' + 60 to start with = 63');
});

/** A grade of another scheme is known by its id alone. */
function otherGradesOf({ working, parts }: Explanation): readonly string[] {
  const own = working.rule === 'other-result' && working.take === 'grade' && working.found !== null;
  return [...(own ? [String(working.found)] : []), ...parts.flatMap(otherGradesOf)];
}

/** What a number was made of; days, periods and names are no numbers. */
function numbersOf(explanation: Explanation): readonly string[] {
  const { exact, shown, working, parts } = explanation;
  return [exact, shown, ...numbersIn(working), ...parts.flatMap(numbersOf)].map(plain);
}

/** `9.00` and `9` are one number. */
function plain(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}

const silent = ['rule', 'period', 'on', 'item', 'level', 'part', 'name', 'entryId', 'note', 'group', 'source', 'id'];

function numbersIn(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return /^-?\d+(\.\d+)?(\/\d+)?$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  // Nobody writes «times one».
  const isSilent = (key: string, inner: unknown) => silent.includes(key) || (key === 'weight' && inner === '1');
  return Object.entries(value).flatMap(([key, inner]) => (isSilent(key, inner) ? [] : numbersIn(inner)));
}

function explainedExamples(id: string): readonly Told[] {
  const scheme = readScheme(readFileSync(`${folder}${id}/scheme.yaml`, 'utf8'));
  const examples = readYaml(readFileSync(`${folder}${id}/examples.yaml`, 'utf8'));
  if (!scheme.ok || !examples.ok) throw new Error(`${id} cannot be read.`);
  const plan = planOf(compile(scheme.value));
  const { cycle, cases } = examples.value as { cycle: string; cases: readonly Case[] };
  return cases.flatMap((example) => explained(plan, example, { cycle, where: `${id}: ${example.name}` }));
}

/** A case belongs to the scheme above it. */
function explainedCases(): readonly Told[] {
  const told: Told[] = [];
  let plan: Plan | null = null;
  for (const { text, line } of blocks) {
    const block = blockOf(text);
    if (!isCase(block)) {
      const scheme = schemeOfBlock(block);
      plan = scheme.ok ? planOf(compile(scheme.value)) : null;
    } else if (plan !== null)
      told.push(...explained(plan, block as unknown as Case, { cycle: '2026', where: `line ${line}` }));
  }
  return told;
}

interface Place {
  readonly cycle: string;
  readonly where: string;
}

/** The totals of the members and of the branch, where the case is not a refusal. */
function explained(plan: Plan, example: Case, { cycle, where }: Place): readonly Told[] {
  const { scheme } = plan;
  const evaluated = evaluateBranch(plan, evidenceOf(scheme, example, cycle), {
    cycle,
    explain: 'all',
    ...(example.isAlone !== undefined && { isAlone: example.isAlone }),
  });
  if (!evaluated.ok) return [];
  const { members, result } = evaluated.value.result;
  const tell = (explanation: Explanation | undefined, assessment: OwnAssessment) =>
    explanation === undefined ? [] : [{ where, plan, assessment, explanation }];
  // A few members stand for a crowd that is scored alike.
  return [
    ...members.slice(0, 5).flatMap(({ explain }) => tell(explain, scheme)),
    ...tell(result?.explain, scheme.branch ?? scheme),
  ];
}

function planOf(compiled: ReturnType<typeof compile>): Plan {
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
