import type { SentenceTable } from './sentence-table.ts';

/** Faults of a scheme as a file. */
export const schemeSentences: SentenceTable = {
  'scheme.unknown': {
    zh: (f) => `没有叫 ${f('found')} 的内置方案，也没有这个文件。`,
    en: (f) => `There is neither a built-in scheme nor a file called ${f('found')}.`,
  },
  'scheme.too-large': {
    zh: (f) => `方案文件超过 ${f('most')} 字符，请精简。`,
    en: (f) => `The scheme is longer than ${f('most')} characters.`,
  },
  'scheme.not-yaml': {
    zh: (f) => `第 ${f('line')} 行不是有效的 YAML（${f('reason')}）。`,
    en: (f) => `Line ${f('line')} is not valid YAML (${f('reason')}).`,
  },
  'scheme.too-many-aliases': {
    zh: (f) => `引用过多（最多 ${f('most')} 处），请把内容写开。`,
    en: (f) => `There are too many references (at most ${f('most')}); write them out.`,
  },
  'scheme.not-an-id': {
    zh: () => '编号只能用小写字母、数字、点和连字符。',
    en: () => 'An id has lower-case letters, digits, dots and hyphens only.',
  },
  'scheme.not-a-figure': {
    zh: () => '应为数，如 0.8、80%、1/3。',
    en: () => 'A number is needed, such as 0.8, 80% or 1/3.',
  },
  'scheme.figure-too-fine': { zh: () => '分值最多四位小数。', en: () => 'Points have at most four decimals.' },
  'scheme.clause-unknown': {
    zh: (f) => `没有编号为 ${f('found')} 的条款，请补上依据。`,
    en: (f) => `There is no clause ${f('found')}; add it.`,
  },
  'scheme.name-unknown': {
    zh: (f) => `没有叫 ${f('found')} 的部分、输入或项目。`,
    en: (f) => `There is no part, input or item called ${f('found')}.`,
  },
  'scheme.missing-unstated': {
    zh: () => '没有写明漏评怎么办：拒绝（refuse）、跳过（skip）还是计零（zero）。',
    en: () => 'It must say what becomes of a missing score: refuse, skip or zero.',
  },
  'scheme.test-missing-unstated': {
    zh: () => '没有写明没有这个数时怎么办：算作符合（holds）还是不符合（fails）。',
    en: () => 'It must say what becomes of a number that is not there: holds or fails.',
  },
  'scheme.limit-unstated': {
    zh: () => '没有写明名额：比例（share）、人数（places），或两者都写。',
    en: () => 'It must say how many there are: a share, a number of places, or both.',
  },
  'scheme.among-whom': {
    zh: () => '评支部的方案，名额只能在党委所属支部之间（among: committee）；评党员的方案，名额只能在本支部之内。',
    en: () =>
      "Where branches are rated a quota is among the committee's branches (among: committee); members are compared in their own branch only.",
  },
  'scheme.exempt-by': {
    zh: () => '不列入积分的，写明按星级（stars）还是按格次（grade）直接评定，只写一种。',
    en: () => 'Exempt members are given their stars, or their grade, directly: say one of the two.',
  },
  'scheme.bounds-unstated': {
    zh: () => '没有写明界限：达到（from）、低于（below），或两者都写。',
    en: () => 'It must say a bound: from, below, or both.',
  },
  'scheme.more-than-periods': {
    zh: (f) => `一年只有 ${f('most')} 期，够不上 ${f('found')} 期。`,
    en: (f) => `The year has ${f('most')} periods, so there are never ${f('found')}.`,
  },
  'scheme.pledges-by-members': {
    zh: () => '评支部的方案里没有被评的党员，承诺只能由支部作出（by: branch）。',
    en: () => 'A scheme that rates branches rates no members, so only branches pledge (by: branch).',
  },
  'scheme.pledges-of-branch': {
    zh: () => '支部没有党员类别，支部的承诺不写类别（categories）。',
    en: () => 'A branch has no category, so its pledges name no categories.',
  },
  'scheme.pledges-for-nobody': {
    zh: (f) => `${f('found')} 的人都已归前面的 ${f('first')}，这一套承诺没有人用。请调换先后或写明类别。`,
    en: (f) => `Everybody of ${f('found')} has ${f('first')} before it; change the order or name categories.`,
  },
  'scheme.pledges-reviewed-subject': {
    zh: (f) => `${f('input')} 评的不是作承诺的一方，不能对照这些承诺。`,
    en: (f) => `${f('input')} does not score whoever makes these pledges, so it cannot be given in view of them.`,
  },
  'scheme.pledges-reviewed-period': {
    zh: (f) => `${f('input')} 的周期与承诺计划的周期（${f('needs')}）不同，对不上。`,
    en: (f) => `${f('input')} is scored for other periods than these pledges are planned for (${f('needs')}).`,
  },
  'scheme.step-without-pledges': {
    zh: (f) => `步骤 ${f('step')} 是签订承诺，但方案没有这一方按同样周期的承诺（pledges），永远办不完。`,
    en: (f) =>
      `The step ${f('step')} is done by pledges, but that side has none of such periods; it could never be done.`,
  },
  'scheme.confirmed-misplaced': {
    zh: (f) => `步骤“${f('step')}”写了 confirmedByMember：只有公示、汇总党员积分的步骤可以由本人确认。`,
    en: (f) =>
      `Step “${f('step')}” has confirmedByMember: only notices and summaries of members’ points are confirmed by them.`,
  },
  'scheme.lot-misplaced': {
    zh: (f) => `步骤 ${f('step')} 不能抽签：只有由党委或支部书记办的核查（check），在评党员的方案里，才能抽查。`,
    en: (f) =>
      `The step ${f('step')} cannot be drawn by lot: only a check by committee or branch secretary can, where members are rated.`,
  },
  'scheme.lot-of-nothing': {
    zh: (f) => `步骤 ${f('step')} 抽查的 ${f('of')}，方案里没有，永远抽不出来。`,
    en: (f) => `The step ${f('step')} draws ${f('of')}, of which the scheme has none; nothing could ever be drawn.`,
  },
  'scheme.asked-misfit': {
    zh: (f) =>
      `“${f('fact')}”由提问得来，就只能是被评者自己的、0 到 1 之间的占比，各组不设比重和出席比例，代号不能与测评相同。请改正。`,
    en: (f) =>
      `${f('fact')} comes from a question: it is a share from 0 to 1 of whoever is rated, of groups without weights or quorums, under an id that no ballot has. Correct it.`,
  },
  'scheme.lot-size': {
    zh: (f) => `步骤 ${f('step')} 抽多少没有写对：比例（share）不超过 100%，最少（least）是不小于 1 的整数。`,
    en: (f) =>
      `The step ${f('step')} draws no such number: a share is at most 100%, the least a whole number from 1 on.`,
  },
  'scheme.whom-unstated': {
    zh: () => '没有写明对哪些人：身份（statuses）、类别（categories）或职务（roles）。',
    en: () => 'It must say for whom: statuses, categories or roles.',
  },
  'scheme.gate-circular': {
    zh: () => '门槛决定格次和星级，不能又以格次、星级为条件。',
    en: () => 'A gate decides grade and stars, so it cannot ask for a grade or stars itself.',
  },
  'scheme.reading-place-unknown': {
    zh: (f) => `读法要改的位置 ${f('found')} 不存在。`,
    en: (f) => `The reading changes ${f('found')}, which is not there.`,
  },
  'scheme.name-twice': { zh: (f) => `编号 ${f('found')} 用了两次。`, en: (f) => `The id ${f('found')} is used twice.` },
  'scheme.score-twice': {
    zh: (f) => `${f('found')} 由同一人按同一周期评分，写在了两处，只能写一处。`,
    en: (f) => `${f('found')} is scored by the same rater for the same periods in two places; it can be in one only.`,
  },
  'scheme.entry-worth': {
    zh: () => '记录怎么定分须写明一种：级别（levels）、分值范围（points）或数量（quantity）。',
    en: () => 'It must say one way in which an entry gets its worth: levels, points or quantity.',
  },
  'scheme.ballot-weights': {
    zh: () => '各类人员要么都写比重（大于零）并用 emptyGroup 写明没有票的怎么办，要么都不写。',
    en: () =>
      'Either every group has a weight above 0 and emptyGroup says what becomes of an empty one, or there is neither.',
  },
  'scheme.ballot-trim-denominator': {
    zh: (f) => `去掉最高分最低分只能按打分票平均，不能按 ${f('found')}。`,
    en: (f) => `Only a mean over the papers that score can be trimmed, not one over ${f('found')}.`,
  },
  'scheme.ballot-trim-weights': {
    zh: () => '各类人员有比重时，最高分最低分须按类别去掉（of: group）。',
    en: () => 'Where groups have weights, each group is trimmed by itself (of: group).',
  },
  'scheme.ballot-held-least': {
    zh: () => '最少次数（heldLeast）只用于可以跳过（missing: skip）的测评，且不多于一年应办的次数。',
    en: () =>
      'heldLeast is for ballots that may be skipped (missing: skip), and is no more than they are held in a year.',
  },
  'scheme.option-out-of-range': {
    zh: (f) => `选项 ${f('option')} 的分值超出项目 ${f('item')} 的范围。`,
    en: (f) => `The points of the option ${f('option')} are outside the range of the item ${f('item')}.`,
  },
  'scheme.entry-time-twice': {
    zh: () => '按时间折算（span）与有效期（valid）只能写一种。',
    en: () => 'Points by time (span) and points that expire (valid) exclude each other; keep one.',
  },
  'scheme.repeats-out-of-order': {
    zh: () => '重复加倍的次数应从小到大，从第二次起。',
    en: () => 'The steps of repeats go up, from the second time on.',
  },
  'scheme.price-one-way': {
    zh: () => '数量折分只能写一种：按单位（perUnit）或查表（table），且该类记录须登记数量（quantity）。',
    en: () => 'A price is either by the unit (perUnit) or by a table, and needs a quantity.',
  },
  'scheme.unit-not-above-zero': {
    zh: () => '每多少折一次分，这个数须大于零。',
    en: () => 'The unit that points are counted by must be above 0.',
  },
  'scheme.factor-too-large': {
    zh: () => '倍数应在 0 到 10 之间，最多三位小数。',
    en: () => 'A factor lies between 0 and 10, with at most three decimals.',
  },
  'scheme.measure-without-term': {
    zh: () => '这种做法没有期限，请去掉期限（months）。',
    en: () => 'A measure of this form has no term; leave out the months.',
  },
  'scheme.for-nobody': {
    zh: () => '没有写明适用于哪些职务或类别。',
    en: () => 'It must say for which roles or categories this is.',
  },
  'scheme.bands-open': {
    zh: () => '分档须覆盖全部分数：只有最后一档不写下限。',
    en: () => 'Bands must cover everything: the last row alone has no lower edge.',
  },
  'scheme.bands-out-of-order': {
    zh: () => '分档应从高到低排列，下限不能相同。',
    en: () => 'Bands go from high to low, and no two share an edge.',
  },
  'scheme.event-of-members': {
    zh: () => '活动登记的是党员，评支部的方案不写活动（events）。',
    en: () => 'Sheets of events are kept of members; a scheme that rates branches has none.',
  },
  'scheme.event-step': {
    zh: (f) => `步骤 ${f('found')} 不是会议，或者这类活动不记到会，去掉 step。`,
    en: (f) => `The step ${f('found')} is no meeting, or this kind keeps no attendance; leave the step out.`,
  },
  'scheme.event-count': {
    zh: (f) =>
      `次数只能计入支部的、取整数的事实（of: branch，whole: true），且只有记到会的活动才计次；${f('found')} 不合要求。`,
    en: (f) =>
      `How many were held counts as a whole fact of the branch (of: branch, whole: true), of attendance only; ${f('found')} is not one.`,
  },
  'scheme.event-state': {
    zh: (f) => `这类活动没有 ${f('state')} 这种情形，可写：${f('keeps')}。`,
    en: (f) => `There is no ${f('state')} on this kind of sheet; it has ${f('keeps')}.`,
  },
  'scheme.event-twice': {
    zh: (f) => `${f('state')} 的已经登记过一次 ${f('item')}，同一情形同一项目只写一次。`,
    en: (f) => `${f('state')} gives ${f('item')} twice; say it once.`,
  },
  'scheme.event-worth': {
    zh: (f) =>
      `${f('item')} 要写的是 ${f('needs')}（points 分值、quantity 数量、level 级别、level-and-points 级别和分值；no-span 指起止日期类记录不能由活动产生），别的不写。`,
    en: (f) =>
      `An entry of ${f('item')} needs ${f('needs')} and nothing else (no-span: entries from a day to a day do not follow from an event).`,
  },
  'scheme.event-out-of-range': {
    zh: () => '超出该类记录的分值或数量范围，也不能是零。',
    en: () => 'It lies outside the range of its item, or is 0.',
  },
};
