import type { Grain, GrainNeed } from '@xianfeng/engine';
import type { FactTexts, Language, Sentences, SentenceTable } from './sentence-table.ts';

/** How often a number stands for one member or branch. */
const grains: Readonly<Record<Grain, { readonly zh: string; readonly en: string }>> = {
  one: { zh: '全年一个数', en: 'one number for the year' },
  month: { zh: '每月一个数', en: 'one number a month' },
  quarter: { zh: '每季度一个数', en: 'one number a quarter' },
  half: { zh: '每半年一个数', en: 'one number a half-year' },
  year: { zh: '全年一个数', en: 'one number for the year' },
  item: { zh: '逐项一个数', en: 'one number an item' },
  'item-month': { zh: '逐项每月一个数', en: 'one number an item and month' },
  'item-quarter': { zh: '逐项每季度一个数', en: 'one number an item and quarter' },
  'item-half': { zh: '逐项每半年一个数', en: 'one number an item and half-year' },
  'item-year': { zh: '逐项一个数', en: 'one number an item' },
};

function grainWords(grain: string, language: Language): string {
  return Object.hasOwn(grains, grain) ? grains[grain as Grain][language] : '';
}

/** ` and a is …`, where it is known what stands there. */
function foundWords(f: FactTexts, language: Language): string {
  if (f('has') === '') return '';
  const has = grainWords(f('has'), language);
  return language === 'zh' ? `，而 ${f('one')} 是${has}` : `; ${f('one')} is ${has}`;
}

/** The two that are not alike; they may stand for the same periods and yet for other items. */
function apartWords(f: FactTexts, language: Language): string {
  const [one, other] = [grainWords(f('oneGrain'), language), grainWords(f('otherGrain'), language)];
  if (one === '') return language === 'zh' ? '须与所指的项目和周期相同。' : 'items and periods must be the same.';
  const isSame = one === other;
  if (language === 'zh')
    return isSame ? `${f('one')} 与 ${f('other')} 的项目不同。` : `${f('one')} 是${one}，${f('other')} 是${other}。`;
  return isSame
    ? `${f('one')} and ${f('other')} are of different items.`
    : `${f('one')} is ${one}, ${f('other')} is ${other}.`;
}

const toOneNumber = {
  zh: '分期的先用 over-periods 相加或用 mean 取平均，逐项的先用 sum 合计',
  en: 'Bring periods together with over-periods or mean, and items with a sum',
};

function perPeriod(grain: Grain): Sentences {
  return {
    zh: (f) => `这里要${grains[grain].zh}的部分${foundWords(f, 'zh')}。请写一个按这一周期得出的部分。`,
    en: (f) => `A part with ${grains[grain].en} is needed here${foundWords(f, 'en')}.`,
  };
}

