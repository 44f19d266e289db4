import type { Working } from '@xianfeng/engine';
import type { RuleWords, WorkingTelling } from './rule-words.ts';

type BallotWorking = Extract<Working, { readonly rule: 'ballot-mean' }>;
type GroupWorking = BallotWorking['groups'][number];
type Share = NonNullable<BallotWorking['counted']>;

export const ballotMean: RuleWords<'ballot-mean'> = {
  part: {
    zh: ({ of }, say) =>
      say.isPlainBallot(of)
        ? `${say.name('ballot', of)}各类人员的票合在一起，按打了分的票取平均，空白票不算零分`
        : `${say.name('ballot', of)}的得分，按这次测评写明的算法`,
    en: ({ of }, say) =>
      say.isPlainBallot(of)
        ? `the mean of all papers of ${say.name('ballot', of)}, groups together, that give a score; a blank paper is not a 0`
        : `what the papers of ${say.name('ballot', of)} come to, counted as that ballot says`,
  },
  working: {
    zh: (working, say) => lines(working, say, zh),
    en: (working, say) => lines(working, say, en),
  },
};

interface Words {
  readonly latest: (name: string, period: string) => string;
  readonly group: (name: string, group: GroupWorking) => string;
  readonly option: (name: string, count: number, points: string) => string;
  readonly trimmed: (highest: string, lowest: string) => string;
  readonly denominator: Readonly<Record<Share['denominator'], string | null>>;
  readonly papers: (papers: number, scored: number) => string;
  readonly sum: (papers: string, sum: string) => string;
  readonly comma: string;
  readonly colon: string;
  readonly zeroed: string;
}

const zh: Words = {
  latest: (name, period) => `按最近一次测评计：${name}（${period}）`,
  group: (name, { papers, scored, sum }) => `${name} ${papers} 张，${scored} 张打了分，共 ${sum}`,
  option: (name, count, points) => `${name} ${count} × ${points}`,
  trimmed: (highest, lowest) => `去掉最高的 ${highest} 和最低的 ${lowest}`,
  denominator: {
    scored: null,
    papers: '按收回的全部票平均',
    present: '按实到人数平均',
    due: '按应到人数平均',
  },
  papers: (papers, scored) => `收回 ${papers} 张，${scored} 张打了分`,
  sum: (papers, sum) => `${papers}，共 ${sum}`,
  comma: '，',
  colon: '：',
  zeroed: '应办的测评没有办，按方案计 0',
};

const en: Words = {
  latest: (name, period) => `the latest ballot counts: ${name} (${period})`,
  group: (name, { papers, scored, sum }) => `${name}: ${papers} papers, ${scored} scored, sum ${sum}`,
  option: (name, count, points) => `${name} ${count} × ${points}`,
  trimmed: (highest, lowest) => `without the highest (${highest}) and the lowest (${lowest})`,
  denominator: {
    scored: null,
    papers: 'over all papers',
    present: 'over those present',
    due: 'over those due',
  },
  papers: (papers, scored) => `${papers} papers, ${scored} scored`,
  sum: (papers, sum) => `${papers}, sum ${sum}`,
  comma: ', ',
  colon: ': ',
  zeroed: 'the ballot was due and not held, and counts 0',
};

function lines(working: BallotWorking, say: WorkingTelling, words: Words): readonly string[] {
  const { groups, papers, scored, sum, ballot, counted, isZeroed } = working;
  if (isZeroed === true) return [words.zeroed];
  const weighed = groups.flatMap((group) => group.weighed ?? []);
  const divided = counted === undefined ? `${sum} ÷ ${scored}` : `${counted.sum} ÷ ${counted.by}`;
  const account = weighed.length > 0 ? weighed.map(({ product }) => product).join(' + ') : divided;
  const head = weighed.length > 0 ? words.sum(words.papers(papers, scored), sum) : words.papers(papers, scored);
  return [
    ...(ballot === undefined ? [] : [words.latest(ballot.name, say.when(ballot.period))]),
    ...groups.flatMap((group) => groupLines(group, say, words)),
    ...(counted === undefined ? [] : shareLines(counted, say, words)),
    `${head}${words.colon}${account} = ${say.explanation.exact}`,
  ];
}

function groupLines(group: GroupWorking, say: WorkingTelling, words: Words): readonly string[] {
  const name = say.group(group.group);
  const { chosen = [], weighed } = group;
  const options = chosen.map((option) => words.option(option.name, option.count, option.points));
  return [
    words.group(name, group),
    ...(options.length === 0 ? [] : [`${name}${words.colon}${say.list(options)}`]),
    ...(weighed == null
      ? []
      : [
          ...shareLines(weighed, say, words),
          `${name}${words.colon}${weighed.sum} ÷ ${weighed.by} = ${weighed.mean}${words.comma}${weighed.mean} × ${weighed.weight} = ${weighed.product}`,
        ]),
  ];
}

function shareLines({ highest, lowest, denominator }: Share, say: WorkingTelling, words: Words): readonly string[] {
  const over = words.denominator[denominator];
  return [
    ...(highest.length === 0 ? [] : [words.trimmed(say.list(highest), say.list(lowest))]),
    ...(over === null ? [] : [over]),
  ];
}
