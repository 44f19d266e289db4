import { type Fields, type Part, rules, type Scheme } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import type { RuleName, Telling } from '../rules/rule-words.ts';
import { ruleTable } from '../rules/rule-table.ts';
import { withClause } from './line.ts';
import { type Scope, scopeOf, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const grainWords = {
  zh: { items: '逐项', end: '，' },
  en: { items: ' by item', end: ': ' },
} as const;

/** What a part of a scheme does, in one sentence, with the clause it rests on. */
export function describePart(part: Part, scheme: Scheme, language: Language): string {
  const isOwn = scheme.branch?.parts.includes(part) === true;
  return partText(part, scopeOf(scheme, isOwn && scheme.branch !== null ? scheme.branch : scheme, language));
}

export function partText(part: Part, scope: Scope): string {
  const said = sentenceOf(part, tellingOf(scope, part.clause), scope.language);
  return withClause(`${grainText(part, scope)}${said}`, part.clause, scope);
}

function sentenceOf(part: Part, telling: Telling, language: Language): string {
  // The table pairs every rule with its own words, which the compiler cannot follow through an index.
  const table = ruleTable as unknown as Readonly<
    Record<RuleName, { readonly part: Readonly<Record<Language, (part: Part, telling: Telling) => string>> }>
  >;
  return table[part.rule].part[language](part, telling);
}

/** «每季度逐项，»: how many numbers it makes; nothing where it is one. */
function grainText(part: Part, scope: Scope): string {
  const { id, rule } = part;
  const grain = scope.grainOf(id);
  const { items } = grain;
  // A draft that does not compile yet still says its own period.
  const period = grain.period ?? ('per' in part ? part.per : null);
  const fields: Fields = rules[rule].fields;
  // What is made of entries says itself how its kinds stand together.
  const isByItem = items > 1 && !Object.values(fields).some(({ kind }) => kind === 'entries');
  const words = grainWords[scope.language];
  const hasPeriods = period !== null && period !== 'year';
  if (!hasPeriods && !isByItem) return '';
  const per = hasPeriods ? wording[scope.language].every[period] : '';
  return `${`${per}${isByItem ? words.items : ''}`.trim()}${words.end}`;
}
