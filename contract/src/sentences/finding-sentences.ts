import type { FactTexts, SentenceTable } from './sentence-table.ts';

const law = '国办函〔2026〕12号和防治“指尖上的形式主义”的要求';
const lawInEnglish =
  'the requirements for government apps (2026, no. 12) and against formalism at the fingertips (2023)';

function reach(f: FactTexts, fact: string, open: string): string {
  const end = f(fact);
  return end === '' || end === '∞' ? open : end;
}

/** A band by its grade's name, or by its stars. */
function band(f: FactTexts, fact: string, language: 'zh' | 'en'): string {
  const name = f(fact);
  if (!/^\d+$/.test(name)) return name;
  return language === 'zh' ? `${name} 星` : `${name} stars`;
}

/** What is wrong with a scheme, by the code of the finding. */
export const findingSentences: SentenceTable = {
  'band.edge-missing': {
    zh: (f) => `“${band(f, 'band', 'zh')}”一档没有写分数线。`,
    en: (f) => `The band «${band(f, 'band', 'en')}» has no lower edge.`,
  },
  'band.out-of-order': {
    zh: (f) =>
      `“${band(f, 'band', 'zh')}”一档从 ${f('from')} 分起，却排在 ${f('edge')} 分起的“${band(f, 'above', 'zh')}”之下。`,
    en: (f) =>
      `«${band(f, 'band', 'en')}» begins at ${f('from')} but stands below «${band(f, 'above', 'en')}», which begins at ${f('edge')}.`,
  },
  'band.overlap': {
    zh: (f) => `${f('from')} 到 ${f('to')} 分同时写在“${band(f, 'above', 'zh')}”和“${band(f, 'band', 'zh')}”两档里。`,
    en: (f) => `${f('from')} to ${f('to')} stand in both «${band(f, 'above', 'en')}» and «${band(f, 'band', 'en')}».`,
  },
  'incentive.table-turns': {
    zh: (f) => `“${f('name')}”的各档分值有升有降，多做反而可能少得。`,
    en: (f) => `The rows of «${f('name')}» go up and down, so that more can give fewer points.`,
  },
  'band.gap': {
    zh: (f) => `${f('from')} 到 ${f('to')} 分落在“${band(f, 'band', 'zh')}”和“${band(f, 'above', 'zh')}”之间，没有档。`,
    en: (f) =>
      `${f('from')} to ${f('to')} lie between «${band(f, 'band', 'en')}» and «${band(f, 'above', 'en')}» and have no band.`,
  },
  'row.edge-missing': {
    zh: (f) => `得 ${f('band')} 分的一行没有写下限。`,
    en: (f) => `The row that gives ${f('band')} has no lower edge.`,
  },
  'row.out-of-order': {
    zh: (f) => `得 ${f('band')} 分的一行从 ${f('from')} 起，却排在从 ${f('edge')} 起、得 ${f('above')} 分的一行之下。`,
    en: (f) =>
      `The row that gives ${f('band')} begins at ${f('from')} but stands below the one that gives ${f('above')} from ${f('edge')}.`,
  },
  'row.overlap': {
    zh: (f) => `${f('from')} 到 ${f('to')} 同时写在得 ${f('above')} 分和得 ${f('band')} 分的两行里。`,
    en: (f) =>
      `${f('from')} to ${f('to')} stand in both rows, the one that gives ${f('above')} and that of ${f('band')}.`,
  },
  'row.gap': {
    zh: (f) => `${f('from')} 到 ${f('to')} 落在得 ${f('band')} 分和得 ${f('above')} 分的两行之间，没有写得几分。`,
    en: (f) =>
      `${f('from')} to ${f('to')} lie between the rows that give ${f('band')} and ${f('above')}, and nothing says what they give.`,
  },
  'band.gap-below': {
    zh: (f) => `${f('to')} 分及以下没有档，最低一档“${band(f, 'band', 'zh')}”之下是空的。`,
    en: (f) => `${f('to')} and below have no band; nothing stands under «${band(f, 'band', 'en')}».`,
  },
  'band.gap-above': {
    zh: (f) =>
      `最高一档“${band(f, 'band', 'zh')}”写了上限，${f('from')} 分及以上没有档，而总分可达 ${reach(f, 'most', '更高')}。`,
    en: (f) =>
      `«${band(f, 'band', 'en')}» ends, so ${f('from')} and above have no band, though totals reach ${reach(f, 'most', 'any height')}.`,
  },
  'band.too-high': {
    zh: (f) => `总分最高 ${f('most')} 分，谁也到不了“${band(f, 'band', 'zh')}”一档。`,
    en: (f) => `The total is ${f('most')} at most: nobody can reach «${band(f, 'band', 'en')}».`,
  },
  'band.too-low': {
    zh: (f) => `总分最低 ${f('least')} 分，谁也落不到“${band(f, 'band', 'zh')}”一档。`,
    en: (f) => `The total is ${f('least')} at least: nobody can fall to «${band(f, 'band', 'en')}».`,
  },
  'band.needs-bonus': {
    zh: (f) => `没有加分时最高 ${f('most')} 分，够不上“${band(f, 'band', 'zh')}”：不犯错、不加分的人也达不到。`,
    en: (f) => `Without any bonus the total is ${f('most')} at most, which does not reach «${band(f, 'band', 'en')}».`,
  },
  'rules.both-hold': {
    zh: (f) => `“${f('first')}”和“${f('second')}”会同时成立，没有写明以哪个为准。`,
    en: (f) => `«${f('first')}» and «${f('second')}» can both hold, and nothing says which one counts.`,
  },
  'name.unknown': {
    zh: (f) => `用到了 ${f('found')}，但没有定义。`,
    en: (f) => `${f('found')} is used but defined nowhere.`,
  },
  'name.twice': { zh: (f) => `编号 ${f('found')} 用了两次。`, en: (f) => `The id ${f('found')} is used twice.` },
  'sum.not-stated-total': {
    zh: (f) => `写明合计 ${f('stated')} 分，而${f('of')}相加最多 ${f('most')} 分（最少 ${f('least')} 分）。`,
    en: (f) => `${f('stated')} are stated, but ${f('of')} come to ${f('most')} at most (${f('least')} at least).`,
  },
  'cap.not-kept': {
    zh: (f) => `写明${f('of')}最多 ${f('stated')} 分，而计算中没有封顶。`,
    en: (f) => `${f('of')} are stated to be ${f('stated')} at most, but nothing caps them.`,
  },
  'cap.contradictory': {
    zh: (f) => `两个限值互相矛盾：${f('first')} 和 ${f('second')}。`,
    en: (f) => `Two limits contradict each other: ${f('first')} and ${f('second')}.`,
  },
  'total.above-scale': {
    zh: (f) => `写明 ${f('scale')} 分制，而总分可达 ${reach(f, 'most', '任意高')}。`,
    en: (f) => `A scale of ${f('scale')} is stated, but the total can reach ${reach(f, 'most', 'any height')}.`,
  },
  'cap.never-binds': {
    zh: (f) => `“${f('part')}”封顶 ${f('bound')} 分，但本来最多 ${f('end')} 分，封顶永远用不上。`,
    en: (f) => `«${f('part')}» is capped at ${f('bound')} but comes to ${f('end')} at most: the cap never binds.`,
  },
  'floor.never-binds': {
    zh: (f) => `“${f('part')}”最低 ${f('bound')} 分，但本来最少 ${f('end')} 分，下限永远用不上。`,
    en: (f) => `«${f('part')}» has the floor ${f('bound')} but comes to ${f('end')} at least: it never binds.`,
  },
  'cap.above-outer': {
    zh: (f) => `“${f('part')}”可到 ${f('bound')} 分，而所在的“${f('outer')}”封顶 ${f('most')} 分。`,
    en: (f) => `«${f('part')}» can reach ${f('bound')}, but «${f('outer')}» around it is capped at ${f('most')}.`,
  },
  'periods.not-cap': {
    zh: (f) =>
      `“${f('item')}”每期 ${f('each')} 分、全年 ${f('times')} 期，合计 ${f('sum')} 分，与全年 ${f('cap')} 分不合。`,
    en: (f) =>
      `«${f('item')}» gives ${f('sum')} over ${f('times')} periods (${f('each')} each), not the year's ${f('cap')}.`,
  },
  'quota.nobody': {
    zh: (f) =>
      f('stars') === ''
        ? `“${f('honor')}”的名额为 ${f('share')}，不足 ${f('needed')} 人的支部一个名额也没有。`
        : `“${f('honor')}”的名额为 ${f('stars')} 星党员的 ${f('share')}，不足 ${f('needed')} 人时一个名额也没有。`,
    en: (f) => `«${f('honor')}» is ${f('share')}: with fewer than ${f('needed')} to choose from it is nobody.`,
  },
  'quota.inner-exceeds': {
    zh: (f) => `“${f('inner')}”在“${f('outer')}”之内，名额却比它多。`,
    en: (f) => `«${f('inner')}» stands inside «${f('outer')}» and has more places than it.`,
  },
  'tie.unwritten': {
    zh: (f) => `“${f('name')}”按分数取人，没有写明同分怎么办。`,
    en: (f) => `«${f('name')}» goes by points, and nothing says what becomes of equals.`,
  },
  'share.forced-low': {
    zh: (f) => `按比例（${f('share')}）从后往前定“${f('grade')}”：民主评议党员不下指标、不定比例。`,
    en: (f) =>
      `«${f('grade')}» is given by share (${f('share')}) from the end: appraisal knows no quota of low grades.`,
  },
  'veto.organ-unnamed': {
    zh: (f) => `一票否决“${f('veto')}”没有写明以哪个机关的结论为依据。`,
    en: (f) => `The veto «${f('veto')}» does not say whose finding proves it.`,
  },
  'veto.without-effect': {
    zh: (f) => `一票否决“${f('veto')}”没有写明后果：清零、定等、限等还是取消资格。`,
    en: (f) => `The veto «${f('veto')}» does not say what it does.`,
  },
  'hold.above-all': {
    zh: (f) => `“${f('name')}”最高只限到 ${band(f, 'most', 'zh')}，而最高一档就是它，什么也没有限住。`,
    en: (f) =>
      `«${f('name')}» holds back to ${band(f, 'most', 'en')}, which is the highest there is: it holds back nothing.`,
  },
  'gate.without-effect': {
    zh: (f) => `门槛“${f('name')}”没有写明达不到时限到哪一档。`,
    en: (f) => `The gate «${f('name')}» does not say what it holds back.`,
  },
  'condition.contradictory': {
    zh: (f) => `“${f('name')}”既要达到 ${f('from')}，又要低于 ${f('below')}，两者不能同时成立。`,
    en: (f) => `«${f('name')}» asks for ${f('from')} or more and for less than ${f('below')}: nothing is both.`,
  },
  'condition.out-of-reach': {
    zh: (f) =>
      `“${f('name')}”的界限在 ${reach(f, 'least', '负无穷')} 到 ${reach(f, 'most', '无穷')} 之外，永远不会成立。`,
    en: (f) =>
      `The bounds of «${f('name')}» lie outside ${reach(f, 'least', 'minus infinity')} to ${reach(f, 'most', 'infinity')}: they never hold.`,
  },
  'discretion.unbounded': {
    zh: (f) => `“${f('entry')}”没有写分值，加扣多少全凭记录的人。`,
    en: (f) => `«${f('entry')}» has no points: how many is left to whoever writes it down.`,
  },
  'incentive.levels-inverted': {
    zh: (f) =>
      `“${f('entry')}”中“${f('second')}”（${f('secondPoints')} 分）与“${f('first')}”（${f('firstPoints')} 分）高低颠倒。`,
    en: (f) =>
      `In «${f('entry')}» the level ${f('second')} (${f('secondPoints')}) is out of order after ${f('first')} (${f('firstPoints')}).`,
  },
  'incentive.weight-negative': {
    zh: (f) => `“${f('part')}”中“${f('of')}”的权重是 ${f('weight')}：得得越多，总分越低。`,
    en: (f) => `In «${f('part')}» the weight of «${f('of')}» is ${f('weight')}: more of it lowers the total.`,
  },
  'incentive.side-empty': {
    zh: (f) => `“${f('part')}”计的一面与${f('entries')}相反，这些记录永远不计分。`,
    en: (f) => `«${f('part')}» counts the other side of ${f('entries')}: they never count.`,
  },
  'incentive.ladder-inverted': {
    zh: (f) => `高低颠倒：${f('first')} 星与 ${f('second')} 星的次序同分数或待遇相反。`,
    en: (f) => `The order of ${f('first')} and ${f('second')} stars runs against the points or what follows from them.`,
  },
  'incentive.cliff': {
    zh: (f) => `差一分就从 ${f('first')} 星落到 ${f('second')} 星，中间没有台阶。`,
    en: (f) => `A hundredth of a point is the step from ${f('first')} to ${f('second')} stars.`,
  },
  'incentive.all-or-none': {
    zh: (f) => `${f('targets')}达到即得满分，差一点就没有分。`,
    en: (f) => `${f('targets')} give all their points at the target and none just below it.`,
  },
  'levels.differ': {
    zh: (f) => `“${f('awards')}”分${f('levels')}，而${f('others')}分${f('otherLevels')}，级别不一致。`,
    en: (f) => `«${f('awards')}» has the levels ${f('levels')}, but ${f('others')} have ${f('otherLevels')}.`,
  },
  'rounding.unstated': {
    zh: (f) => `没有写明“${f('part')}”保留几位小数、怎样取舍。`,
    en: (f) => `How «${f('part')}» is rounded is not stated.`,
  },
  'highest-only.scope-unstated': {
    zh: (f) => `“只计最高一项”没有写明：加分和扣分合在一起只计一项，还是各计一项（${f('parts')}）。`,
    en: (f) => `«Highest only» does not say whether one counts in all, or one award and one deduction (${f('parts')}).`,
  },
  'weights.not-whole': {
    zh: (f) => `“${f('part')}”各部分的比重合计为 ${f('sum')}，不是一。`,
    en: (f) => `The weights of «${f('part')}» come to ${f('sum')}, not to one.`,
  },
  'ballot.trim-leaves-nobody': {
    zh: (f) => `“${f('ballot')}”最少 ${f('least')} 张票就有效，而去掉的最高、最低分就有 ${f('trimmed')} 张，一张不剩。`,
    en: (f) =>
      `«${f('ballot')}» is held with ${f('least')} papers, of which ${f('trimmed')} are the highest and lowest that do not count.`,
  },
  'ballot.quorum-impossible': {
    zh: (f) => `“${f('ballot')}”要求票数达到应到人数的 ${f('quorum')}，须大于零且不超过一。`,
    en: (f) => `«${f('ballot')}» asks for ${f('quorum')} of those due; it must be above 0 and at most 1.`,
  },
  'ballot.options-inverted': {
    zh: (f) =>
      `“${f('ballot')}”的选项${f('first')} ${f('firstPoints')} 分之后，${f('second')} ${f('secondPoints')} 分，次序颠倒。`,
    en: (f) =>
      `In «${f('ballot')}» the option ${f('second')} (${f('secondPoints')}) is out of order after ${f('first')} (${f('firstPoints')}).`,
  },
  'question.numbers': { zh: () => '原文没有写分值。', en: () => 'The document gives no numbers here.' },
  'question.edges': { zh: () => '原文没有写分数线。', en: () => 'The document gives no edges here.' },
  'question.weights': { zh: () => '原文没有写各部分的比重。', en: () => 'The document gives no weights here.' },
  'question.sum-or-mean': {
    zh: () => '原文没有写明各期相加还是取平均。',
    en: () => 'The document does not say whether the periods are added up or averaged.',
  },
  'question.which-counts': {
    zh: () => '原文有两个来源，没有写明以哪个为准。',
    en: () => 'The document has two sources here and does not say which one counts.',
  },
  'question.scope': { zh: () => '原文没有写明适用范围。', en: () => 'The document does not say how far this goes.' },
  'question.rest-of-text': { zh: () => '原文到此中断。', en: () => 'The text is cut off here.' },
  'question.parts': { zh: () => '原文只写出了一部分内容。', en: () => 'The document gives only some of the parts.' },
  'question.order': {
    zh: () => '原文没有写明先封顶再扣分，还是先相抵再封顶。',
    en: () => 'The document does not say whether caps come before or after what is deducted.',
  },
  'question.conditions': {
    zh: () => '两个条件之间的关系没有写明：都满足，还是满足一项；同时命中两档取哪档。',
    en: () => 'How the two conditions go together is not stated, nor which row counts where both hold.',
  },
  'question.rest': {
    zh: () => '原文没有写明不满一个单位的零头怎样计。',
    en: () => 'The document does not say what becomes of a rest that is less than a whole unit.',
  },
  'question.times': {
    zh: () => '原文没有写明按月、按季还是全年累计。',
    en: () => 'The document does not say over which time this counts.',
  },
  'reading.unnamed': {
    zh: (f) => `有 ${f('count')} 处由本方案认定（${f('ids')}），没有写出别的读法。`,
    en: (f) => `${f('count')} points were decided here (${f('ids')}) without naming the other readings.`,
  },
  'threshold.base-alone': {
    zh: (f) => `没有任何加分时已可达 ${f('base')} 分，“${f('outcome')}”的 ${f('from')} 分不靠加分也够得上。`,
    en: (f) => `${f('base')} can be reached without any bonus, so «${f('outcome')}» at ${f('from')} asks for none.`,
  },
  'total.below-zero': {
    zh: (f) =>
      `“${f('part')}”没有下限，扣分可使总分低于零（${reach(f, 'least', '') === '' ? '没有限度' : `最低 ${f('least')} 分`}）。`,
    en: (f) => `«${f('part')}» has no floor: deductions can take it below zero (${reach(f, 'least', 'without end')}).`,
  },
  'input.unused': {
    zh: (f) => `“${f('name')}”写了，但不计入任何结果。`,
    en: (f) => `«${f('name')}» is there but goes into no result.`,
  },
  'scores.two-raters': {
    zh: (f) => `“${f('first')}”和“${f('second')}”评的是同一项目，没有写明不一致时以谁为准。`,
    en: (f) => `«${f('first')}» and «${f('second')}» score the same, and nothing says whose counts where they differ.`,
  },
  'entry.counted-twice': {
    zh: (f) => `“${f('entry')}”在“${f('first')}”和“${f('second')}”里各计了一次。`,
    en: (f) => `«${f('entry')}» counts in «${f('first')}» and again in «${f('second')}».`,
  },
  'category.no-difference': {
    zh: (f) => `分了类别（${f('categories')}），各类之间没有任何不同。`,
    en: (f) => `Categories are told apart (${f('categories')}), but nothing differs between them.`,
  },
  'criterion.forbidden-l1': {
    zh: (f) => `“${f('text')}”涉及“${f('word')}”：不得以签到、在线时长、排名计分（${law}）。`,
    en: (f) =>
      `«${f('text')}» rests on signing in, time online or ranking, which must not give points (${lawInEnglish}).`,
  },
  'criterion.forbidden-l2': {
    zh: (f) => `“${f('text')}”涉及“${f('word')}”：不得以点赞、转发、网络投票、学习时长或上传痕迹计分（${law}）。`,
    en: (f) =>
      `«${f('text')}» rests on likes, shares, network votes, study time or traces, which must not give points (${lawInEnglish}).`,
  },
  'criterion.forbidden-l3': {
    zh: (f) => `“${f('text')}”涉及“${f('word')}”：不得以安装、注册、登录计分（${law}）。`,
    en: (f) =>
      `«${f('text')}» rests on installing, registering or logging in, which must not give points (${lawInEnglish}).`,
  },
  'criterion.forbidden-l4': {
    zh: (f) => `“${f('text')}”涉及“${f('word')}”：不得以填表、报送次数计分（${law}）。`,
    en: (f) => `«${f('text')}» rests on filling in forms, which must not give points (${lawInEnglish}).`,
  },
  'criterion.forbidden-l5': {
    zh: (f) => `“${f('text')}”涉及“${f('word')}”：积分不得用于商业活动（${law}）。`,
    en: (f) =>
      `«${f('text')}» trades points for goods, which a points system of an organization must not do (${lawInEnglish}).`,
  },
  'criterion.open-ended': {
    zh: (f) => `“${f('text')}”是兜底条款（${f('word')}），什么情形、加扣多少都没有写明。`,
    en: (f) => `«${f('text')}» is open-ended: neither the case nor the points are stated.`,
  },
};
