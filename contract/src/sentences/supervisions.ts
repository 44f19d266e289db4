import type { SentenceTable } from './sentence-table.ts';

/** Looking at branches by a plan, and their secretaries' yearly reports. */
export const supervisionSentences: SentenceTable = {
  'supervision.changed-meanwhile': {
    zh: () => '这里刚才已经有人改过或者办过一步，请刷新页面再看。',
    en: () => 'Somebody has just changed this or taken a step. Reload the page and look again.',
  },
  'supervision.adopted-meanwhile': {
    zh: (f) => `这份计划 ${f('on')} 已经开会通过，请刷新页面；通过以后只能换检查组成员、抽签加检查、取消还没去的检查。`,
    en: (f) =>
      `A meeting adopted this plan on ${f('on')}. Reload the page; since then only who goes can be changed, visits be drawn, and visits nobody has made be cancelled.`,
  },
  'supervision.not-adopted': {
    zh: () => '这份计划还没有开会通过，通过以后才能办。',
    en: () => 'No meeting has adopted this plan yet; this waits for it.',
  },
  'supervision.id-taken': {
    zh: () => '这一份已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other contents already. Reload the page and write it anew.',
  },
  'supervision.branch-unknown': {
    zh: () => '有的支部不在下面，或者已经撤销，请刷新页面重新选。',
    en: () => 'One of the branches is not below, or is closed. Reload the page and choose again.',
  },
  'supervision.visit-twice': {
    zh: () => '同一个支部的同一种检查排了两次，请去掉一次。',
    en: () => 'One branch has the same kind of visit twice; take one away.',
  },
  'supervision.due-outside': {
    zh: (f) => `检查的日子应当在 ${f('year')} 年内，年终检查最晚到第二年三月底。`,
    en: (f) => `Visits fall in ${f('year')}, and those at its end by the end of March after it.`,
  },
  'supervision.due-past': {
    zh: (f) => `${f('on')} 已经过去，请定一个以后的日子。`,
    en: (f) => `${f('on')} is past; choose a later day.`,
  },
  'supervision.visitor-unknown': {
    zh: () => '检查组成员应当在本级、上级或者下面的支部任职，每人只选一次，请重新选。',
    en: () => 'Those who go hold an office here, above or at a branch below, and are named once each. Choose again.',
  },
  'supervision.draws-wrong': {
    zh: (f) => `下面只有 ${f('lines')} 个支部，抽不出 ${f('draws')} 个，请改少一点。`,
    en: (f) => `There are ${f('lines')} branches below; ${f('draws')} cannot be drawn. Draw fewer.`,
  },
  'supervision.draw-standing-meanwhile': {
    zh: (f) => `${f('on')} 已经定过一份名单还没有抽，请刷新页面，先抽那一份或者撤回。`,
    en: (f) =>
      `A list was frozen on ${f('on')} and not drawn from. Reload the page; draw from it or take it back first.`,
  },
  'supervision.drawn-meanwhile': {
    zh: (f) => `这份名单 ${f('on')} 已经抽过，抽出来的就算数，请刷新页面看结果。`,
    en: (f) => `This list was drawn from on ${f('on')}, and that stands. Reload the page to see it.`,
  },
  'supervision.draw-withdrawn-meanwhile': {
    zh: () => '这份名单刚才已经撤回，请刷新页面，要抽的重新定一份。',
    en: () => 'This list has been taken back. Reload the page and freeze another to draw from.',
  },
  'supervision.own-branch': {
    zh: () => '这是您自己所在或者任职的支部，检查、复查和评价都要由别人办。',
    en: () => 'You belong to this branch or hold an office there; others look at it and judge it.',
  },
  'supervision.visitors-none': {
    zh: () => '请选去检查的人，至少一个。',
    en: () => 'Choose who went, at least one.',
  },
  'supervision.visitor-twice': {
    zh: () => '同一个人选了两次，请去掉一次。',
    en: () => 'Somebody is chosen twice; take one away.',
  },
  'supervision.visitor-of-branch': {
    zh: (f) => `${f('person')}是这个支部的人，不能检查自己的支部，请换人。`,
    en: (f) => `${f('person')} is of this branch and does not look at it; choose somebody else.`,
  },
  'supervision.visitor-not-named': {
    zh: (f) => `${f('person')}不在计划的检查组里，请换人，或者先改检查组。`,
    en: (f) => `The plan does not name ${f('person')} to go; choose somebody else, or name them first.`,
  },
  'supervision.findings-missing': {
    zh: (f) => `计划有 ${f('items')} 项，每一项都要写查得怎么样，没有看的选“没有看”。`,
    en: (f) => `The plan has ${f('items')} items; say something to each, and «not looked at» where nobody looked.`,
  },
  'supervision.nothing-looked-at': {
    zh: () => '一项都没有看，不算检查过；没有去的请取消这次检查。',
    en: () => 'Nothing was looked at, which is no visit. Cancel it where nobody went.',
  },
  'supervision.words-missing': {
    zh: (f) => `第 ${f('number')} 项不到位，请写清楚缺什么。`,
    en: (f) => `Item ${f('number')} lacks something; say what.`,
  },
  'supervision.due-missing': {
    zh: (f) => `第 ${f('number')} 项不到位，请定整改期限。`,
    en: (f) => `Item ${f('number')} lacks something; set a day by which it is put right.`,
  },
  'supervision.due-before': {
    zh: (f) => `第 ${f('number')} 项的整改期限不能早于 ${f('on')}，请改日期。`,
    en: (f) => `The day for item ${f('number')} cannot be before ${f('on')}; change it.`,
  },
  'supervision.nothing-lacks': {
    zh: (f) => `第 ${f('number')} 项没有不到位的，不用定期限和整改的人。`,
    en: (f) => `Item ${f('number')} lacks nothing, so it takes neither a day nor somebody to put it right.`,
  },
  'supervision.mender-missing': {
    zh: (f) => `第 ${f('number')} 项不到位，请定由支部的谁来整改。`,
    en: (f) => `Item ${f('number')} lacks something; name who of the branch puts it right.`,
  },
  'supervision.mender-unknown': {
    zh: () => '整改的人应当是这个支部的党员，或者在支部任职，请重新选。',
    en: () => 'Whoever puts it right is of this branch or holds an office there. Choose again.',
  },
  'supervision.assessed-meanwhile': {
    zh: (f) => `${f('on')} 的会已经评价过这个支部，请刷新页面；支部有异议的，由会议重新决定。`,
    en: (f) =>
      `The meeting of ${f('on')} has assessed this branch already. Reload the page; where the branch objects, a meeting decides again.`,
  },
  'supervision.visit-unfit': {
    zh: () => '所依据的检查不是对这个支部的，或者还没有去，请重新选。',
    en: () => 'The visit it rests on was not to this branch, or nobody has been yet. Choose again.',
  },
  'supervision.figure-without-visit': {
    zh: () => '提出建议分的，要选所依据的检查。',
    en: () => 'Points are proposed with the visit they rest on; choose it.',
  },
  'supervision.answer-waits': {
    zh: (f) => `有 ${f('count')} 次检查等支部答复，请到“监督检查”里写。`,
    en: (f) =>
      Number(f('count')) === 1
        ? 'One visit waits for the branch’s answer.'
        : `${f('count')} visits wait for the branch’s answer.`,
  },
  'supervision.findings-overdue': {
    zh: (f) => `检查指出的问题有 ${f('count')} 项过了整改期限，请到“监督检查”里看。`,
    en: (f) =>
      Number(f('count')) === 1
        ? 'One thing that a visit found lacking is past its day.'
        : `${f('count')} things that visits found lacking are past their days.`,
  },
  'supervision.assessment-told': {
    zh: () => '上级对支部的年终评价已经告知，请到“监督检查”里答复；不同意的可以提出异议。',
    en: () => 'What the committee thought of the branch’s year has been told; take note of it or object to it.',
  },
  'measure.criticised': {
    zh: (f) => `${f('branch')}当年被批评、不予推荐评先；仍要推荐${f('name')}的，请写明理由。`,
    en: (f) =>
      `${f('branch')} was criticised that year and not to be proposed for awards. To honor ${f('name')} all the same, give the reason.`,
  },
  'rating.criticised': {
    zh: (f) => `${f('branch')}当年被批评、不予推荐评先；仍要选${f('name')}的，请写明理由。`,
    en: (f) =>
      `${f('branch')} was criticised that year and not to be proposed for awards. To pick ${f('name')} all the same, give the reason.`,
  },
  'work-report.changed-meanwhile': {
    zh: () => '这份述职报告刚才已经有人改过或者办过一步，请刷新页面再看。',
    en: () => 'Somebody has just changed this report or taken a step in it. Reload the page and look again.',
  },
  'work-report.answer-twice': {
    zh: () => '同一件事说明了两次，请合在一起写。',
    en: () => 'One thing is spoken to twice; write it together.',
  },
  'work-report.part-empty': {
    zh: (f) =>
      `“${f('part') === 'done' ? '做了什么' : f('part') === 'problems' ? '存在的问题' : '明年打算'}”还没有写，写好再提交。`,
    en: (f) =>
      `«${f('part') === 'done' ? 'What was done' : f('part') === 'problems' ? 'What is wrong' : 'Next year'}» is empty; write it before handing in.`,
  },
  'work-report.unexplained': {
    zh: (f) => `按办法，“${f('name')}”要在述职里说明情况，请写好再提交。`,
    en: (f) => `By the rules the report speaks to «${f('name')}»; write that before handing in.`,
  },
  'work-report.more-present-than-due': {
    zh: (f) => `应到 ${f('due')} 人，实到不能是 ${f('present')} 人，请核对人数。`,
    en: (f) => `${f('due')} were due, so ${f('present')} cannot have been present; check the figures.`,
  },
  'work-report.opinions-none': {
    zh: () => '好、较好、一般、差的票数都是 0，请填会上数出来的票数。',
    en: () => 'All opinions are 0; fill in what was counted at the meeting.',
  },
  'work-report.more-opinions-than-present': {
    zh: (f) => `票数合计 ${f('given')}，比实到 ${f('present')} 人还多，请核对。`,
    en: (f) => `${f('given')} opinions are more than the ${f('present')} present; check the figures.`,
  },
};
