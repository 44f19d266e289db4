import type { SentenceTable } from './sentence-table.ts';

/** Confirmed facts of a member's way through the years. */
export const experienceSentences: SentenceTable = {
  'experience.days-reversed': {
    zh: (f) => `结束日期 ${f('toOn')} 在开始日期 ${f('fromOn')} 之前，请核对。`,
    en: (f) => `It ended on ${f('toOn')}, before it began on ${f('fromOn')}; check the days.`,
  },
  'experience.in-future': {
    zh: (f) => `${f('on')} 还没有到（今天 ${f('today')}），只登记已经发生的。`,
    en: (f) => `${f('on')} is still to come (today is ${f('today')}); only what has happened is written down.`,
  },
  'experience.before-birth': {
    zh: (f) => `${f('on')} 早于本人的出生日期，请核对。`,
    en: (f) => `${f('on')} is before the person was born; check the day.`,
  },
  'experience.hours-missing': {
    zh: () => '学习和服务要写多少小时。',
    en: () => 'Say how many hours the study or service took.',
  },
  'experience.hours-range': {
    zh: (f) => `小时数要大于零，最多 ${f('most')}。`,
    en: (f) => `Hours are more than nought and at most ${f('most')}.`,
  },
  'experience.no-hours': {
    zh: () => '只有学习和服务写小时数。',
    en: () => 'Only study and service have hours.',
  },
  'experience.level-missing': {
    zh: () => '荣誉要写是哪一级的，例如县级。',
    en: () => 'Say who gave the honour, e.g. the county.',
  },
  'experience.no-level': {
    zh: () => '只有荣誉写是哪一级的。',
    en: () => 'Only an honour says who gave it.',
  },
  'experience.own-talk': {
    zh: () => '谈话由谈话的人登记，不由本人登记。',
    en: () => 'A talk is written down by who held it, not by whom it was held with.',
  },
  'experience.own': {
    zh: () => '关于自己的经历，自己不能核实，请由别人办。',
    en: () => 'Nobody decides on what is about himself. Leave it to others.',
  },
  'experience.written-oneself': {
    zh: () => '自己登记的，自己不能核实，请由第二个人办。',
    en: () => 'Nobody decides on what he wrote down himself. Leave it to a second person.',
  },
  'experience.standing': {
    zh: (f) => `${f('on')} 的“${f('title')}”已经登记过，请先看已有的那一条。`,
    en: (f) => `“${f('title')}” of ${f('on')} is on record already; look at that one first.`,
  },
  'experience.changed-meanwhile': {
    zh: () => '这一条刚才已经有人办过，请刷新页面看现在的情况。',
    en: () => 'Somebody has just dealt with this. Reload the page and see where it stands.',
  },
  'experiences.no-headings': {
    zh: () => '没有找到表头。表头要有一行写着“姓名”“种类”“名称”“日期”“小时”“依据”。请下载模板，填好后上传。',
    en: () => 'No headings were found. Download the template of the list and fill it in.',
  },
  'experiences.no-rows': {
    zh: () => '表头下面没有一行记录，没有可登记的。请一人一事填一行再上传。',
    en: () => 'There are no rows below the headings. Enter one fact per row and upload again.',
  },
  'experiences.column-missing': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行的表头里没有“${f('field')}”这一列。请在表里补上。`,
    en: (f) => `“${f('sheet')}”, row ${f('row')}: no column “${f('field')}” was found. Add it.`,
  },
  'experiences.cell-missing': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行${f('column')}列（${f('heading')}）没有写。请补上，或删去这一行。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}, column ${f('column')} (${f('heading')}) is empty. Fill it in or remove the row.`,
  },
  'experiences.course-unknown': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行${f('column')}列“${f('value')}”不是学习也不是服务。请写“学习”或“服务”。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}, column ${f('column')}: “${f('value')}” is neither study nor service. Write 学习 or 服务.`,
  },
  'experiences.not-hours': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行${f('column')}列“${f('value')}”不是小时数。请只写数字，如 8 或 1.5。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}, column ${f('column')}: “${f('value')}” is no number of hours. Write digits such as 8 or 1.5.`,
  },
  'experiences.nothing-new': {
    zh: () => '这份表里的都已经登记过了，没有登记任何内容。请核对是不是选错了文件。',
    en: () =>
      'Everything in this file is on record already; nothing was written down. Check whether it is the right file.',
  },
  'experience.id-taken': {
    zh: () => '这一条已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
};
