import type { Gate, Veto } from '@xianfeng/engine';
import type { Telling } from '../rules/rule-words.ts';
import { conditionsText } from './conditions.ts';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    veto: (effects: string, total: string) => `有此情形的，${effects}，${total}`,
    kept: '总分和名次不变',
    zeroed: (parts: string) => `${parts}记 0 分`,
    grade: (grade: string) => `格次定为${grade}`,
    forcedStars: (stars: number) => `定为 ${stars} 星`,
    gradeMost: (grade: string) => `格次最高${grade}`,
    starsMost: (stars: number) => `最多 ${stars} 星`,
    withdraws: (names: string) => `取消${names}资格`,
    nothing: '不单独改变格次和星级',
    below: (name: string, below: string) => `${name}低于 ${below} 的也算`,
    lifted: { restores: '年终前解除的，当年不再有别的后果', stands: '解除的记录在案，当年仍然算' },
    organ: (organ: string) => `由${organ}的文书证明`,
    gate: (needs: string, effects: string) => `${needs}；否则${effects}`,
  },
  en: {
    veto: (effects: string, total: string) => `where it holds, ${effects}; ${total}`,
    kept: 'total and rank stay',
    zeroed: (parts: string) => `${parts} counts as 0`,
    grade: (grade: string) => `the grade is ${grade}`,
    forcedStars: (stars: number) => `the stars are ${stars}`,
    gradeMost: (grade: string) => `the grade is ${grade} at best`,
    starsMost: (stars: number) => `there are ${stars} stars at most`,
    withdraws: (names: string) => `${names} do not follow`,
    nothing: 'neither grade nor stars change by itself',
    below: (name: string, below: string) => `it also holds where ${name} is known and below ${below}`,
    lifted: {
      restores: 'lifted by the end of the year nothing more follows for that year',
      stands: 'lifted it is put on record and stands to the end of the year',
    },
    organ: (organ: string) => `proved by a document of ${organ}`,
    gate: (needs: string, effects: string) => `${needs}; otherwise ${effects}`,
  },
} as const;

export function vetoText(veto: Veto, scope: Scope): string {
  const say = tellingOf(scope, veto.clause);
  const words = phrases[scope.language];
  const { comma, semicolon } = wording[scope.language];
  const { fact, part, lifted, organ } = veto;
  const effects = joined(
    [
      veto.grade === null ? null : words.grade(say.name('grade', veto.grade)),
      veto.stars === null ? null : words.forcedStars(veto.stars),
      ...holdsBack(veto, scope, say),
      veto.withdraws.length === 0 ? null : words.withdraws(say.names('following', veto.withdraws)),
    ],
    comma,
  );
  const zeroed = zeroedParts(veto, scope, say);
  const texts = [
    words.veto(effects || words.nothing, zeroed === '' ? words.kept : words.zeroed(zeroed)),
    fact === null ? null : words.below(say.name('fact', fact.id), belowText(fact, scope, say)),
    part === null ? null : words.below(say.name('source', part.id), say.points(part.below)),
    lifted === null ? null : words.lifted[lifted],
    organ === '' ? null : words.organ(organ),
  ];
  return withClause(named(veto.name, joined(texts, semicolon), scope), veto.clause, scope);
}

export function gateText(gate: Gate, scope: Scope): string {
  const say = tellingOf(scope, gate.clause);
  const words = phrases[scope.language];
  const effects = joined(holdsBack(gate, scope, say), wording[scope.language].comma);
  const text = words.gate(conditionsText(gate.needs, say, scope.language), effects || words.nothing);
  return withClause(named(gate.name, text, scope), gate.clause, scope);
}

function holdsBack({ gradeMost, starsMost }: Pick<Gate, 'gradeMost' | 'starsMost'>, scope: Scope, say: Telling) {
  const words = phrases[scope.language];
  return [
    gradeMost === null ? null : words.gradeMost(say.name('grade', gradeMost)),
    starsMost === null ? null : words.starsMost(starsMost),
  ];
}

/** Yearly numbers that this veto makes 0: through them it touches the total. */
function zeroedParts({ id }: Veto, { assessment }: Scope, say: Telling): string {
  const parts = assessment.parts.filter(
    (part) => part.rule === 'zeroed-by-veto' && part.vetoes.includes(id) && say.isYearly(part.id),
  );
  return say.names(
    'source',
    parts.map((part) => part.id),
  );
}

/** What lies between 0 and 1 is a share. */
function belowText({ id, below }: NonNullable<Veto['fact']>, { assessment }: Scope, say: Telling): string {
  const most = assessment.inputs.facts.find((fact) => fact.id === id)?.most;
  return most !== undefined && most.n === most.d ? say.share(below) : say.figure(below);
}
