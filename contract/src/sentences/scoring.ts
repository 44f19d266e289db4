import type { FactTexts, SentenceTable } from './sentence-table.ts';

const actors: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  member: ['记录员或支部书记', 'recorder or branch secretary'],
  recorder: ['记录员或支部书记', 'recorder or branch secretary'],
  'branch-secretary': ['党支部书记', 'branch secretary'],
  'committee-officer': ['上级党委干部', 'committee officer above'],
};

const raters: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  self: ['自评表', 'the self-assessment'],
  peer: ['互评表', 'the scores by peers'],
  branch: ['支部评分表', 'the branch’s sheet'],
  panel: ['考评小组评分表', 'the panel’s sheet'],
  committee: ['党委评分表', 'the committee’s sheet'],
  agreed: ['对照确定表', 'the sheet of agreed scores'],
};

function raterSheet(f: FactTexts, language: 0 | 1): string {
  return raters[f('rater')]?.[language] ?? f('rater');
}

function actor(f: FactTexts, language: 0 | 1): string {
  return actors[f('actor')]?.[language] ?? f('actor');
}

/** Scoring a month, the ledger, paper ballots, and the year they belong to. */
export const scoringSentences: SentenceTable = {
  'check.year-not-begun': {
    zh: (f) => `${f('year')} 年还没有启用积分办法，这一年的事暂时记不进来；请上级党组织启用。`,
    en: (f) =>
      `No scheme is in use for ${f('year')} yet, so nothing of this year can be entered; the higher organization adopts one.`,
  },
  'cycle.none': {
    zh: (f) => `本支部 ${f('year')} 年还没有启用积分办法，请上级党组织先启用。`,
    en: (f) => `This branch keeps no points in ${f('year')} yet; the higher organization adopts a scheme for it first.`,
  },
  'cycle.confirmed': {
    zh: (f) => `${f('year')} 年度的评定已于 ${f('on')} 由会议确认，不再接受登记；确有错误的，请上级党组织处理。`,
    en: (f) => `The ratings of ${f('year')} were confirmed on ${f('on')}; nothing can be entered any more.`,
  },
  'cycle.under-another-scheme': {
    zh: (f) => `${f('year')} 年度已经按另一个办法启用，不能更换。`,
    en: (f) => `${f('year')} runs under another scheme already.`,
  },
  'scheme.not-in-library': {
    zh: (f) => `办法库里没有“${f('found')}”。`,
    en: (f) => `The library has no “${f('found')}”.`,
  },
  'scheme.text-faulty': {
    zh: (f) => `${f('place')}：${f('zh')}`,
    en: (f) => `${f('place')}: ${f('en')}`,
  },
  'scheme.adopted-already': {
    zh: (f) => `《${f('name')}》这一版刚才已经记下通过，请刷新后再看。`,
    en: (f) => `This version of ${f('name')} is on record as adopted already; reload to see it.`,
  },
  'scheme.told-before-meeting': {
    zh: () => '告知党员的日期不能早于通过办法的会议。',
    en: () => 'Members cannot have been told before the meeting that adopted it.',
  },
  'scheme.not-yet-in-force': {
    zh: (f) => `《${f('name')}》自 ${f('on')} 起施行，${f('year')} 年还不能用。`,
    en: (f) => `${f('name')} is in force from ${f('on')} on; it cannot be used in ${f('year')}.`,
  },
  'scheme.not-a-branch': {
    zh: () => '选中的组织里有党小组、或者已经撤销的，请重新选。',
    en: () => 'Something chosen is a Party group, or is closed; choose again.',
  },
  'scheme.rates-branches': {
    zh: (f) => `《${f('name')}》评的是党支部，不是党员，${f('organization')}不能用它给党员评分；请在上级党组织启用。`,
    en: (f) =>
      `${f('name')} rates branches, not members; ${f('organization')} cannot score members by it. Begin it above the branches.`,
  },
  'scheme.rates-members': {
    zh: (f) => `《${f('name')}》评的是党员，不能由${f('organization')}用来评党支部；请在支部里启用。`,
    en: (f) => `${f('name')} rates members; ${f('organization')} cannot rate branches by it. Begin it in branches.`,
  },
  'scheme.year-changed-meanwhile': {
    zh: (f) => `${f('branch')} ${f('year')} 年用哪个办法，刚才有人改过，请刷新后再定。`,
    en: (f) => `Somebody has just changed the scheme of ${f('branch')} for ${f('year')}; reload and decide again.`,
  },
  'scheme.year-begun': {
    zh: (f) => `${f('branch')} ${f('year')} 年已经开始评分，刚刚或早先已有记录；请从下一年起换办法。`,
    en: (f) => `${f('branch')} has begun ${f('year')} already; change the scheme from the next year on.`,
  },
  'scheme.version-taken': {
    zh: (f) => `《${f('scheme')}》${f('version')} 版已经启用，内容不同的办法请另编版本号。`,
    en: (f) => `Version ${f('version')} of ${f('scheme')} stands already; give another text another version.`,
  },
  'sheet.none': {
    zh: (f) => `《${f('scheme')}》在 ${f('period')} 没有这样的评分表，请从“全年步骤”里选。`,
    en: (f) => `${f('scheme')} has no such score sheet in ${f('period')}; choose one from the year’s steps.`,
  },
  'sheet.other-cells-missing': {
    zh: (f) => `${raterSheet(f, 0)}还缺${f('member')}的${f('cells')}项分。`,
    en: (f) => `${f('cells')} scores of ${f('member')} are missing from ${raterSheet(f, 1)}.`,
  },
  'sheet.given': {
    zh: (f) => `${f('giver')} 已经交了互评表，别人看不到也改不了；要改请本人来改。`,
    en: (f) => `${f('giver')} has handed in these scores already; only ${f('giver')} can read or change them.`,
  },
  'sheet.no-giver': {
    zh: () => '互评要先选是谁给的分。',
    en: () => 'Choose first whose scores of the others these are.',
  },
  'score.item-for-others': {
    zh: (f) => `“${f('itemName')}”不是给${f('member')}这类党员评的，请留空。`,
    en: (f) => `${f('itemName')} is not for members such as ${f('member')}; leave it empty.`,
  },
  'score.not-asked': {
    zh: () => '办法没有请您给这项打分。',
    en: () => 'The scheme does not ask you for these scores.',
  },
  'sheet.in-future': {
    zh: (f) => `${f('period')} 还没有到，不能评分。`,
    en: (f) => `${f('period')} has not begun; it cannot be scored yet.`,
  },
  'sheet.passed': {
    zh: (f) => `${f('period')} 的评分已经开会通过，只能看，不能改，您这次没有保存。请刷新查看。`,
    en: (f) =>
      `The sheet of ${f('period')} has been passed by the meeting and can be read only; nothing was saved. Reload to see.`,
  },
  'sheet.published': {
    zh: (f) => `${f('period')} 的评分已经公示，只能看，不能改，您这次没有保存。请刷新查看。`,
    en: (f) => `${f('period')} has been published and takes no scores any more.`,
  },
  'sheet.cells-missing': {
    zh: (f) => `${f('member')} 还有 ${f('cells')} 项没有评分，请补齐；缺分不按 0 分算。`,
    en: (f) => `${f('member')} lacks ${f('cells')} scores; add them. What is missing is never counted as 0.`,
  },
  'sheet.reason-missing': {
    zh: (f) =>
      `${f('member')} 的“${f('itemName')}”上一期 ${f('previous')} 分、这一期 ${f('points')} 分，相差较大，请写明理由。`,
    en: (f) => `${f('member')}, ${f('itemName')}: ${f('previous')} the time before, ${f('points')} now. Give a reason.`,
  },
  'score.own-row': {
    zh: (f) => `${f('member')} 是您本人，本人的分由别人评。`,
    en: () => 'Nobody scores himself; others score your row.',
  },
  'score.member-exempt': {
    zh: (f) => `${f('member')} 不列入积分管理，不评月度分。`,
    en: (f) => `${f('member')} is exempt and takes no monthly scores.`,
  },
  'score.not-due': {
    zh: (f) => `${f('member')} 在 ${f('period')} 不应评（当月十五日以后才到本支部，或月末前已离开）。`,
    en: (f) => `${f('member')} is not due in ${f('period')}: joined after the 15th, or left before the month ended.`,
  },
  'score.changed-meanwhile': {
    zh: (f) => `${f('by')} 刚刚也改了 ${f('member')} 的“${f('itemName')}”，现在是 ${f('points')} 分。请核对后再存。`,
    en: (f) =>
      `${f('by')} has just changed ${f('member')}, ${f('itemName')}, to ${f('points')}. Look at it and save again.`,
  },
  'meeting.in-future': {
    zh: (f) => `会议日期 ${f('on')} 晚于今天（${f('today')}），请核对。`,
    en: (f) => `The meeting of ${f('on')} lies after today (${f('today')}).`,
  },
  'meeting.too-early': {
    zh: (f) => `会议日期 ${f('on')} 早于 ${f('earliest')}，那时要通过的内容还没有，请核对。`,
    en: (f) => `The meeting of ${f('on')} lies before ${f('earliest')}, when there was nothing to pass yet.`,
  },
  'meeting.more-present-than-due': {
    zh: (f) => `实到 ${f('present')} 人多于应到 ${f('due')} 人，请核对。`,
    en: (f) => `${f('present')} present are more than the ${f('due')} due.`,
  },
  'meeting.no-quorum': {
    zh: (f) => `应到 ${f('due')} 人、实到 ${f('present')} 人，没有过半；至少要到 ${f('needed')} 人。`,
    en: (f) => `${f('present')} of ${f('due')} are no quorum; at least ${f('needed')} must be present.`,
  },
  'step.unknown': {
    zh: () => '办法里没有这一步，请从“全年步骤”里选。',
    en: () => 'The scheme has no such step; choose one from the year’s steps.',
  },
  'step.not-owed': {
    zh: (f) => `${f('period')} 支部里还没有应评的党员，不用办“${f('name')}”。`,
    en: (f) => `No member of the branch is due in ${f('period')}, so “${f('name')}” is not owed.`,
  },
  'step.waits-for': {
    zh: (f) => `要先办“${f('name')}”（${f('period')}），办完再来。`,
    en: (f) => `“${f('name')}” (${f('period')}) has to be done first.`,
  },
  'step.other-record': {
    zh: (f) => `“${f('name')}”办好以后自动算办完，不用另记。`,
    en: (f) => `“${f('name')}” counts as done by its own record; there is nothing to write down.`,
  },
  'step.other-actor': {
    zh: (f) => `这一步由${actor(f, 0)}记录。`,
    en: (f) => `This step is recorded by the ${actor(f, 1)}.`,
  },
  'minutes.attendance-missing': {
    zh: () => '请写应到和实到人数。',
    en: () => 'Say how many were due and how many came.',
  },
  'minutes.ayes-missing': { zh: () => '请写赞成人数。', en: () => 'Say how many were for it.' },
  'minutes.more-ayes-than-present': {
    zh: (f) => `赞成 ${f('ayes')} 人，比实到 ${f('present')} 人还多，请核对。`,
    en: (f) => `${f('ayes')} ayes are more than the ${f('present')} present.`,
  },
  'minutes.not-carried': {
    zh: (f) => `应到 ${f('due')} 人，赞成 ${f('ayes')} 人，没有超过应到的半数（至少 ${f('needed')} 人），不能算通过。`,
    en: (f) => `${f('ayes')} ayes of ${f('due')} due are not more than half; ${f('needed')} are needed.`,
  },
  'minutes.standing': {
    zh: (f) => `这一步已有 ${f('on')} 的记录；要改，请先撤回再重新记。`,
    en: (f) => `There are minutes of ${f('on')} already; withdraw them first to write others.`,
  },
  'minutes.id-taken': {
    zh: () => '这份记录与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'These minutes differ from what was sent before; nothing was saved. Reload and fill them in again.',
  },
  'minutes.withdrawn': {
    zh: () => '这份记录已经撤回，请刷新查看。',
    en: () => 'These minutes were withdrawn already; reload to see.',
  },
  'minutes.built-upon': {
    zh: (f) => `后面的“${f('name')}”（${f('period')}）已经办完，这份记录不能撤回。`,
    en: (f) => `“${f('name')}” (${f('period')}) rests on these minutes; they cannot be withdrawn.`,
  },
  'entry.own': {
    zh: () => '本人的奖惩由其他人登记或更正，不能自己办。',
    en: () => 'Nobody enters or reverses an entry about himself.',
  },
  'entry.in-future': {
    zh: (f) => `日期 ${f('on')} 晚于今天（${f('today')}），请核对。`,
    en: (f) => `${f('on')} lies after today (${f('today')}).`,
  },
  'entry.duplicate': {
    zh: (f) => `${f('member')} 的这一项已经登记过（${f('on')}，${f('document')}），不能重复登记。`,
    en: (f) => `${f('member')} has this entry already (${f('on')}, ${f('document')}).`,
  },
  'review.own-entry': {
    zh: () => '登记和复核须是两个人：这一笔是您登记的，请别人复核。',
    en: () => 'Recorder and reviewer are two people: you have entered this, so somebody else reviews it.',
  },
  'review.not-asked': {
    zh: () => '这一笔不用复核，已经计分。',
    en: () => 'This entry needs no review; it counts already.',
  },
  'review.decided-already': {
    zh: (f) => `刚才已由${f('by')}复核，您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has reviewed this already; yours was not saved. Reload to see.`,
  },
  'review.entry-reversed': {
    zh: () => '这一笔刚才已被更正，不用再复核，您的没有保存。请刷新查看。',
    en: () => 'This entry has been reversed meanwhile and needs no review; nothing was saved. Reload to see.',
  },
  'review.entries-waiting': {
    zh: (f) => `还有 ${f('count')} 笔登记等待复核，先在“台账”里复核完。`,
    en: (f) => `${f('count')} entries wait for their review; review them in the ledger first.`,
  },
  'period.closed': {
    zh: (f) => `${f('period')}已于 ${f('on')} 公示，不再登记或更正；确需补记的，请上级党委重新打开这一期。`,
    en: (f) => `${f('period')} was published on ${f('on')} and takes no entry; the committee can open it again.`,
  },
  'period.id-taken': {
    zh: () => '这个编号已经用在另一次打开上，没有保存。请刷新页面后重新填写。',
    en: () => 'Another reopening has this id; reload the page and fill it in again.',
  },
  'period.not-closed': {
    zh: (f) => `${f('period')}没有封存，可以照常登记，不用打开。`,
    en: (f) => `${f('period')} is not closed; entries are taken as usual.`,
  },
  'period.reopened-already': {
    zh: (f) => `这一期刚才已由${f('by')}打开（到 ${f('until')}），您的没有保存。请刷新查看。`,
    en: (f) => `${f('by')} has opened this period already (until ${f('until')}); yours was not saved. Reload to see.`,
  },
  'entry.id-taken': {
    zh: () => '这个编号已经登记了另一条，请刷新页面后重新登记。',
    en: () => 'Another entry has this id; reload the page and enter it again.',
  },
  'ledger.entry-unknown': {
    zh: () => '本支部的台账里没有这一条。',
    en: () => 'There is no such entry in this branch’s ledger.',
  },
  'entry.reversed-already': {
    zh: (f) => `这一条刚才已由别人更正（理由：${f('reason')}），您的没有保存。请刷新查看。`,
    en: (f) => `Somebody has reversed this entry already (${f('reason')}); yours was not saved. Reload to see.`,
  },
  'ledger.entry-is-reversal': {
    zh: () => '这一条本身是更正记录，不能再更正；请重新登记正确的一条。',
    en: () => 'This entry is a reversal itself; enter the right one anew.',
  },
  'ballot.counted': {
    zh: () => '测评已经两遍录入一致，结果不再改动。',
    en: () => 'The ballot has been counted and stays as it is.',
  },
  'ballot.keying-finished': {
    zh: () => '您这一遍已经录完；要改，请先重新打开。',
    en: () => 'Your keying is finished; open it again to change it.',
  },
  'ballot.keyed-by-two-others': {
    zh: () => '已有两人各录一遍，不需要第三遍。',
    en: () => 'Two others key this ballot already.',
  },
  'ballot.nothing-keyed': { zh: () => '您还没有录入。', en: () => 'You have keyed nothing yet.' },
  'ballot.totals-missing': {
    zh: (f) => `${f('member')} 还有 ${f('cells')} 格没有录入，请补齐。`,
    en: (f) => `${f('member')} lacks ${f('cells')} totals; add them.`,
  },
  'ballot.papers-uneven': {
    zh: (f) => `${f('member')} 各项的收回票数不一致；空白票也是票，请核对。`,
    en: (f) => `The papers about ${f('member')} differ from item to item; blanks are papers too.`,
  },
  'ballot.held-on-another-day': {
    zh: (f) => `另一遍录入已把测评日期填为 ${f('standing')}，与 ${f('found')} 不同，您这次没有保存。请核对日期再存。`,
    en: (f) => `The other keying says the ballot was held on ${f('standing')}, not ${f('found')}.`,
  },
  'rating.branch-not-rated': {
    zh: (f) => `${f('year')} 年这个党组织没有评这个支部。`,
    en: (f) => `This organization did not rate this branch in ${f('year')}.`,
  },
  'card.none': { zh: () => '这一年没有积分卡。', en: () => 'There is no points card for this year.' },
  'duty.done-on': { zh: (f) => `${f('on')} 已办`, en: (f) => `Done on ${f('on')}` },
  'duty.waits-for': {
    zh: (f) => `等“${f('name')}”（${f('period')}）`,
    en: (f) => `Waits for ${f('name')} (${f('period')})`,
  },
  'duty.cells-missing': {
    zh: (f) => `${f('members')} 人 × ${f('items')} 项，还差 ${f('missing')} 格`,
    en: (f) => `${f('members')} members × ${f('items')} items, ${f('missing')} cells to go`,
  },
  'duty.ready-for-meeting': { zh: () => '分都评好了，可以开会通过', en: () => 'Scored; ready for the meeting' },
  'duty.ready-to-publish': { zh: () => '可以公示', en: () => 'Ready to publish' },
  'duty.check-frozen': { zh: () => '抽查名单已固定，等抽签', en: () => 'The list is frozen, to be drawn from' },
  'duty.findings-missing': {
    zh: (f) => `抽中的还有 ${f('missing')} 份没有核对`,
    en: (f) => `Of the drawn, ${f('missing')} still to be looked into`,
  },
  'duty.check-to-finish': {
    zh: () => '抽中的都核对了，等办结',
    en: () => 'Everything drawn was looked into; to be finished',
  },
};
