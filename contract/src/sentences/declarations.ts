import type { SentenceTable } from './sentence-table.ts';

/** Deeds that members report, and their verification. */
export const declarationSentences: SentenceTable = {
  'declaration.own': {
    zh: () => '自己的申报不能自己核实，也不用对自己回避，请考评小组的其他人办理。',
    en: () => 'Nobody verifies a declaration of his own; another member of the panel does.',
  },
  'recusal.own': {
    zh: () => '自己声明的回避不能自己取消，请支部书记或上级党委的其他人取消。',
    en: () => 'Nobody lifts a recusal of his own; another does.',
  },
  'recusal.unknown': {
    zh: () => '没有这一条回避，请刷新查看。',
    en: () => 'There is no such recusal. Reload to see what there is.',
  },
  'recusal.lifted-meanwhile': {
    zh: (f) => `${f('by')}刚才已经取消这一条回避，您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has lifted this recusal meanwhile; yours was not saved. Reload to see.`,
  },
  'declaration.tied': {
    zh: () => '您已声明与这位党员回避，请考评小组的其他人办理。',
    en: () => 'You have said that you are tied with this member; another member of the panel decides.',
  },
  'declaration.typed-oneself': {
    zh: () => '这份申报是您代为录入的，请另一个人核实。',
    en: () => 'You typed this declaration yourself; another person verifies it.',
  },
  'declaration.second-same': {
    zh: () => '第一次核实就是您办的，分值大的要两个人核实，请另一个人复核。',
    en: () => 'You verified it first; so many points need a second person, who is another one.',
  },
  'declaration.not-its-turn': {
    zh: () => '这份申报已经办到别的一步，请刷新后看现在的情况。',
    en: () => 'The declaration stands at another step by now; reload and look at it again.',
  },
  'declaration.changed-meanwhile': {
    zh: () => '刚才有人办过这份申报，您这次没有办理。请刷新看过现在的情况再办。',
    en: () => 'Somebody has just acted on this declaration; yours was not done. Reload and look again.',
  },
  'declaration.id-taken': {
    zh: () => '这次申报与之前提交的内容不同，没有保存。请重新填写。',
    en: () => 'This declaration differs from what was sent before; nothing was saved. Fill it in again.',
  },
  'declaration.undo-open': {
    zh: (f) => `这份申报是代为录入的，本人到 ${f('until')} 为止可以撤销，过了这天才能核实。`,
    en: (f) => `It was typed for the member, who can undo it until ${f('until')}; verify it after that day.`,
  },
  'declaration.points-missing': {
    zh: () => '这一项的分值由核实的人在规定的区间内定，请填分值。',
    en: () => 'Whoever verifies finds the points of this kind within its range; give the points.',
  },
  'declaration.duplicate': {
    zh: (f) => `可能与 ${f('on')} 的“${f('item')}”是同一件事（${f('words')}）。请写明为什么不是同一件，或者不予认定。`,
    en: (f) =>
      `It may be the same as “${f('item')}” of ${f('on')} (${f('words')}). Say why it is not the same, or reject it.`,
  },
  'declaration.member-gone': {
    zh: () => '这位党员不在本支部这一年的名册里，不能核实，请写明原因后不予认定。',
    en: () => 'The member is not on this branch’s roll of the year; it cannot be verified, reject it with the reason.',
  },
};
