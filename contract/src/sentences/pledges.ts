import type { SentenceTable } from './sentence-table.ts';

/** What members and branches pledge, and whether it was kept. */
export const pledgeSentences: SentenceTable = {
  'pledge.none-asked': {
    zh: () => '本支部现在用的办法没有规定这一方作承诺，不用登记。',
    en: () => 'The scheme of this branch asks for no pledges from this side; nothing has to be entered.',
  },
  'pledge.kind-none': {
    zh: () => '请选一种承诺。',
    en: () => 'Choose a kind of pledge.',
  },
  'pledge.signed-in-future': {
    zh: () => '签字日期还没有到，请改正。',
    en: () => 'The day of signing has not come yet; correct it.',
  },
  'pledge.signed-before': {
    zh: (f) => `对方 ${f('on')} 才签字，双方签字的日期不能比这天早，请改正。`,
    en: (f) => `The other side signed on ${f('on')}; this signature cannot be earlier. Correct the day.`,
  },
  'pledge.due-elsewhere': {
    zh: (f) => `完成时限请写在 ${f('year')} 年之内。`,
    en: (f) => `It has to be due within ${f('year')}.`,
  },
  'pledge.due-before-signed': {
    zh: () => '完成时限早于签字日期，请改正。',
    en: () => 'It is due before it was signed; correct the day.',
  },
  'pledge.months-missing': {
    zh: () => '请选列入哪几个月的计划。',
    en: () => 'Choose the months it is planned for.',
  },
  'pledge.month-after-due': {
    zh: () => '列入计划的月份要在本年，不能晚于完成时限。',
    en: () => 'The months it is planned for lie in the year and not after it is due.',
  },
  'pledge.not-its-turn': {
    zh: () => '这项承诺已经办到别的一步，请刷新后看现在的情况。',
    en: () => 'The pledge stands at another step by now; reload and look at it again.',
  },
  'pledge.changed-meanwhile': {
    zh: () => '刚才有人办过这项承诺，您这次没有办理。请刷新看过现在的情况再办。',
    en: () => 'Somebody has just acted on this pledge; yours was not done. Reload and look again.',
  },
  'pledge.id-taken': {
    zh: () => '这项承诺与之前提交的内容不同，没有保存。请重新填写。',
    en: () => 'This pledge differs from what was sent before; nothing was saved. Fill it in again.',
  },
  'pledge.own': {
    zh: () => '自己作的承诺，不能自己代表另一方签字，也不能自己认定，请另一个人办理。',
    en: () => 'Nobody signs for the other side, or decides about, what he has pledged himself; another person does.',
  },
  'pledge.bound': {
    zh: () => '双方都签过字了，要撤销请由另一方写明原因办理。',
    en: () => 'Both sides have signed; only the other side can withdraw it, with a reason.',
  },
  'pledge.tied': {
    zh: () => '您已声明与这位党员回避，请另一个人认定。',
    en: () => 'You have said that you are tied with this member; another person decides.',
  },
  'pledge.typed-oneself': {
    zh: () => '这项承诺是您代为录入的，请另一个人认定。',
    en: () => 'You typed this pledge yourself; another person decides.',
  },
  'pledge.undo-open': {
    zh: (f) => `这项承诺是代为录入的，本人到 ${f('until')} 为止可以撤销，过了这天才能认定。`,
    en: (f) => `It was typed for the member, who can undo it until ${f('until')}; decide after that day.`,
  },
  'pledge.not-over': {
    zh: (f) => `完成时限是 ${f('on')}，过了这天才能认定未兑现。`,
    en: (f) => `It is due on ${f('on')}; that it was not kept can be found after that day.`,
  },
  'pledge.plan-lacks': {
    zh: (f) => `${f('member')}的计划还缺${f('kinds')}，不予通过。请补上双方签过字的承诺。`,
    en: (f) => `The plan of ${f('member')} lacks ${f('kinds')}; it is refused. Add pledges that both have signed.`,
  },
  'pledge.month-passed-meanwhile': {
    zh: (f) => `${f('period')} 的评分已由会议通过，这项承诺那时列在计划里，不能撤销；以后不做的，请移出后面的计划。`,
    en: (f) =>
      `The scores of ${f('period')} have been passed with this pledge in its plan, so it is not withdrawn; take it out of later plans.`,
  },
  'pledge.plan-closed': {
    zh: (f) => `${f('period')} 的评分已由会议通过，这一期的计划不能再改。`,
    en: (f) => `The scores of ${f('period')} have been passed; its plan cannot be changed any more.`,
  },
  'pledge.plan-by-year': {
    zh: () => '这里的承诺按年列计划，签了字就在计划里，不用按月列入。',
    en: () => 'These pledges are planned by the year: what is signed is planned; nothing is chosen month by month.',
  },
  'sheet.pledges-lacking': {
    zh: (f) => `${f('member')}这一期的承诺计划缺${f('kinds')}，补上以后才能通过。`,
    en: (f) => `The plan of pledges of ${f('member')} lacks ${f('kinds')}; add them before the sheet is passed.`,
  },
};
