import { exactText } from '../exact.ts';
import type { Figure } from '../figure.ts';
import type { Rating } from '../scheme.ts';
import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

/** Two rules that can hold at once where only one can be followed. No first match is ever taken in silence. */
export const oneRuleHolds: Check = (inspected) => [
  ...scoresTwice(inspected),
  ...mostsTwice(inspected),
  ...vetoesApart(inspected),
  ...factorsTwice(inspected),
  ...basesTwice(inspected),
];

interface Statement {
  readonly place: string;
  readonly clause: string;
  readonly says: string;
}

function bothHold(first: Statement, second: Statement): Finding {
  return fault({
    code: 'rules.both-hold',
    place: second.place,
    clauses: [first.clause, second.clause],
    facts: { first: first.says, second: second.says, other: first.place },
    cure: 'cure.keep-one-rule',
    proposal: { first: first.says, second: second.says },
  });
}

/** Every pair of statements that speak of the same thing and say something else. */
function clashes(statements: readonly Statement[], isClash: (left: Statement, right: Statement) => boolean): Finding[] {
  return statements.flatMap((second, at) =>
    statements.slice(0, at).flatMap((first) => (isClash(first, second) ? [bothHold(first, second)] : [])),
  );
}

/** The same item scored by the same rater for the same periods in two inputs. */
function scoresTwice({ assessment, at }: Inspected): readonly Finding[] {
  const { scores } = assessment.inputs;
  return scores.flatMap((second, index) =>
    scores.slice(0, index).flatMap((first) => {
      const isSame = first.by === second.by && first.period === second.period;
      if (!isSame || !first.items.some((item) => second.items.includes(item))) return [];
      const statement = ({ id, name, clause }: typeof first) => ({
        place: `${at}inputs.scores.${id}`,
        clause,
        says: name,
      });
      return [bothHold(statement(first), statement(second))];
    }),
  );
}

/** One member may have two roles, and a month stands twice. */
function mostsTwice({ assessment, at }: Inspected): readonly Finding[] {
  return assessment.items.flatMap((item) => {
    const place = `${at}items.${item.id}`;
    const says = (most: Figure) => ({ clause: most.clause ?? item.clause, says: exactText(exactFigure(most)) });
    const months = item.mostIn.map(({ most }, index) => ({ ...says(most), place: `${place}.mostIn[${index}]` }));
    const roles = (item.mostFor ?? []).map(({ most }, index) => ({
      ...says(most),
      place: `${place}.mostFor[${index}]`,
    }));
    const monthsOf = (statement: Statement) =>
      item.mostIn[months.findIndex(({ place: own }) => own === statement.place)]?.months ?? [];
    return [
      ...clashes(months, (left, right) => monthsOf(left).some((month) => monthsOf(right).includes(month))),
      ...clashes(roles, (left, right) => left.says !== right.says),
    ];
  });
}

/** Two vetoes may hold for one person; they must then force the same. */
function vetoesApart({ assessment: { rating }, at }: Inspected): readonly Finding[] {
  const of = (what: 'grade' | 'stars') =>
    rating.vetoes.flatMap(({ id, name, clause, ...veto }) => {
      const force = veto[what];
      if (force === null) return [];
      return [{ place: `${at}rating.vetoes.${id}.${what}`, clause, says: `${name} → ${gradeName(rating, force)}` }];
    });
  const forced = ({ says }: Statement) => says.slice(says.lastIndexOf('→'));
  const isApart = (left: Statement, right: Statement) => forced(left) !== forced(right);
  return [...clashes(of('grade'), isApart), ...clashes(of('stars'), isApart), ...forcedAndHeld({ rating, at })];
}

/** One veto that both forces and holds back: only one of the two can be meant. */
function forcedAndHeld({ rating, at }: { readonly rating: Rating; readonly at: string }): readonly Finding[] {
  return rating.vetoes.flatMap(({ id, name, clause, ...veto }) => {
    const pairs = [
      ['grade', veto.grade, 'gradeMost', veto.gradeMost],
      ['stars', veto.stars, 'starsMost', veto.starsMost],
    ] as const;
    return pairs.flatMap(([force, forced, hold, held]) => {
      if (forced === null || held === null) return [];
      const statement = (field: string, value: string | number) => ({
        place: `${at}rating.vetoes.${id}.${field}`,
        clause,
        says: `${name} ${field === force ? '→' : '≤'} ${gradeName(rating, value)}`,
      });
      return [bothHold(statement(force, forced), statement(hold, held))];
    });
  });
}

function gradeName({ grades }: Rating, value: string | number): string {
  return grades.find(({ grade }) => grade === value)?.name ?? String(value);
}

function factorsTwice({ assessment, at }: Inspected): readonly Finding[] {
  return (assessment.factors ?? []).flatMap(({ id, byStars, clause }) => {
    const rows = byStars.map(({ stars, factor }, index) => ({
      place: `${at}factors.${id}.byStars[${index}]`,
      clause: factor.clause ?? clause,
      says: `${stars} → ${exactText(exactFigure(factor))}`,
    }));
    return clashes(rows, (left, right) => left.says.split(' ')[0] === right.says.split(' ')[0]);
  });
}

/** The document reads the total, the stars or the grade off two different numbers. */
function basesTwice({ scheme, at }: Inspected): readonly Finding[] {
  if (at !== '') return [];
  const bases = scheme.published?.bases ?? [];
  const nameOf = (part: string) =>
    [...scheme.parts, ...scheme.inputs.scores].find(({ id }) => id === part)?.name ?? part;
  const statements = bases.map(({ what, part, clause }, index) => ({
    place: `published.bases[${index}]`,
    clause,
    says: nameOf(part),
    what,
    part,
  }));
  return statements.flatMap((second, index) =>
    statements
      .slice(0, index)
      .flatMap((first) => (first.what === second.what && first.part !== second.part ? [bothHold(first, second)] : [])),
  );
}
