import type { FactTexts, SentenceTable } from './sentence-table.ts';

const stages: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  activist: ['入党积极分子', 'applicant activist'],
  'development-target': ['发展对象', 'admission candidate'],
  probationary: ['预备党员', 'probationary member'],
  full: ['正式党员', 'full member'],
};

function stage(f: FactTexts, fact: string, language: 0 | 1): string {
  return stages[f(fact)]?.[language] ?? f(fact);
}

/** How people come, rise, move and leave. */
export const affiliationSentences: SentenceTable = {
  'affiliation.id-taken': {
    zh: () => '这次登记与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'affiliation.own': {
    zh: () => '不能办理自己的事项，请由另一位干部办理。',
    en: () => 'You cannot do this for yourself; another officer does it.',
  },
  'affiliation.in-future': {
    zh: (f) => `日期 ${f('on')} 还没有到，请在当天或以后登记。`,
    en: (f) => `${f('on')} has not come yet; enter it on that day or later.`,
  },
  'affiliation.too-early': {
    zh: (f) => `日期 ${f('on')} 太早，最早可填 ${f('earliest')}。`,
    en: (f) => `${f('on')} is too early; the first possible day is ${f('earliest')}.`,
  },
  'affiliation.same-branch': {
    zh: () => '转入的支部就是现在的支部，请选择另一个支部。',
    en: () => 'That is the present branch; choose another one.',
  },
  'affiliation.no-branch': {
    zh: (f) => `“${f('organization')}”在 ${f('on')} 不是一个在运行的党支部，请另选支部或改正日期。`,
    en: (f) => `“${f('organization')}” was no open branch on ${f('on')}; choose another branch or correct the day.`,
  },
  'affiliation.holds-office': {
    zh: () => '此人在原支部还有职务，请先办理卸任再转接组织关系。',
    en: () => 'They still hold an office in the branch they leave; end it first.',
  },
  'affiliation.month-passed': {
    zh: (f) => `${f('period')} 的评分会议已经通过，转接日期请填 ${f('earliest')} 或以后。`,
    en: (f) =>
      `A meeting has passed the scores of ${f('period')}; let the transfer take effect on ${f('earliest')} or later.`,
  },
  'card-file.not-readable': {
    zh: () => '这不是先锋的组织关系转接文件，请选择对方单位给的 .xianfeng-card.json 文件。',
    en: () => 'This is no transfer file of Xianfeng; choose the .xianfeng-card.json file the other committee gave.',
  },
  'card-file.changed': {
    zh: () => '文件被改动过，签名对不上，不能接收。请对方重新提供原文件。',
    en: () => 'The file was changed: its signature does not fit. Ask the other committee for the original.',
  },
  'card-file.fingerprint-differs': {
    zh: () => '签名指纹与介绍信上的不一致，不能接收。请核对介绍信，不一致时联系对方单位。',
    en: () =>
      'The fingerprint is not the one on the letter. Check the letter; if they differ, ask the other committee.',
  },
  'card-file.still-member': {
    zh: () => '此人现在就在本县的支部里，不能再转入。',
    en: () => 'They belong to a branch of this committee already.',
  },
  'card-file.faulty': {
    zh: (f) => `文件里的积分按同一办法算不通（${f('problem')}），不能接收，请联系对方单位。`,
    en: (f) => `The points in the file do not fit its own scheme (${f('problem')}); ask the other committee.`,
  },
  'affiliation.changed-meanwhile': {
    zh: () => '此人的组织关系刚才已由别人办理，您这次没有办理。请刷新名册，看过现在的情况再办。',
    en: () => 'Somebody has just recorded a change of this person; yours was not done. Reload the roll and look again.',
  },
  'card-file.taken-in-already': {
    zh: (f) => `这份文件已由别人接收到“${f('branch')}”，您这次没有办理。如果接收错了支部，请在名册里办转接。`,
    en: (f) => `Somebody has taken this file in at “${f('branch')}”; yours was not done. Transfer them if it is wrong.`,
  },
  'mobile.unknown': {
    zh: () => '本支部没有这条流动党员登记，请刷新查看。',
    en: () => 'This branch has no such mobile member on record; reload to see.',
  },
  'mobile.changed-meanwhile': {
    zh: (f) => `刚才已由别人登记为 ${f('untilOn')} 返回，您填的没有保存。请刷新查看。`,
    en: (f) => `Somebody has recorded the return on ${f('untilOn')} already; yours was not saved. Reload to see.`,
  },
  'mobile.id-taken': {
    zh: () => '这次登记与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'mobile.host-missing': {
    zh: () => '请选一个本县的接收支部，或者写明外地的接收支部，二者只填一个。',
    en: () => 'Choose a host branch of this county or write the name of one elsewhere; one of the two.',
  },
  'mobile.contact-not-here': {
    zh: () => '联系人要是本支部的另一位党员。',
    en: () => 'Contact is kept by another member of this branch.',
  },
  'mobile.standing': {
    zh: (f) => `此人已登记为流动党员（${f('sinceOn')} 起），您这次没有保存。请刷新查看。`,
    en: (f) => `They are registered as mobile already (since ${f('sinceOn')}).`,
  },
  'check.contact-half-year': {
    zh: (f) => `${f('member')}：${f('since')} 以来没有联系记录，已满半年。请联系本人并核实情况，处理由组织按程序决定。`,
    en: (f) =>
      `${f('member')}: no contact on record since ${f('since')}, half a year. Get in touch and find out; people decide what follows.`,
  },
  'check.contact-two-years': {
    zh: (f) => `${f('member')}：${f('since')} 以来没有联系记录，已满两年。请核实情况，处理由组织按程序决定。`,
    en: (f) =>
      `${f('member')}: no contact on record since ${f('since')}, two years. Find out; people decide what follows.`,
  },
  'check.probation-due': {
    zh: (f) => `${f('member')}：预备期 ${f('on')} 满，请提醒本人写转正申请，支部按期讨论。`,
    en: (f) => `${f('member')}: the probation is over on ${f('on')}; remind the member to ask, and discuss it in time.`,
  },
  'check.probation-beginning-unknown': {
    zh: (f) => `${f('member')}：没有登记入党日期，算不出预备期哪天满，请补登。`,
    en: (f) => `${f('member')}: the day of admission is not known, nor when the probation is over; enter it.`,
  },
  'person.id-taken': {
    zh: () => '这次合并与之前提交的内容不同，没有保存。请刷新后再办。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and do it again.',
  },
  'person.joined-already': {
    zh: () => '其中一份记录已经合并过，您这次没有办理。请刷新查看。',
    en: () => 'One of the records was joined before and cannot be joined again.',
  },
  'person.has-account': {
    zh: () => '要并掉的那份记录还有账号，请系统管理员先停用它。',
    en: () => 'The record that would go still has an account; let the system administrator close it first.',
  },
  'person.both-scored': {
    zh: () => '两份记录在同一张评分表、测评或评定里都有数，不能合成一份；已通过的不能改，请按两份保留。',
    en: () =>
      'Both records have figures in the same sheet, ballot or rating. What was passed does not change; keep both.',
  },
  'person.two-branches': {
    zh: () => '两份记录同一时间在两个支部，请先把其中一份转接或结束，再合并。',
    en: () => 'The records are in two branches at the same time; transfer or end one of them first.',
  },
  'person.undo-too-late': {
    zh: (f) => `合并是 ${f('on')} 办的，只有当天可以撤销，此后已有别的记录以它为准。`,
    en: (f) => `The records were joined on ${f('on')} and could be parted on that day only; things rest on it since.`,
  },
  'stage.not-next': {
    zh: (f) =>
      f('next') === ''
        ? `现在已是${stage(f, 'present', 0)}，没有下一步。`
        : `现在是${stage(f, 'present', 0)}，下一步只能是${stage(f, 'next', 0)}，不能直接登记为${stage(f, 'stage', 0)}。`,
    en: (f) =>
      f('next') === ''
        ? `This is a ${stage(f, 'present', 1)} already; there is no further stage.`
        : `This is an ${stage(f, 'present', 1)}; the next stage is ${stage(f, 'next', 1)} and not ${stage(f, 'stage', 1)}.`,
  },
  'stage.too-early': {
    zh: (f) => `培养教育考察要满一年，最早可在 ${f('earliest')} 登记为${stage(f, 'stage', 0)}。`,
    en: (f) => `A year of training comes first; ${stage(f, 'stage', 1)} from ${f('earliest')} at the earliest.`,
  },
  'stage.probation-not-over': {
    zh: (f) => `预备期还没有满，最早可在 ${f('earliest')} 转正。`,
    en: (f) => `The probationary period is not over; full membership from ${f('earliest')} at the earliest.`,
  },
  'probation.none': {
    zh: () => '此人不是预备党员，没有预备期可以延长。',
    en: () => 'They are no probationary member; there is no probation to extend.',
  },
  'probation.no-beginning': {
    zh: () => '没有登记成为预备党员的日期，请先补登入党日期。',
    en: () => 'It is not known when the probation began; enter the day of admission first.',
  },
  'probation.extended-already': {
    zh: (f) => `预备期已经延长到 ${f('untilOn')}，只能延长一次，您这次没有办理。请刷新查看。`,
    en: (f) => `The probation was extended to ${f('untilOn')} already; it can be extended once only.`,
  },
  'probation.extension-out-of-range': {
    zh: (f) => `延长不少于半年、不超过一年，请在 ${f('least')} 到 ${f('most')} 之间选择。`,
    en: (f) => `An extension lasts half a year to a year; choose a day from ${f('least')} to ${f('most')}.`,
  },
};
