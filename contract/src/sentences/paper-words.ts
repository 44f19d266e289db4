import { dayOrPeriod } from './sentence-table.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 … 99 as official papers write them: 一, 十, 十一, 二十三. */
function numeral(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const one = ones === 0 ? '' : (numerals[ones - 1] ?? '');
  if (tens === 0) return one;
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${one}`;
}

const zh = (value: string): string => dayOrPeriod(value, 'zh');

/**
 * What official papers say beside the facts. They are Chinese papers for Chinese bodies, in whatever language the page
 * around them is read.
 */
export const paperWords = {
  day: zh,
  /** GB/T 9704-2012, 7.3.3. */
  numbered: (depth: 1 | 2 | 3 | 4, count: number, text: string): string => {
    if (depth === 1) return `${numeral(count)}、${text}`;
    if (depth === 2) return `（${numeral(count)}）${text}`;
    return depth === 3 ? `${count}.${text}` : `（${count}）${text}`;
  },
  number: (year: number | string, number: number | string): string => `〔${year}〕${number}号`,
  /** Filled in by hand. */
  numberOpen: (year: number | string): string => `　　　　〔${year}〕　　号`,
  none: '—',
  /** Several lines written into one paragraph: each begins as a paragraph does. */
  indented: (text: string): string => text.trim().replaceAll(/\s*\r?\n\s*/g, '\n　　'),
  honor: (honor: string): string =>
    honor === 'quarter-star' ? '季度之星' : honor === 'year-star' ? '年度之星' : honor,
  and: '、',
  comma: '，',
  semicolon: '；',
  letter: {
    to: (name: string): string => `${name}同志`,
    why: (year: number, on: string, clause: string): string =>
      `根据${year}年度的评定结果，${zh(on)}支部会议按照办法（${clause}）研究决定，向你发出本通知。现将有关事项通知如下。`,
    reasons: '主要问题',
    term: '改正期限',
    months: (months: number): string => `改正期限${months}个月，从交给本人之日算起，期满由支部会议评议。`,
    monthsTo: (months: number, on: string): string => `改正期限${months}个月，到${zh(on)}期满，由支部会议评议。`,
    mentor: (name: string): string => `支部指定${name}同志帮助你改正。`,
    tasks: '要改的事',
    task: (words: string, dueOn: string): string => `${words}（${zh(dueOn)}以前）`,
    rights: '你的权利',
    rightsWords: (branch: string): string =>
      `你可以要求说明理由和依据，可以向${branch}说明、申辩、请人作证，也可以保留意见；公示期内可以提异议；不服的，可以向上一级党组织申诉，没有时间限制。`,
    slip: (what: string): string => `《${what}》已收到。本人意见：`,
    sign: '签名：　　　　　　　　　　　　年　　月　　日',
  },
  notice: {
    title: { month: '积分公示', quarter: '积分公示', half: '积分公示', year: '评定结果公示' },
    of: (period: string, what: string, isOfBranches: boolean): string =>
      `${/^\d{4}$/.test(period) ? `${period}年度` : zh(period)}${isOfBranches ? '党支部' : '党员'}${what}`,
    lead: (scheme: string, version: string): string => `根据《${scheme}》（${version}）`,
    meeting: (on: string, due: number, present: number): string =>
      `经${zh(on)}会议评定（应到${due}人，实到${present}人）`,
    now: (count: number, isOfBranches: boolean): string =>
      isOfBranches ? `现将${count}个党支部的结果公示如下。` : `现将本支部${count}名党员的结果公示如下。`,
    order: '按姓氏笔画为序。',
    orderOfBranches: '按组织顺序排列。',
    points: '积分',
    yearPoints: '年度总积分',
    exempt: '不列入',
    candidates: (honor: string, names: string, places: number): string =>
      `${honor}：名额不超过${places}名${names === '' ? '' : `；够条件：${names}`}。`,
    corrected: (number: number, openedOn: string): string => `这份代替第${number}号（${zh(openedOn)}张贴），更正如下。`,
    stood: '原来',
    stands: '现在',
    what: '更正',
    days: (from: string, to: string, count: number): string => `公示期${count}个工作日，自${zh(from)}至${zh(to)}。`,
    object:
      '党员和群众有不同意见的，可以署名、口头、书面提出。我们给您编号，在规定期限内当面或书面答复；答复之前，有异议的结果不产生后果。期满以后，申诉权利不受影响。',
    contact: (contact: string): string => `有不同意见，找${contact}。`,
    code: (code: string): string => `校验码${code}`,
    paperNumber: (year: string, number: number): string => `公示〔${year}〕${number}号`,
  },
  minutes: {
    time: (on: string): string => `时间：${zh(on)}`,
    step: (name: string, period: string): string => `事项：${name}（${zh(period)}）`,
    clause: (cite: string): string => `依据：${cite}`,
    people: (due: number, present: number, ayes: number | null): string =>
      `应到${due}人，实到${present}人${ayes === null ? '' : `，赞成${ayes}人`}`,
    document: (document: string): string => `文号：${document}`,
    meeting: '会议情况',
    words: '会议记录',
    chair: '主持人：',
    recorder: (name: string): string => `记录人：${name}`,
  },
  card: {
    title: (year: number): string => `${year}年度党员积分卡`,
    facts: {
      name: '姓名',
      branch: '所在支部',
      category: '类别',
      scheme: '办法',
      total: '年度总积分',
      stars: '星级',
      grade: '格次',
    },
    schemeOf: (name: string, version: string): string => `《${name}》（${version}）`,
    item: '项目',
    points: '得分',
    sum: '合计',
    entries: '加分、扣分',
    on: '日期',
    what: '事由',
    exempt: '不列入积分，年终按参加情况直接评定。',
    decided: (reason: string): string => `会议评定与积分不同的理由：${reason}`,
    waiting: '（待复核，未计入）',
    running: '本年还没有评定，以下为到打印日为止的记录。',
    sign: '本人签名：',
    seal: '支部（盖章）：',
    period: (period: string): string => {
      const month = /^\d{4}-(\d{2})$/.exec(period)?.[1];
      if (month !== undefined) return `${Number(month)}月`;
      return zh(period).replace(/^\d{4}年/, '');
    },
  },
  register: {
    title: '党员积分制管理积分登记表',
    titleOf: (category: string): string => `党员积分制管理积分登记表（${category}）`,
    period: '季度',
    of: (name: string): string => `${name}事由和时间`,
    subtotal: (name: string): string => `${name}小计`,
    running: (name: string): string => `目前已得${name}`,
    entry: (words: string, on: string, points: string): string =>
      `${words}（${Number(on.slice(5, 7))}月${Number(on.slice(8))}日）${points}`,
  },
  year: {
    title: (year: number): string => `党员年度综合得分登记表（${year}年度）`,
    titleOfBranches: (year: number): string => `党支部年度综合得分登记表（${year}年度）`,
    branch: (name: string): string => `填报单位：${name}`,
    number: '序号',
    name: '姓名',
    nameOfBranch: '党支部',
    total: '年度得分',
    stars: '星级',
    grade: '格次',
    remark: '备注',
    exempt: '不列入积分，直接评定',
    decided: '会议评定',
    confirmed: (on: string, due: number, present: number): string =>
      `${zh(on)}会议评定，应到${due}人，实到${present}人。`,
    use: '此表为年度评定表，年底汇总后存档；年度得分是干部选拔、绩效报酬、推荐表彰的参考。',
    filler: '填表人：',
    secretary: '支部书记：',
    seal: '（盖章）',
  },
  stars: {
    title: (year: number): string => `${year}年度星级名单`,
    titleOfBranches: (year: number): string => `${year}年度党支部星级名单`,
    awarded: '评定',
    held: '现有',
    confirmed: (on: string): string => `${zh(on)}会议评定；否决事项取消的星级，以“现有”为准。`,
    count: (stars: number): string => (stars === 0 ? '无星' : `${numeral(stars)}星`),
  },
} as const;
