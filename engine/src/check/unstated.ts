import { type Part, summedPart } from '../rules.ts';
import { compareRational, exactText, rational } from '../exact.ts';
import { advice, fault, type Finding } from './finding.ts';
import { type Check, type Inspected, isSettled } from './inspected.ts';
import { addRational } from '../exact.ts';
import { exactFigure, isSame } from './range.ts';

/** What a document tends to leave out and a computation cannot do without. The check asks, it never guesses. */
export const nothingIsGuessed: Check = (inspected) => [
  ...roundingOf(inspected),
  ...scopeOfHighest(inspected),
  ...weightsOf(inspected),
  ...questionsOf(inspected),
  ...readingsOf(inspected),
];

function roundingOf({ assessment: { parts, rating }, at }: Inspected): readonly Finding[] {
  const total = summedPart(parts, rating.total);
  if (total === undefined || ('rounding' in total && total.rounding != null)) return [];
  const place = `${at}parts.${total.id}.rounding`;
  return [
    fault({
      code: 'rounding.unstated',
      place,
      clauses: [total.clause],
      facts: { part: total.name },
      cure: 'cure.state-rounding',
    }),
  ];
}

/** «Highest only, not added up»: one in all, or one award and one deduction? */
function scopeOfHighest({ scheme, assessment, at }: Inspected): readonly Finding[] {
  const highest = assessment.parts.filter((part) => part.rule === 'highest-only');
  const signOf = (part: Extract<Part, { readonly rule: 'highest-only' }>) =>
    new Set(assessment.inputs.entries.filter(({ id }) => part.of.includes(id)).map(({ sign }) => sign));
  const signs = new Set(highest.flatMap((part) => [...signOf(part)]));
  const open = highest.filter(({ clause }) => !isSettled(scheme, clause));
  const [first] = open;
  if (first === undefined || signs.size < 2) return [];
  const facts = { parts: highest.map(({ name }) => name) };
  const clauses = open.map(({ clause }) => clause);
  return [
    fault({
      code: 'highest-only.scope-unstated',
      place: `${at}parts.${first.id}`,
      clauses,
      facts,
      cure: 'cure.decide-scope',
    }),
  ];
}

/** Shares that raters have in one number must make the whole. */
function weightsOf({ assessment, at }: Inspected): readonly Finding[] {
  return assessment.parts.flatMap((part) => {
    if (part.rule !== 'weighted' || part.terms.length < 2) return [];
    const weights = part.terms.map(({ weight }) => exactFigure(weight));
    const one = rational(1);
    if (weights.some((weight) => weight.n <= 0n || compareRational(weight, one) >= 0)) return [];
    const sum = weights.reduce(addRational, rational(0));
    if (isSame(sum, one)) return [];
    const facts = { part: part.name, sum: exactText(sum) };
    return [
      fault({
        code: 'weights.not-whole',
        place: `${at}parts.${part.id}.terms`,
        clauses: [part.clause],
        facts,
        cure: 'cure.complete-weights',
      }),
    ];
  });
}

function questionsOf({ scheme, at }: Inspected): readonly Finding[] {
  if (at !== '') return [];
  return (scheme.published?.questions ?? []).flatMap(({ asks, place, clause, decidedBy }) => {
    if (isSettled(scheme, decidedBy)) return [];
    return [
      fault({
        code: `question.${asks}`,
        place,
        clauses: [clause],
        facts: { place },
        cure: 'cure.decide-question',
        proposal: { place },
      }),
    ];
  });
}

/** Where the source was unclear and somebody decided, the other readings should stand beside it. */
function readingsOf({ scheme, at }: Inspected): readonly Finding[] {
  if (at !== '') return [];
  const named = new Set((scheme.readings ?? []).map(({ clause }) => clause));
  const bare = scheme.clauses.filter(({ id, basis }) => basis === 'decided' && !named.has(id));
  if (bare.length === 0) return [];
  const clauses = bare.map(({ id }) => id);
  return [
    advice({
      code: 'reading.unnamed',
      place: 'readings',
      clauses,
      facts: { count: bare.length, ids: clauses },
      cure: 'cure.name-readings',
    }),
  ];
}
