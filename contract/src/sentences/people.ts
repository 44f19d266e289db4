import type { FactTexts, SentenceTable } from './sentence-table.ts';

const roles: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  member: ['党员', 'member'],
  recorder: ['记录员', 'recorder'],
  'branch-secretary': ['党支部书记', 'branch secretary'],
  'organization-officer': ['组织委员', 'committee member for organization'],
  'branch-committee': ['支部委员', 'member of the branch committee'],
  'review-panel': ['积分考评小组成员', 'member of the points review panel'],
  'committee-officer': ['党委干部', 'committee officer'],
  'department-officer': ['组织部经办人', 'officer of the organization department'],
  'system-administrator': ['系统管理员', 'system administrator'],
  'security-administrator': ['安全管理员', 'security administrator'],
  'audit-administrator': ['审计管理员', 'audit administrator'],
};

function role(f: FactTexts, language: 0 | 1): string {
  return roles[f('role')]?.[language] ?? f('role');
}

/** Accounts, appointments and exemptions. */
export const peopleSentences: SentenceTable = {
  'account.own': {
    zh: () => '不能对自己的账号这样办理，请由另一位系统管理员办理。',
    en: () => 'You cannot do this to your own account; another system administrator can.',
  },
  'account.name-unknown': {
    zh: () => '没有这个用户名的账号，请核对。',
    en: () => 'There is no account of that name; check it.',
  },
  'account.no-administrator': {
    zh: () => '只有系统管理员的登录码可以在本机重发，其他人的请系统管理员在“账号”里打印。',
    en: () => 'Only a system administrator’s code is renewed here; all others come from the accounts page.',
  },
  'account.changed-meanwhile': {
    zh: (f) => `刚才有人办理过 ${f('names')} 的账号，您这次没有办理。请看过现在的情况，再决定要不要办。`,
    en: (f) => `Somebody has just acted on the account of ${f('names')}; yours was not done. Look at it as it is now.`,
  },
  'account.none': {
    zh: () => '这个人现在没有账号，请先打印一次性登录码。',
    en: () => 'This person has no account at present; print a one-time code first.',
  },
  'appointment.ends-before-it-begins': {
    zh: (f) => `任职结束日 ${f('toOn')} 早于开始日 ${f('fromOn')}，请改正日期。`,
    en: (f) => `The last day ${f('toOn')} lies before the first, ${f('fromOn')}; correct the dates.`,
  },
  'appointment.role-misplaced': {
    zh: (f) => `“${f('organization')}”不设${role(f, 0)}，请选择合适的组织。`,
    en: (f) => `There is no ${role(f, 1)} at “${f('organization')}”; choose a fitting organization.`,
  },
  'appointment.standing': {
    zh: (f) =>
      `此人已担任该职务（${f('fromOn')} 起${f('toOn') === '' ? '' : `，到 ${f('toOn')}`}），不必重复任命，请刷新查看。`,
    en: (f) => `They hold this role already (from ${f('fromOn')}${f('toOn') === '' ? '' : ` to ${f('toOn')}`}).`,
  },
  'appointment.id-taken': {
    zh: () => '这次任命与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This appointment differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'appointment.own': {
    zh: () => '不能给自己授予职责，请由另一位安全管理员办理。',
    en: () => 'You cannot grant yourself a role; another security administrator can.',
  },
  'appointment.administrators-apart': {
    zh: (f) => `此人这段时间是${role(f, 0)}，系统、安全、审计三员必须是三个人。`,
    en: (f) => `They are ${role(f, 1)} then; system, security and audit administrator must be three people.`,
  },
  'appointment.second-person-needed': {
    zh: () => '授予的人和本人不能确认，请由另一位安全管理员或组织部经办人确认。',
    en: () => 'Neither who granted it nor who it is about can decide on it; another person has to.',
  },
  'appointment.changed-meanwhile': {
    zh: () => '刚才有人改过这项任职，您填的日期没有保存。请看过现在的任期，再决定要不要改。',
    en: () => 'Somebody has just changed this appointment; your day was not saved. Look at the term as it is now.',
  },
  'appointment.decided-already': {
    zh: () => '这项任命已经由别人办理过了，请刷新查看。',
    en: () => 'Somebody has decided on this appointment already; reload to see.',
  },
  'appointment.ended': {
    zh: (f) => `该任职已于 ${f('endedOn')} 结束，请刷新查看。`,
    en: (f) => `This appointment ended on ${f('endedOn')} already.`,
  },
  'appointment.last-administrator': {
    zh: (f) => `这是唯一的${role(f, 0)}，不能结束任职。请先任命接替的人，并由第二人确认。`,
    en: (f) => `This is the only ${role(f, 1)}. Appoint a successor first and have a second person confirm it.`,
  },
  'member.own': {
    zh: () => '不能改自己的资料，请由另一位干部办理；您可以在“我的资料”里申请更正。',
    en: () => 'You cannot correct your own record; another officer does. You can ask for it on your own page.',
  },
  'member.changed-meanwhile': {
    zh: () => '刚才有人改过这位党员的资料，这次没有保存。请刷新，看过现在的内容再改。',
    en: () => 'Somebody corrected this record meanwhile; nothing was saved. Reload, look, and correct again.',
  },
  'member.name-odd': {
    zh: () => '姓名只能是 2 到 40 个字的文字，请检查有没有数字或符号。',
    en: () => 'A name has 2 to 40 letters; check it for digits and signs.',
  },
  'member.phone-odd': {
    zh: () => '手机号应是 11 位数字，固定电话请带区号。',
    en: () => 'A mobile number has 11 digits; a land line goes with its area code.',
  },
  'member.id-number-odd': {
    zh: () => '身份证号不对：应是 18 位，最后一位要能核对上。',
    en: () => 'The ID number is wrong: 18 characters whose last one checks the others.',
  },
  'member.id-number-taken': {
    zh: () => '这个身份证号已经登记在另一个人名下。请核对；如果是同一个人登记了两次，请用“合并重复登记”。',
    en: () =>
      'This ID number is on record for somebody else. Check it; if one person stands twice, join the two records.',
  },
  'member.day-in-future': {
    zh: (f) => `${f('on')} 还没有到，请改正日期。`,
    en: (f) => `${f('on')} has not come yet; correct the date.`,
  },
  'member.days-out-of-order': {
    zh: (f) => `${f('first')} 在 ${f('next')} 之后：出生、入党、转正要依次在后，请改正日期。`,
    en: (f) => `${f('first')} lies after ${f('next')}: birth, admission and full membership follow in this order.`,
  },
  'exemption.own': {
    zh: () => '不能办理自己的不列入积分，请由另一位干部办理。',
    en: () => 'You cannot act on your own exemption; another officer does.',
  },
  'exemption.ends-before-it-begins': {
    zh: (f) => `不列入积分的截止日 ${f('toOn')} 早于开始日 ${f('fromOn')}，请改正日期。`,
    en: (f) => `The last day ${f('toOn')} lies before the first, ${f('fromOn')}; correct the dates.`,
  },
  'exemption.before-year': {
    zh: (f) => `${f('fromOn')} 在 ${f('year')} 年度之前，以前年度不再改动，日期请从 ${f('year')}-01-01 起填。`,
    en: (f) => `${f('fromOn')} lies before ${f('year')}; earlier years stand. Give ${f('year')}-01-01 or a later day.`,
  },
  'exemption.under-way': {
    zh: (f) => `此人已有一份不列入积分的申请在办（${f('fromOn')} 起），等它办完再提。`,
    en: (f) => `A request of theirs is under way already (from ${f('fromOn')}); wait until it is decided.`,
  },
  'exemption.not-its-turn': {
    zh: () => '这份申请现在不在这一步，请刷新后再看。',
    en: () => 'The request is not at this step now; reload and look again.',
  },
  'exemption.changed-meanwhile': {
    zh: () => '刚才有人办过，您这次没有办理。请刷新看过现在的情况再办。',
    en: () => 'Somebody has acted on this meanwhile; yours was not done. Reload and look again.',
  },
  'exemption.step-in-future': {
    zh: (f) => `日期 ${f('on')} 还没有到。`,
    en: (f) => `${f('on')} has not come yet.`,
  },
  'exemption.step-too-early': {
    zh: (f) => `日期不能早于上一步（${f('earliest')}）。`,
    en: (f) => `The day cannot lie before that of the step before (${f('earliest')}).`,
  },
  'exemption.undo-open': {
    zh: (f) => `这份申请是代办的，本人到 ${f('until')} 为止可以撤销，过了这天才能批准。`,
    en: (f) => `It was typed for the member, who can undo it until ${f('until')}; approve it after that day.`,
  },
  'proxy-entry.too-late': {
    zh: (f) => `撤销的期限到 ${f('until')} 已过，请找支部书记。`,
    en: (f) => `It could be undone until ${f('until')}; ask the branch secretary.`,
  },
  'exemption.standing': {
    zh: (f) =>
      `此人这段时间已登记不列入积分（${f('fromOn')} 起${f('toOn') === '' ? '' : `，到 ${f('toOn')}`}），不必重复登记。`,
    en: (f) => `They are not scored then already (from ${f('fromOn')}${f('toOn') === '' ? '' : ` to ${f('toOn')}`}).`,
  },
  'exemption.id-taken': {
    zh: () => '这次登记与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'exemption.ended': {
    zh: (f) => `不列入积分已于 ${f('endedOn')} 结束。`,
    en: (f) => `They have been scored again since ${f('endedOn')}.`,
  },
  'hand-over.term-open': {
    zh: () => '任期还没有截止日，请先确定到哪天止，再做交接清单。',
    en: () => 'The term has no last day yet; set it first, then make the list.',
  },
  'hand-over.not-made': {
    zh: () => '还没有做交接清单，请先做清单，再登记签字。',
    en: () => 'There is no hand-over list yet; make it first, then record the signatures.',
  },
  'hand-over.id-taken': {
    zh: () => '这份清单与之前提交的内容不同，没有保存。请刷新后重新办理。',
    en: () => 'This list differs from what was sent before; nothing was saved. Reload and try again.',
  },
  'hand-over.changed-meanwhile': {
    zh: () => '清单刚才已由别人重新做过，您这次没有办理。请刷新，按新的清单办。',
    en: () => 'The list was made anew meanwhile; yours was not done. Reload and go on with the new one.',
  },
  'hand-over.signed-already': {
    zh: (f) => `这一方的签字已经登记为 ${f('on')}，您填的没有保存。请核对纸上的日期。`,
    en: (f) => `This side’s signature is on record for ${f('on')} already; yours was not saved. Check the paper.`,
  },
  'hand-over.day-outside': {
    zh: (f) => `签字日期请填 ${f('from')}到${f('to')}之间的一天。`,
    en: (f) => `Give a day of signing between ${f('from')} and ${f('to')}.`,
  },
  'hand-over.other-side': {
    zh: () => '只能登记自己的签字，对方的请对方或者上级登记。',
    en: () => 'You can record your own signature only; the other side or the committee above records theirs.',
  },
  'hand-over.nobody-coming': {
    zh: () => '还没有任命接任的人，请先任命，再登记签字。',
    en: () => 'Nobody is appointed to take over yet; appoint somebody first.',
  },
};
