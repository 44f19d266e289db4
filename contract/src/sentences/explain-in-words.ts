import type { OwnAssessment, BallotInput, ClauseReference, Explanation, Scheme, Working } from '@xianfeng/engine';
import type { Language } from '../sentences.ts';
import { ruleTable } from './rules/rule-table.ts';
import type { RuleName, WorkingTelling } from './rules/rule-words.ts';
import { type Names, namesOf } from './scheme-text/names.ts';
import { clauseText, wording } from './scheme-text/wording.ts';
import { dayOrPeriod } from './sentence-table.ts';

/** The scheme, and which of its assessments a number belongs to: the members' or the branch's own. */
export interface Assessed {
  readonly scheme: Scheme;
  readonly assessment: OwnAssessment;
}

const phrases = {
  zh: {
    points: (name: string, shown: string) => `${name} ${shown} 分`,
    number: (name: string, shown: string) => `${name} ${shown}`,
    exact: (exact: string) => `（准确值 ${exact}）`,
    run: (first: string, last: string) => `${first}至${last}`,
    rounded: (how: string, after: string) => `${how}，得 ${after}`,
    clauses: '依据',
  },
  en: {
    points: (name: string, shown: string) => `${name}: ${shown} points`,
    number: (name: string, shown: string) => `${name}: ${shown}`,
    exact: (exact: string) => ` (exactly ${exact})`,
    run: (first: string, last: string) => `${first} to ${last}`,
    rounded: (how: string, after: string) => `${how}: ${after}`,
    clauses: 'Clauses',
  },
} as const;

/** How a number came about, as indented text: its value, the working in words, its parts below, and the clauses. */
export function explainInWords(explanation: Explanation, assessed: Assessed, language: Language): string {
  const telling: Telling = { ...assessed, language, nameOf: namesOf(assessed.scheme, assessed.assessment) };
  const clauses = [...new Map(clausesOf(explanation).map((clause) => [clause.id, clause])).values()];
  const quotes = clauses.map(
    (clause) => `  ${wording[language].cited(clauseText(clause, language)).trim()}${clause.text}`,
  );
  const ending = clauses.length === 0 ? [] : ['', phrases[language].clauses, ...quotes];
  return [...linesOf(explanation, null, telling), ...ending].join('\n');
}

interface Telling extends Assessed {
  readonly language: Language;
  readonly nameOf: Names;
}

/** A number, its working below it, then the numbers it was made of, each two steps further in. */
function linesOf(explanation: Explanation, period: string | null, telling: Telling): readonly string[] {
  const { working, parts } = explanation;
  const labels = periodsOf(working, parts.length);
  return [
    headOf(explanation, period, telling.language),
    ...workingLines(explanation, telling).map((line) => `  ${line}`),
    ...parts.flatMap((part, at) => {
      const [head = '', ...rest] = linesOf(part, labels[at] ?? null, telling);
      return [`  - ${head}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function headOf(
  { name, shown, exact, clause, working }: Explanation,
  period: string | null,
  language: Language,
): string {
  const say = phrases[language];
  const { aside, cited } = wording[language];
  const when = period === null ? '' : aside(dayOrPeriod(period, language));
  const beside = isSame(exact, shown) ? '' : say.exact(exact);
  return `${(isPoints(working) ? say.points : say.number)(`${name}${when}`, shown)}${beside}${clause === null ? '' : cited(clauseText(clause, language))}`;
}

/** Facts, counts and another scheme's stars are numbers that points are made of. */
function isPoints(working: Working): boolean {
  if (working.rule === 'other-result') return working.take !== 'stars';
  return working.rule !== 'fact' && working.rule !== 'counted';
}

function isSame(exact: string, shown: string): boolean {
  const [whole = '', decimals = ''] = exact.split('.');
  return decimals.length <= 2 && `${whole}.${decimals.padEnd(2, '0')}` === shown;
}

/** Numbers made of periods name the period of each part. */
function periodsOf(working: Working, count: number): readonly string[] {
  if (!('periods' in working)) return [];
  const given = working.periods.flatMap(({ period, points }) => (points === null ? [] : [period]));
  return given.length === count ? given : [];
}

function workingLines(explanation: Explanation, telling: Telling): readonly string[] {
  // The table pairs every working with its own words, which the compiler cannot follow through an index.
  const table = ruleTable as unknown as Readonly<
    Record<RuleName, { readonly working: Readonly<Record<Language, WorkingWords>> }>
  >;
  return table[explanation.working.rule].working[telling.language](
    explanation.working,
    workingTelling(explanation, telling),
  );
}

type WorkingWords = (working: Working, telling: WorkingTelling) => readonly string[];

function workingTelling(explanation: Explanation, telling: Telling): WorkingTelling {
  const { assessment, language, nameOf } = telling;
  const when = (value: string) => dayOrPeriod(value, language);
  return {
    name: (kind, id) => `“${nameOf(kind, id)}”`,
    group: (id) => ballotOf(explanation, assessment)?.groups.find((group) => group.id === id)?.name ?? id,
    entry: (item, level) => {
      const levels = assessment.inputs.entries.find(({ id }) => id === item)?.levels ?? [];
      const levelName = level === null ? null : (levels.find(({ id }) => id === level)?.name ?? level);
      return levelName === null ? nameOf('entry', item) : `${nameOf('entry', item)} ${levelName}`;
    },
    when,
    run: (first, last) =>
      first === last ? when(first) : phrases[language].run(when(first), shortened(last, first, when)),
    rounded: (rounding) =>
      rounding == null
        ? []
        : [phrases[language].rounded(wording[language].roundings[rounding.mode](rounding.step), rounding.after)],
    list: (texts) => texts.join(wording[language].and),
    explanation,
  };
}

/** The end of a run within one year need not say the year again. */
function shortened(last: string, first: string, when: (value: string) => string): string {
  const year = `${first.slice(0, 4)}年`;
  const text = when(last);
  return text.startsWith(year) ? text.slice(year.length) : text;
}

/** Which ballot's papers these are: the one that is named, that of the part, or the first with these groups. */
function ballotOf({ part, working }: Explanation, { inputs, parts }: OwnAssessment): BallotInput | undefined {
  if (working.rule !== 'ballot-mean') return undefined;
  const groups = working.groups.map(({ group }) => group).join('\n');
  const fitting = inputs.ballots.filter((ballot) => ballot.groups.map(({ id }) => id).join('\n') === groups);
  const own = parts.find(({ id, rule }) => rule === 'ballot-mean' && (part === id || part.endsWith(`.${id}`)));
  const of = own?.rule === 'ballot-mean' ? own.of : null;
  return fitting.find(({ name }) => name === working.ballot?.name) ?? fitting.find(({ id }) => id === of) ?? fitting[0];
}

function clausesOf({ clause, parts }: Explanation): readonly ClauseReference[] {
  return [...(clause === null ? [] : [clause]), ...parts.flatMap(clausesOf)];
}
