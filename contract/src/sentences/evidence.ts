import { wording } from './scheme-text/wording.ts';
import type { FactTexts, Language, SentenceTable } from './sentence-table.ts';

/** Faults of the evidence a year is worked out from. */
export const evidenceSentences: SentenceTable = {
  'missing-score': {
    zh: (f) =>
      `${f('member') || f('branch')} 的 “${f('itemName') || f('item')}” 在 ${f('period')} 应评而没有得分${byWords(f, 'zh')}，请补齐后再算。`,
    en: (f) =>
      `${f('member') || f('branch')} has no score for «${f('itemName') || f('item')}» in ${f('period')}${byWords(f, 'en')}, which is due; add it and run again.`,
  },
  'ballot-void': {
    zh: (f) =>
      f('quorum') === ''
        ? `测评 ${f('ballot')} 的 ${f('group')} 只有 ${f('papers')} 张票，至少要 ${f('least')} 张，测评无效，须重新组织。`
        : `测评 ${f('ballot')} 的 ${f('group') || '各类人员'} 应到 ${f('due')} 人，只有 ${f('papers')} 张票，不到应到的 ${f('quorum')}，测评无效，须重新组织。`,
    en: (f) =>
      f('quorum') === ''
        ? `The ballot ${f('ballot')} has ${f('papers')} papers of ${f('group')}; at least ${f('least')} are needed, so it is void and must be held again.`
        : `The ballot ${f('ballot')} has ${f('papers')} papers of the ${f('due')} people due in ${f('group') || 'all its groups'}, less than ${f('quorum')} of them, so it is void and must be held again.`,
  },
  'evidence.not-json': {
    zh: (f) => `不是有效的 JSON（${f('reason')}），请检查文件是否完整。`,
    en: (f) => `This is not valid JSON (${f('reason')}); check that the file is whole.`,
  },
  'evidence.is-examples': {
    zh: () =>
      '这是算例（examples.yaml），不是证据。算例放在 scheme.yaml 旁边，用 xianfeng scheme-check <scheme.yaml> 计算；这里要 evidence.json，写法见 docs/scheme-language.md 第 11 节。',
    en: () =>
      'These are worked examples (examples.yaml), not evidence. Put them beside scheme.yaml and compute them with xianfeng scheme-check <scheme.yaml>; evidence.json is needed here, see docs/scheme-language.md, section 11.',
  },
  'evidence.not-an-object': {
    zh: () => '这里应是一个对象，请按格式重新导出。',
    en: () => 'An object is needed here; export the file again.',
  },
  'evidence.not-a-list': {
    zh: (f) => `这里应是一个列表，现为 ${f('found')}。`,
    en: (f) => `A list is needed here; ${f('found')} was found.`,
  },
  'evidence.field-twice': {
    zh: (f) => `${f('field')} 写了两次，只能写一次。`,
    en: (f) => `${f('field')} stands here twice; give it once.`,
  },
  'evidence.no-branches': {
    zh: () => '没有 branches 列表，文件里没有支部数据。',
    en: () => 'There is no list of branches in the file.',
  },
  'evidence.branch-too-large': {
    zh: (f) => `一个支部的数据超过 ${f('most')} 字节，请分开。`,
    en: (f) => `One branch takes more than ${f('most')} bytes; split it.`,
  },
  'evidence.unreadable': {
    zh: (f) => `读不到 ${f('file')}：${f('reason')}。`,
    en: (f) => `${f('file')} cannot be read: ${f('reason')}.`,
  },
  'cycle.not-a-year': {
    zh: (f) => `考评年度应为四位年份，如 2026，现为 ${f('found')}。`,
    en: (f) => `The cycle must be a year such as 2026; ${f('found')} was found.`,
  },
  'points.not-decimal': {
    zh: (f) => `${f('found')} 不是最多四位小数的数，请改正。`,
    en: (f) => `${f('found')} is not a number with at most four decimals.`,
  },
  'branch.not-an-object': { zh: () => '支部应是一个对象。', en: () => 'A branch must be an object.' },
  'branch.no-id': { zh: () => '支部没有编号。', en: () => 'The branch has no id.' },
  'branch.twice': {
    zh: (f) => `支部编号 ${f('branch')} 重复，每个支部只能出现一次。`,
    en: (f) => `The branch id ${f('branch')} stands twice; each branch may stand once.`,
  },
  'branch.unknown': {
    zh: (f) => `没有编号为 ${f('branch')} 的支部。`,
    en: (f) => `There is no branch ${f('branch')}.`,
  },
  'branch.not-rated': {
    zh: (f) => `这个方案不给支部评定：${f('branch')} 没有自己的结果。`,
    en: (f) => `The scheme does not rate branches: ${f('branch')} has no result of its own.`,
  },
  'explain.nobody': {
    zh: () => '没有写明解释谁的结果：用 --member 写党员编号，或用 --branch 写支部编号。',
    en: () => 'Say whose result to explain: --member with the id of a member, or --branch with that of a branch.',
  },
  'member.not-an-object': { zh: () => '党员应是一个对象。', en: () => 'A member must be an object.' },
  'member.no-id': { zh: () => '党员没有编号。', en: () => 'The member has no id.' },
  'member.twice': {
    zh: (f) => `党员编号 ${f('member')} 在本支部重复，请合并或改号。`,
    en: (f) => `The member id ${f('member')} stands twice in this branch.`,
  },
  'member.unknown': {
    zh: (f) => `本支部没有编号为 ${f('member')} 的党员。`,
    en: (f) => `There is no member ${f('member')} in this branch.`,
  },
  'member.not-rated': {
    zh: (f) => `${f('member')} 本年度不参加积分评定。`,
    en: (f) => `${f('member')} is not rated this year.`,
  },
  'member.unknown-status': {
    zh: (f) => `${f('found')} 不是已知的党员身份；可用 full、probationary、development-target、activist。`,
    en: (f) => `${f('found')} is not a known status; use full, probationary, development-target or activist.`,
  },
  'member.not-a-day': {
    zh: (f) => `${f('found')} 不是日期，应如 2026-05-01。`,
    en: (f) => `${f('found')} is not a day such as 2026-05-01.`,
  },
  'member.from-after-to': {
    zh: (f) => `转出日期 ${f('to')} 早于转入日期 ${f('from')}。`,
    en: (f) => `Membership ends on ${f('to')}, before it begins on ${f('from')}.`,
  },
  'member.not-yes-or-no': {
    zh: (f) => `应为 true 或 false，现为 ${f('found')}。`,
    en: (f) => `true or false is needed; ${f('found')} was found.`,
  },
  'member.not-a-text': {
    zh: (f) => `应为文字，现为 ${f('found')}。`,
    en: (f) => `A text is needed; ${f('found')} was found.`,
  },
  'member.roles-not-texts': { zh: () => 'roles 应是文字列表。', en: () => 'roles must be a list of texts.' },
  'score.not-an-object': { zh: () => '得分应是一个对象。', en: () => 'A score must be an object.' },
  'score.unknown-item': {
    zh: (f) => `方案里没有评分项 ${f('found')}。`,
    en: (f) => `The scheme scores no item ${f('found')}.`,
  },
  'score.unknown-rater': {
    zh: (f) => `${f('found')} 不是已知的评分人。`,
    en: (f) => `${f('found')} is not a known rater.`,
  },
  'score.not-by-this-rater': {
    zh: (f) => `按方案，这一项不由 ${f('found')} 评分。`,
    en: (f) => `Under the scheme, ${f('found')} does not score this item.`,
  },
  'score.not-a-period': {
    zh: (f) => `${f('found')} 不是周期，应如 2026-05、2026-Q2、2026。`,
    en: (f) => `${f('found')} is not a period such as 2026-05, 2026-Q2 or 2026.`,
  },
  'score.wrong-period': {
    zh: (f) => `这一项不按 ${f('found')} 这样的周期评分。`,
    en: (f) => `This item is not scored by periods such as ${f('found')}.`,
  },
  'score.outside-cycle': {
    zh: (f) => `${f('found')} 不在考评年度 ${f('cycle')} 内。`,
    en: (f) => `${f('found')} lies outside the cycle ${f('cycle')}.`,
  },
  'score.outside-membership': {
    zh: (f) => `${f('found')} 时该党员不在本支部。`,
    en: (f) => `The member was not in the branch in ${f('found')}.`,
  },
  'score.out-of-range': {
    zh: (f) => `${f('item')} 的得分 ${f('found')} 超出 ${f('least')}—${f('most')} 分。`,
    en: (f) => `The score ${f('found')} for ${f('item')} is outside ${f('least')} to ${f('most')}.`,
  },
  'score.twice': {
    zh: (f) => `${f('found')} 的同一得分出现两次，请只留一个。`,
    en: (f) => `The same score for ${f('found')} stands twice; keep one.`,
  },
  'score.no-peer': {
    zh: () => '互评得分须写明由谁评（from）。',
    en: () => 'A peer score must say who gave it (from).',
  },
  'score.own-peer': { zh: () => '互评不能给自己打分。', en: () => 'Nobody may score himself as a peer.' },
  'entry.too-large': {
    zh: (f) => `${f('found')} 的分值与倍数相乘后太大，请核对。`,
    en: (f) => `The points of ${f('found')} times their factors are too large; check them.`,
  },
  'entry.matter-not-a-text': {
    zh: (f) => `“同一事项”应是不超过 200 字的文字，现为 ${f('found')}。`,
    en: (f) => `The matter must be a text of at most 200 characters; ${f('found')} was found.`,
  },
  'entry.not-over-time': {
    zh: (f) => `这一类记录是单日的事，不能写止日 ${f('found')}。`,
    en: (f) => `Entries of this kind have a single day; ${f('found')} as a last day has no place here.`,
  },
  'entry.until-before-on': {
    zh: (f) => `止日 ${f('found')} 早于起日 ${f('on')}。`,
    en: (f) => `The last day ${f('found')} comes before the first, ${f('on')}.`,
  },
  'entry.unknown-multiplier': {
    zh: (f) => `方案里没有倍数情形 ${f('found')}。`,
    en: (f) => `The scheme has no multiplier ${f('found')}.`,
  },
  'entry.multiplier-twice': {
    zh: (f) => `倍数情形 ${f('found')} 写了两次。`,
    en: (f) => `The multiplier ${f('found')} stands twice.`,
  },
  'result.not-an-object': {
    zh: () => '其他方案的结果应是一个对象。',
    en: () => 'A result of another scheme must be an object.',
  },
  'result.no-scheme': {
    zh: () => '没有写明是哪个方案的结果。',
    en: () => 'It must say which scheme the result comes from.',
  },
  'result.not-a-period': {
    zh: (f) => `${f('found')} 不是周期，应如 2026。`,
    en: (f) => `${f('found')} is not a period such as 2026.`,
  },
  'result.twice': {
    zh: (f) => `${f('found')} 的结果写了两次。`,
    en: (f) => `The result ${f('found')} stands twice.`,
  },
  'entry.not-an-object': { zh: () => '加减分记录应是一个对象。', en: () => 'An entry must be an object.' },
  'entry.unknown-item': {
    zh: (f) => `方案里没有加减分项 ${f('found')}。`,
    en: (f) => `The scheme has no entry item ${f('found')}.`,
  },
  'score.not-of-role': {
    zh: (f) => `${f('found')} 只给有相应职务的党员评分。`,
    en: (f) => `${f('found')} is scored only for members with a role this one does not have.`,
  },
  'entry.not-of-category': {
    zh: (f) => `${f('found')} 不是该类党员的项目。`,
    en: (f) => `${f('found')} is not an item for this member's category.`,
  },
  'member.unknown-category': {
    zh: (f) => `方案里没有党员类别 ${f('found')}。`,
    en: (f) => `The scheme knows no member category ${f('found')}.`,
  },
  'entry.no-level': { zh: () => '这一项须写明级别（level）。', en: () => 'This entry needs a level.' },
  'entry.unknown-level': {
    zh: (f) => `方案的这一项没有级别 ${f('found')}。`,
    en: (f) => `The scheme knows no level ${f('found')} for this item.`,
  },
  'entry.points-not-of-level': {
    zh: (f) => `级别 ${f('level')} 计 ${f('points')} 分，与填写的 ${f('found')} 不符。`,
    en: (f) => `The level ${f('level')} is worth ${f('points')}, not ${f('found')}.`,
  },
  'entry.no-day': {
    zh: () => '缺少 on（发生日期），应如 on: 2026-05-01。',
    en: () => 'on is missing, the day it happened, such as on: 2026-05-01.',
  },
  'entry.not-a-day': {
    zh: (f) => `${f('found')} 不是日期，应如 2026-05-01。`,
    en: (f) => `${f('found')} is not a day such as 2026-05-01.`,
  },
  'entry.outside-cycle': {
    zh: (f) => `${f('found')} 不在考评年度 ${f('cycle')} 内。`,
    en: (f) => `${f('found')} lies outside the cycle ${f('cycle')}.`,
  },
  'entry.outside-membership': {
    zh: (f) => `${f('found')} 时该党员不在本支部。`,
    en: (f) => `The member was not in the branch on ${f('found')}.`,
  },
  'entry.twice': {
    zh: (f) => `台账记录 ${f('found')} 出现两次。`,
    en: (f) => `The ledger entry ${f('found')} stands twice.`,
  },
  'ballot.not-an-object': { zh: () => '测评数据应是一个对象。', en: () => 'A ballot line must be an object.' },
  'ballot.unknown': {
    zh: (f) => `方案里没有测评 ${f('found')}。`,
    en: (f) => `The scheme has no ballot ${f('found')}.`,
  },
  'ballot.unknown-group': {
    zh: (f) => `这次测评没有 ${f('found')} 这一类人员。`,
    en: (f) => `The ballot has no group ${f('found')}.`,
  },
  'ballot.unknown-item': {
    zh: (f) => `这次测评没有项目 ${f('found')}。`,
    en: (f) => `The ballot has no item ${f('found')}.`,
  },
  'ballot.not-a-period': { zh: (f) => `${f('found')} 不是周期。`, en: (f) => `${f('found')} is not a period.` },
  'ballot.wrong-period': {
    zh: (f) => `这次测评不按 ${f('found')} 这样的周期进行。`,
    en: (f) => `The ballot is not held for a period such as ${f('found')}.`,
  },
  'ballot.outside-cycle': {
    zh: (f) => `${f('found')} 不在考评年度 ${f('cycle')} 内。`,
    en: (f) => `${f('found')} lies outside the cycle ${f('cycle')}.`,
  },
  'ballot.twice': {
    zh: (f) => `${f('found')} 对同一项目的票数出现两次。`,
    en: (f) => `The papers of ${f('found')} for one item stand twice.`,
  },
  'ballot.two-forms': {
    zh: () => '逐票（points）、合计（papers、scored、sum）和各选项票数（options）只能写一种。',
    en: () =>
      'Give the papers (points), their totals (papers, scored, sum) or the counts of options: one of them only.',
  },
  'ballot.no-papers': {
    zh: () => '没有票：须写逐票（points）或合计（papers、scored、sum）。',
    en: () => 'There are no papers: give points, or papers, scored and sum.',
  },
  'ballot.not-a-count': {
    zh: (f) => `${f('found')} 不是票数，或打分票多于总票数。`,
    en: (f) => `${f('found')} is not a count of papers, or more papers score than there are.`,
  },
  'ballot.without-options': {
    zh: (f) => `这次测评打分而不选等次，${f('found')} 不能写各选项票数（options）。`,
    en: (f) => `The papers of this ballot give points; ${f('found')} cannot have counts of options.`,
  },
  'ballot.no-options': {
    zh: () => '这次测评是选等次的，须写各选项票数（options）。',
    en: () => 'The papers of this ballot choose among options: give the counts of options.',
  },
  'ballot.unknown-option': {
    zh: (f) => `这次测评没有选项 ${f('found')}。`,
    en: (f) => `The ballot has no option ${f('found')}.`,
  },
  'ballot.people-do-not-fit': {
    zh: (f) =>
      `收回 ${f('papers')} 张票、实到 ${f('present') || '未写'}、应到 ${f('due') || '未写'}，三个数不合：票数不超过实到，实到不超过应到。`,
    en: (f) =>
      `${f('papers')} papers, ${f('present') || 'unknown'} present and ${f('due') || 'unknown'} due do not fit: papers are at most those present, and those at most the ones due.`,
  },
  'ballot.no-present': {
    zh: (f) => `测评 ${f('ballot')} 按实到人数计算，须写 ${f('name')} 的实到人数（present）。`,
    en: (f) => `The ballot ${f('ballot')} counts by those present: give the number of ${f('name')} present.`,
  },
  'ballot.no-due': {
    zh: (f) => `测评 ${f('ballot')} 要看应到人数，须写 ${f('name')} 的应到人数（due）。`,
    en: (f) => `The ballot ${f('ballot')} counts against those due: give the number of ${f('name')} due.`,
  },
  'ballot.ends-do-not-fit': {
    zh: (f) =>
      `${f('item')} 要去掉最高和最低各 ${f('trimmed')} 张，须写出这些票的分数（highest、lowest），并与合计相符。`,
    en: (f) =>
      `The ${f('trimmed')} highest and lowest papers of ${f('item')} do not count: give their points as highest and lowest, so that they fit the sum.`,
  },
  'ballot.too-few-to-trim': {
    zh: (f) =>
      `${f('item')} 只有 ${f('scored')} 张${f('group')}打分票，去掉 ${f('trimmed')} 张最高、最低的就一张不剩了。`,
    en: (f) =>
      `Only ${f('scored')} papers ${f('group') && `of ${f('group')} `}score ${f('item')}; without the ${f('trimmed')} highest and lowest none is left.`,
  },
  'ballot.out-of-range': {
    zh: (f) => `${f('item')} 的测评分 ${f('found')} 超出 ${f('least')}—${f('most')} 分。`,
    en: (f) => `The ballot points ${f('found')} for ${f('item')} are outside ${f('least')} to ${f('most')}.`,
  },
  'fact.out-of-range': {
    zh: (f) => `${f('fact')} 应在 ${f('least')}—${f('most')} 之间，现为 ${f('found')}。`,
    en: (f) => `${f('fact')} must be from ${f('least')} to ${f('most')}; ${f('found')} was found.`,
  },
  'fact.not-whole-in-range': {
    zh: (f) => `${f('fact')} 应为 ${f('least')}—${f('most')} 的整数，现为 ${f('found')}。`,
    en: (f) => `${f('fact')} must be a whole number from ${f('least')} to ${f('most')}; ${f('found')} was found.`,
  },
  'entry.no-points': {
    zh: (f) => `${f('item')} 的分值须大于零。`,
    en: (f) => `The points of ${f('item')} must be above 0.`,
  },
  'entry.out-of-range': {
    zh: (f) => `${f('item')} 的分值 ${f('found')} 超出 ${f('least')}—${f('most')} 分。`,
    en: (f) => `The points ${f('found')} for ${f('item')} are outside ${f('least')} to ${f('most')}.`,
  },
  'veto.not-an-object': { zh: () => '一票否决应是一个对象。', en: () => 'A veto must be an object.' },
  'veto.no-day': {
    zh: () => '缺少 on（认定日期），应如 on: 2026-05-01。',
    en: () => 'on is missing, the day it holds from, such as on: 2026-05-01.',
  },
  'veto.not-a-day': {
    zh: (f) => `${f('found')} 不是日期，应如 2026-05-01。`,
    en: (f) => `${f('found')} is not a day such as 2026-05-01.`,
  },
  'veto.outside-cycle': {
    zh: (f) => `${f('found')} 不在考评年度 ${f('cycle')} 内。`,
    en: (f) => `${f('found')} lies outside the cycle ${f('cycle')}.`,
  },
  'veto.outside-membership': {
    zh: (f) => `${f('found')} 时该党员不在本支部。`,
    en: (f) => `The member was not in the branch on ${f('found')}.`,
  },
  'veto.not-liftable': {
    zh: () => '方案没有写明这项一票否决可以解除，请删去解除日期，或在方案里写明解除后怎么办。',
    en: () =>
      'The scheme does not say that this veto can be lifted; leave the day out, or let the scheme say what lifting does.',
  },
  'veto.lifted-before': {
    zh: (f) => `解除日期 ${f('found')} 早于生效之日，请改正。`,
    en: (f) => `It was lifted on ${f('found')}, before the day it holds from; correct one of them.`,
  },
  'veto.unknown': {
    zh: (f) => `方案里没有一票否决事项 ${f('found')}。`,
    en: (f) => `The scheme knows no veto ${f('found')}.`,
  },
  'history.not-an-object': { zh: () => '往年结果应是一个对象。', en: () => 'A line of history must be an object.' },
  'history.not-a-period': { zh: (f) => `${f('found')} 不是周期。`, en: (f) => `${f('found')} is not a period.` },
  'duplicate-history': {
    zh: (f) => `${f('found')} 的往期结果出现两次，请只留一个。`,
    en: (f) => `The result of ${f('found')} stands twice in the history; keep one.`,
  },
  'history.not-past': {
    zh: (f) => `${f('found')} 不是 ${f('cycle')} 年度结束之前的周期，往期结果只能写已经过去的周期，请改正。`,
    en: (f) => `${f('found')} does not end before the cycle ${f('cycle')} does; the history holds past periods only.`,
  },
  'history.unknown-grade': {
    zh: (f) => `方案里没有格次 ${f('found')}，请按方案的格次填写。`,
    en: (f) => `The scheme knows no grade ${f('found')}; use one of its own.`,
  },
  'history.ambiguous': {
    zh: (f) => `${f('other')} 和 ${f('found')} 同在 ${f('on')} 结束且都有格次，分不清以哪个为准，请只留一个格次。`,
    en: (f) => `${f('other')} and ${f('found')} both end on ${f('on')} with a grade; keep the grade of one.`,
  },
  'history.not-a-grade': {
    zh: (f) => `格次应为文字，现为 ${f('found')}。`,
    en: (f) => `A grade must be a text; ${f('found')} was found.`,
  },
  'history.not-stars': {
    zh: (f) => `星级应为整数，现为 ${f('found')}。`,
    en: (f) => `Stars must be a whole number; ${f('found')} was found.`,
  },
};

/** By whom, or in which part; nothing where that is not said. */
function byWords(f: FactTexts, language: Language): string {
  const raters: Readonly<Record<string, string>> = wording[language].raters.member;
  const by = f('byName') || raters[f('by')] || f('by');
  if (by === '' || by === f('itemName')) return '';
  return language === 'zh' ? `（${by}）` : ` (${by})`;
}
