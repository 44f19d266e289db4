import type { FactTexts, SentenceTable } from './sentence-table.ts';

/** A band by its grade's name, or by its stars. */
function band(f: FactTexts, language: 'zh' | 'en'): string {
  const name = f('band');
  if (!/^\d+$/.test(name)) return name;
  return language === 'zh' ? `${name} 星` : `${name} stars`;
}

/** How a fault of a scheme is mended, by the code of the cure. */
export const cureSentences: SentenceTable = {
  'cure.state-edge': { zh: () => '写明这一档从多少分起。', en: () => 'State where the band begins.' },
  'cure.sort-bands': { zh: () => '各档从高到低排列。', en: () => 'Put the bands in order from high to low.' },
  'cure.cut-band': {
    zh: (f) => `把“${band(f, 'zh')}”改为不满 ${f('below')} 分（含下限不含上限）。`,
    en: (f) => `Let «${band(f, 'en')}» end below ${f('below')}; each band holds its lower edge only.`,
  },
  'cure.extend-band': {
    zh: (f) =>
      f('from') === ''
        ? `把“${band(f, 'zh')}”写成不满 ${f('below')} 分。`
        : `把“${band(f, 'zh')}”写成 ${f('from')} 分及以上、不满 ${f('below')} 分；或在两档之间补一行。`,
    en: (f) =>
      `Let «${band(f, 'en')}» ${f('from') === '' ? '' : `begin at ${f('from')} and `}end below ${f('below')}, or add a row between.`,
  },
  'cure.sort-rows': { zh: () => '各行从高到低排列。', en: () => 'Put the rows in order from high to low.' },
  'cure.cut-row': {
    zh: (f) => `把得 ${f('band')} 分的一行改为不满 ${f('below')}（含下限不含上限）。`,
    en: (f) => `Let the row that gives ${f('band')} end below ${f('below')}; each row holds its lower edge only.`,
  },
  'cure.extend-row': {
    zh: (f) => `把得 ${f('band')} 分的一行写到不满 ${f('below')}，或在两行之间补一行。`,
    en: (f) => `Let the row that gives ${f('band')} end below ${f('below')}, or add a row between.`,
  },
  'cure.add-last-band': {
    zh: (f) => `补上最后一行：不满 ${f('below')} 分的，不写下限。`,
    en: (f) => `Add a last row for everything below ${f('below')}, without a lower edge.`,
  },
  'cure.open-first-band': {
    zh: (f) => `删去“${band(f, 'zh')}”的上限，或给总分封顶。`,
    en: (f) => `Take the upper edge off «${band(f, 'en')}», or cap the total.`,
  },
  'cure.lower-band': {
    zh: (f) => `分数线降到 ${f('most')} 分以内，或提高各项分值。`,
    en: (f) => `Lower the edge to ${f('most')} or less, or raise the points.`,
  },
  'cure.drop-band': { zh: () => '删去这一档，或降低起点分。', en: () => 'Drop the band, or let totals start lower.' },
  'cure.keep-one-rule': {
    zh: (f) => `写明以“${f('first')}”还是“${f('second')}”为准，只留一个。`,
    en: (f) => `Say whether «${f('first')}» or «${f('second')}» counts, and keep that one.`,
  },
  'cure.name-known': {
    zh: (f) => (f('names') === '' ? '先定义，再引用。' : `先定义，或改用已有的：${f('names')}。`),
    en: (f) => (f('names') === '' ? 'Define it first.' : `Define it, or use one that is there: ${f('names')}.`),
  },
  'cure.rename': { zh: () => '其中一个改用别的编号。', en: () => 'Give one of them another id.' },
  'cure.change-points': {
    zh: (f) => `把各项分值相差的 ${f('difference')} 分调平，或改写合计。`,
    en: (f) => `Change the points by ${f('difference')}, or the stated total.`,
  },
  'cure.add-cap': { zh: (f) => `给这部分封顶 ${f('most')} 分。`, en: (f) => `Cap the part at ${f('most')}.` },
  'cure.keep-one-cap': {
    zh: (f) => `在 ${f('first')} 和 ${f('second')} 中确定一个。`,
    en: (f) => `Decide between ${f('first')} and ${f('second')}.`,
  },
  'cure.cap-total': {
    zh: (f) => `总分封顶 ${f('most')} 分，或写明加分不占百分制。`,
    en: (f) => `Cap the total at ${f('most')}, or say that bonuses come on top of the scale.`,
  },
  'cure.drop-bound': {
    zh: () => '删去这个限值；若本意是先相抵再封顶，改写先后次序。',
    en: () => 'Drop the limit; if it was meant to hold before deductions, change the order.',
  },
  'cure.lower-cap': {
    zh: (f) => `内层封顶不超过 ${f('most')} 分。`,
    en: (f) => `Let the inner cap be ${f('most')} or less.`,
  },
  'cure.split-periods': {
    zh: (f) =>
      f('count') === ''
        ? `调整每期分值，使 ${f('times')} 期合计 ${f('cap')} 分。`
        : `例如其中 ${f('count')} 期每期 ${f('lower')} 分、其余 ${f('each')} 分，合计 ${f('cap')} 分。`,
    en: (f) =>
      f('count') === ''
        ? `Change the periods' points so that ${f('times')} of them make ${f('cap')}.`
        : `For example ${f('count')} periods of ${f('lower')} and the others of ${f('each')}, which makes ${f('cap')}.`,
  },
  'cure.say-small-branches': {
    zh: (f) => `写明不足 ${f('needed')} 人时怎么办：不评、合并评，还是由支部推荐。`,
    en: (f) => `Say what holds below ${f('needed')}: nobody, together with others, or by proposal.`,
  },
  'cure.lower-inner-quota': {
    zh: () => '减少里面的名额，或不写在另一项之内。',
    en: () => 'Give the inner one fewer places, or do not let it stand inside the other.',
  },
  'cure.write-tie-rule': { zh: () => '写一条同分如何处理的规定。', en: () => 'Write a clause on equals.' },
  'cure.drop-share': {
    zh: () => '改为只按分数和情形确定，不设比例。',
    en: () => 'Let points and facts decide, without a share.',
  },
  'cure.name-organ': { zh: () => '写明作出结论的机关。', en: () => 'Name the organ whose finding proves it.' },
  'cure.say-effect': { zh: () => '写明后果。', en: () => 'Say what follows from it.' },
  'cure.lower-hold': {
    zh: () => '限到低一档，或删去这一条。',
    en: () => 'Hold back to a lower one, or drop it.',
  },
  'cure.turn-bounds': {
    zh: () => '调换两个界限，或只留一个。',
    en: () => 'Turn the two bounds round, or keep one of them.',
  },
  'cure.move-bounds': {
    zh: () => '把界限移到能达到的范围内，或删去这一条。',
    en: () => 'Move the bounds to where numbers can come, or drop it.',
  },
  'cure.bound-discretion': {
    zh: () => '写明最少、最多几分，或分级定分。',
    en: () => 'State a least and a most, or points by level.',
  },
  'cure.order-table': {
    zh: () => '让各档分值一路升高或一路降低；确有用意的，写明理由。',
    en: () => 'Let the points rise or fall all the way, or say why not.',
  },
  'cure.order-levels': { zh: () => '按级别高低调整分值。', en: () => 'Let the points follow the levels.' },
  'cure.make-weight-positive': { zh: () => '权重改为正数。', en: () => 'Make the weight positive.' },
  'cure.turn-side': {
    zh: () => '改计另一面，或改记录的加扣方向。',
    en: () => 'Count the other side, or change the sign of the entries.',
  },
  'cure.order-ladder': { zh: () => '调整次序，使越高越好。', en: () => 'Put the rows so that higher is better.' },
  'cure.add-steps': { zh: () => '补上中间的星级。', en: () => 'Add the stars between.' },
  'cure.add-steps-to-target': {
    zh: () => '可改为按完成的比例得分，或补上中间的台阶。',
    en: () => 'Points could go by the share that was reached, or in steps.',
  },
  'cure.align-levels': {
    zh: () => '两边用同样的级别，或写明如何对应。',
    en: () => 'Use the same levels, or say how they correspond.',
  },
  'cure.state-rounding': {
    zh: () => '写明取舍，如最后一次四舍五入保留两位小数。',
    en: () => 'State it, for example half up to two decimals, once at the end.',
  },
  'cure.decide-scope': {
    zh: () => '用一条认定的条款写明各计一项还是合计一项，并列出另一种读法。',
    en: () => 'Decide it in a clause of its own, and name the other reading.',
  },
  'cure.complete-weights': {
    zh: () => '调整比重，使合计为一。',
    en: () => 'Change the weights so that they make one.',
  },
  'cure.raise-least': {
    zh: (f) => `把最少票数提到 ${f('least')} 张，或者少去掉几张。`,
    en: (f) => `Raise the least number to ${f('least')} papers, or leave out fewer.`,
  },
  'cure.quorum': {
    zh: () => '写成应到人数的一个比例，如 2/3。',
    en: () => 'Give it as a share of those due, such as 2/3.',
  },
  'cure.order-options': {
    zh: () => '核对各选项的分值，从好到差依次降低。',
    en: () => 'Check the points of the options, so that a better one is worth no less.',
  },
  'cure.decide-question': {
    zh: (f) => `先定下来，写成一条认定的条款（位置：${f('place')}）。`,
    en: (f) => `Decide it, and write the decision as a clause (place: ${f('place')}).`,
  },
  'cure.name-readings': {
    zh: () => '在 readings 里写出别的读法，试算各改变多少人。',
    en: () => 'Name the other readings, and see how many people each would change.',
  },
  'cure.raise-threshold': {
    zh: (f) => `分数线定在 ${f('base')} 分以上，或写明本就如此。`,
    en: (f) => `Set the threshold above ${f('base')}, or say that it is meant so.`,
  },
  'cure.add-floor': { zh: () => '写明扣到零分为止。', en: () => 'Say that it stops at 0.' },
  'cure.use-or-drop': { zh: () => '写明计入哪里，或删去。', en: () => 'Say where it counts, or drop it.' },
  'cure.say-who-wins': {
    zh: () => '写明不一致时以谁为准，或各占多少比重。',
    en: () => "Say whose counts, or each one's weight.",
  },
  'cure.count-once': { zh: () => '只在一处计分。', en: () => 'Count it in one place.' },
  'cure.say-difference': {
    zh: () => '写明各类的项目或分值，或不分类。',
    en: () => 'State what differs, or drop the categories.',
  },
  'cure.drop-criterion': {
    zh: () => '删去这一项，改为记录实际做到的事。',
    en: () => 'Drop it, and record what was actually done.',
  },
  'cure.close-list': {
    zh: () => '列明情形和分值；记录时须写理由。',
    en: () => 'List the cases and their points, and ask for a reason.',
  },
  'cure.correct-file': { zh: () => '按提示改正文件。', en: () => 'Correct the file as said.' },
};
