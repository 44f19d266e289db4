import type { EventConsequence, EventKind } from '@xianfeng/engine';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    keeps: { attendance: '每次登记到会、补课、请假、缺席', dues: '登记按时缴、迟缴、未缴，不记金额' },
    step: (name: string) => `就是程序中的${name}`,
    counted: (fact: string) => `开了几次，计入${fact}`,
    states: {
      came: '到会',
      'made-up': '补课',
      leave: '请假',
      absent: '缺席',
      'on-time': '按时缴',
      late: '迟缴',
      unpaid: '未缴',
    },
    gives: (states: string, item: string, what: string) => `${states}的，登记${item}${what}`,
    quantity: (number: string) => `（数量 ${number}）`,
    aside: (text: string) => ` ${text}`,
    or: '、',
    nothing: '只作记录，不计分',
  },
  en: {
    keeps: {
      attendance: 'each time who came, made it up, was on leave or absent',
      dues: 'who paid on time, late or not; never an amount',
    },
    step: (name: string) => `it is ${name} of the procedure`,
    counted: (fact: string) => `how many were held counts as ${fact}`,
    states: {
      came: 'who came',
      'made-up': 'who made it up',
      leave: 'who was on leave',
      absent: 'who was absent',
      'on-time': 'who paid on time',
      late: 'who paid late',
      unpaid: 'who did not pay',
    },
    gives: (states: string, item: string, what: string) => `${states}: ${item}${what}`,
    quantity: (number: string) => ` (quantity ${number})`,
    aside: (text: string) => ` ${text}`,
    or: ' or ',
    nothing: 'kept for the record, no points',
  },
} as const;

/** A kind of sheet: what it holds of each member, and what is entered for it. */
export function eventText(event: EventKind, scope: Scope): string {
  const words = phrases[scope.language];
  const { semicolon } = wording[scope.language];
  const { step, counted, follows } = event;
  const say = tellingOf(scope, event.clause);
  const stepName = scope.scheme.procedure.find(({ id }) => id === step)?.name ?? step;
  const texts = [
    words.keeps[event.keeps],
    stepName === null ? null : words.step(`“${stepName}”`),
    counted === null ? null : words.counted(say.name('fact', counted)),
    ...follows.map((follow) => followText(follow, scope)),
    follows.length === 0 && counted === null ? words.nothing : null,
  ];
  return withClause(named(event.name, joined(texts, semicolon), scope), event.clause, scope);
}

function followText({ when, item, level, points, quantity, clause }: EventConsequence, scope: Scope): string {
  const words = phrases[scope.language];
  const say = tellingOf(scope, clause);
  const input = scope.assessment.inputs.entries.find(({ id }) => id === item);
  const levelName = input?.levels.find(({ id }) => id === level)?.name ?? level;
  const what = joined(
    [
      levelName === null ? null : words.aside(`“${levelName}”`),
      points === null ? null : words.aside(say.points(points)),
      quantity === null ? null : words.quantity(say.figure(quantity)),
    ],
    '',
  );
  return words.gives(when.map((state) => words.states[state]).join(words.or), say.name('entry', item), what);
}