/** What a place of a scheme needs instead of what it was given, and what to do. */
const needs: Readonly<Record<GrainNeed, Sentences>> = {
  month: perPeriod('month'),
  quarter: perPeriod('quarter'),
  half: perPeriod('half'),
  year: perPeriod('one'),
  'one-number': {
    zh: (f) => `这里要全年一个数${foundWords(f, 'zh')}。${toOneNumber.zh}，再写它的编号。`,
    en: (f) => `One number for the year is needed here${foundWords(f, 'en')}. ${toOneNumber.en}, and name that part.`,
  },
  periods: {
    zh: (f) => `这里要分期的数${foundWords(f, 'zh')}。请写按月、季度或半年得出的部分；本来就只有一个数的，不用这一步。`,
    en: (f) =>
      `Numbers by period are needed here${foundWords(f, 'en')}. Name a part by month, quarter or half-year; one number by itself needs no such step.`,
  },
  'same-periods': {
    zh: (f) => `各项的周期须相同：${apartWords(f, 'zh')}分期的先用 over-periods 相加或用 mean 取平均，或都按同一周期。`,
    en: (f) =>
      `All terms need the same periods: ${apartWords(f, 'en')} Bring periods together with over-periods or mean first, or give all the same.`,
  },
  'same-grain': {
    zh: (f) => `各部分的项目和周期须相同：${apartWords(f, 'zh')}${toOneNumber.zh}。`,
    en: (f) => `All of them need the same items and periods: ${apartWords(f, 'en')} ${toOneNumber.en}.`,
  },
  'same-items': {
    zh: () => '各次测评须测同样的项目，次序也相同。',
    en: () => 'All the ballots must ask about the same items, in the same order.',
  },
  'items-and-periods': {
    zh: () => '这里要逐项、分期的数，如 inputs.scores 里按月的评分。',
    en: () => 'Numbers by item and period are needed here, such as scores by month.',
  },
  scores: {
    zh: () => '这里只能写评分输入（inputs.scores）的编号。',
    en: () => 'Only the id of a score input (inputs.scores) can stand here.',
  },
  'longer-period': {
    zh: () => 'per 写的周期不能比所取的数的周期短；按时间折算（span）、有有效期（valid）的记录，周期须与之相合。',
    en: () =>
      'The period in per cannot be shorter than that of what is taken, and must fit the span or valid of the entries.',
  },
  points: {
    zh: (f) =>
      `${f('one')} 登记的是数量，没有分值：给它写折分办法（price），或改用 counted 数次数、加数量，再用 by-table 或 per-unit 折成分。`,
    en: (f) =>
      `Entries of ${f('one')} bring a quantity and no points: give the kind a price, or count them with counted and make points of that with by-table or per-unit.`,
  },
  quantities: {
    zh: (f) => `${f('one')} 没有登记数量：给它写 quantity，或改为数次数（what: times）。`,
    en: (f) => `Entries of ${f('one')} bring no quantity: give the kind one, or count the times (what: times).`,
  },
  'one-sign': {
    zh: (f) => `${f('one')} 可加可减（sign: either），分不出最高的一项；请分成加分、减分两类记录。`,
    en: (f) =>
      `Entries of ${f('one')} add or deduct (sign: either), so none is the highest; make it two kinds of entries.`,
  },
  'no-count-with-sum': {
    zh: () => '全部相加（take: sum）时不能再写取几期（count）。',
    en: () => 'Where all are added up (take: sum), count has no place.',
  },
  sources: { zh: () => '至少要写一个部分。', en: () => 'At least one part is needed here.' },
  terms: { zh: () => '至少要写一项（terms）。', en: () => 'At least one term is needed here.' },
  step: {
    zh: () => '四舍五入到多少（step）须大于零，最多四位小数。',
    en: () => 'The step to round to is above 0, with at most four decimals.',
  },
  'four-decimals': { zh: () => '分值最多四位小数。', en: () => 'Points have at most four decimals.' },
  'above-zero': { zh: () => '这个数须大于零。', en: () => 'This number must be above 0.' },
  'weights-above-zero': {
    zh: () => '按比例补足（scaled）时，各项比重须大于零。',
    en: () => 'Where weights are scaled, each of them is above 0.',
  },
  'from-or-below': {
    zh: () => '没有写明界限：达到（from）、低于（below），或两者都写。',
    en: () => 'It must say a bound: from, below, or both.',
  },
  'one-edge': {
    zh: () => '从哪里起算只能写一种：超过（above）或低于（below）。',
    en: () => 'Count above an edge or below one: keep one of the two.',
  },
  'share-and-whole': {
    zh: () => '比例（share）和总数（whole）要写就都写。',
    en: () => 'share and whole go together: give both or neither.',
  },
  'grades-with-grade': {
    zh: () => '取格次（take: grade）时用 grades 写明各格次几分，否则不写。',
    en: () => 'grades says what each grade is worth where take is grade, and stands nowhere else.',
  },
  'members-beside': {
    zh: () => '这个规则只能写在支部自身的评定（branch:）里。',
    en: () => 'This rule stands only in the parts of a branch: section.',
  },
  whom: {
    zh: () => '取比例或人数时，grades 和 outcome 写一种；取平均时都不写。',
    en: () => 'A share or count needs grades or an outcome, one of the two; a mean needs neither.',
  },
};

/** Everything a place of a scheme can need. */
export const schemeGrainNeeds = Object.keys(needs) as readonly GrainNeed[];

function needOf(f: FactTexts): Sentences {
  const need = f('needs');
  return Object.hasOwn(needs, need) ? needs[need as GrainNeed] : needs['same-grain'];
}

/** Numbers of another kind than a rule works on. */
export const schemeGrainSentences: SentenceTable = {
  'scheme.grain-mismatch': { zh: (f) => needOf(f).zh(f), en: (f) => needOf(f).en(f) },
  'scheme.name-below': {
    zh: (f) => `${f('found')} 写在下面：一个部分只能用写在它上面的，请把 ${f('found')} 移到上面。`,
    en: (f) => `${f('found')} stands below; a part takes only what stands above it, so move it above.`,
  },
  'scheme.name-of-itself': {
    zh: (f) => `${f('found')} 不能用它自己，请写上面的部分或输入。`,
    en: (f) => `${f('found')} cannot be made of itself; name a part or input above.`,
  },
};
