import type { FactTexts, SentenceTable } from './sentence-table.ts';
import { entryHeadings } from './spreadsheet-words.ts';

function zhAt(f: FactTexts): string {
  const heading = f('heading') === '' ? '' : `（${f('heading')}）`;
  return `“${f('sheet')}”第${f('row')}行${f('column') === '' ? '' : `${f('column')}列`}${heading}`;
}

function enAt(f: FactTexts): string {
  const heading = f('heading') === '' ? '' : ` (${f('heading')})`;
  return `“${f('sheet')}”, row ${f('row')}${f('column') === '' ? '' : `, column ${f('column')}`}${heading}`;
}

function fieldName(field: string): string {
  return (entryHeadings as Readonly<Record<string, readonly string[]>>)[field]?.[0] ?? field;
}

/** A year's scores in one file. */
const yearScores: SentenceTable = {
  'scores.month-without-item': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行${f('column')}列写着“${f('heading')}”，没有写是哪个项目的分。请在月份下面加一行项目名称，或每个项目一个工作表、用项目名称作表名。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}, column ${f('column')}: “${f('heading')}” does not say of which item. Add a row of items below the months, or give each item a sheet named after it.`,
  },
  'scores.month-twice': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行的“${f('heading')}”有几列。请删去多余的，或在下面加一行项目名称。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}: “${f('heading')}” stands over several columns. Remove what is too much, or add a row of items below.`,
  },
  'scores.no-period': {
    zh: () => '没有看出是哪几个月的分。请用“1月”“2月”作工作表的名字，或在表头写上月份，再上传。',
    en: () =>
      'It is not to be seen which months these are. Name the sheets 1月, 2月 or write the months in the headings.',
  },
  'scores.period-not-scored': {
    zh: (f) => `“${f('sheet')}”写的是 ${f('period')}，本办法这一期不评分。请改成评分的那一期，或删去这个工作表。`,
    en: (f) =>
      `“${f('sheet')}” is of ${f('period')}, in which the scheme scores nothing. Correct the period or remove the sheet.`,
  },
  'scores.nothing-new': {
    zh: () => '这份表里的分评分表里都已经有了，没有导入任何内容。请核对是不是选错了文件。',
    en: () =>
      'The score sheets have everything in this file already; nothing was brought in. Check whether it is the right file.',
  },
  'scores.no-open-period': {
    zh: (f) => `${f('year')} 年到现在的评分表都已经开会通过，没有要填的。请到“评分”里查看。`,
    en: (f) =>
      `Every score sheet of ${f('year')} so far has been passed; there is nothing to fill in. See them under Scores.`,
  },
};

/** Who came and who paid, out of Excel. */
const eventBooks: SentenceTable = {
  'events.none-kept': {
    zh: (f) => `“${f('scheme')}”没有写哪些会议活动要记出勤，不能导入。请到“活动与会议”看看本办法记什么。`,
    en: (f) => `“${f('scheme')}” keeps no sheets of events, so there is nothing to bring in.`,
  },
  'events.no-headings': {
    zh: () =>
      '没有找到表头。请一行写“姓名”，后面横着写日期（党费写月份）；或者写“日期”“会议类型”“姓名”“情况”四列，一人一次一行。',
    en: () =>
      'No headings were found. Write 姓名 and the days (or months of dues) across, or the columns 日期, 会议类型, 姓名, 情况.',
  },
  'events.no-rows': {
    zh: () => '表里没有一次会议或活动的情况，没有可导入的。请填好后再上传。',
    en: () => 'The file tells of no event. Fill it in and upload it again.',
  },
  'events.kind-missing': {
    zh: (f) =>
      `${zhAt(f)}没有看出是哪一种会议或活动。请在下面选一种，或把会议类型写在日期上面一行，也可以写在工作表的名字里。`,
    en: (f) =>
      `${enAt(f)} does not say which kind of event it is. Choose one below, or write it above the day or in the name of the sheet.`,
  },
  'events.no-dues': {
    zh: (f) => `${zhAt(f)}写的是月份，可是本办法不记党费交纳。会议和活动请写到日，如 3月5日。`,
    en: (f) => `${enAt(f)} is a month, but the scheme keeps no dues. Write the day of an event, such as 3月5日.`,
  },
  'events.day-missing': {
    zh: (f) => `${zhAt(f)}没有写日期。请写到日，如 3月5日。`,
    en: (f) => `${enAt(f)} has no day. Write it, such as 3月5日.`,
  },
  'events.not-a-day': {
    zh: (f) => `${zhAt(f)}“${f('value')}”不是日期。请写到日，如 3月5日。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is not a day. Write it such as 3月5日.`,
  },
  'events.state-unknown': {
    zh: (f) => `${zhAt(f)}“${f('value')}”看不出是到会、请假、缺席还是补课。请写 √、请假、缺席，或“补课 3月12日”。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is none of √, 请假, 缺席 or 补课 with its day. Write one of them.`,
  },
  'events.dues-unknown': {
    zh: (f) => `${zhAt(f)}“${f('value')}”看不出交没交。请写 √（按时）、补交或未交，不要写金额。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is none of √, 补交 and 未交. Write one of them, and no amount.`,
  },
  'events.made-up-day': {
    zh: (f) => `${zhAt(f)}补课要写哪一天补的。请写“补课 3月12日”。`,
    en: (f) => `${enAt(f)}: what was made up needs its day. Write it such as 补课 3月12日.`,
  },
  'events.state-missing': {
    zh: (f) => `${zhAt(f)}空着：${f('member')}那次（${f('title')}）应到，不知道到了没有。请补上。`,
    en: (f) => `${enAt(f)} is empty, but ${f('member')} was due (${f('title')}). Fill it in.`,
  },
  'events.member-missing': {
    zh: (f) => `${zhAt(f)}：${f('title')}，${f('member')}应到，表里没有这个人。请加上一行。`,
    en: (f) => `${enAt(f)}: ${f('member')} was due (${f('title')}) and is not in the file. Add a row.`,
  },
  'events.member-twice': {
    zh: (f) => `${zhAt(f)}：这个人这一次在第${f('earlierRow')}行已经有了。请删去一行。`,
    en: (f) => `${enAt(f)}: this member stands in row ${f('earlierRow')} already. Remove one.`,
  },
  'events.standing-otherwise': {
    zh: (f) =>
      `${zhAt(f)}：${f('on')} 的“${f('title')}”已经登记过，写得不一样。请打开那一张核对更正，再从表里删去这一次。`,
    en: (f) =>
      `${enAt(f)}: “${f('title')}” of ${f('on')} is kept already and told otherwise. Correct that sheet, and remove it here.`,
  },
  'events.standing-draft': {
    zh: (f) => `${zhAt(f)}：${f('on')} 的“${f('title')}”有一张还没记分的草稿。请先打开那一张记分或撤回。`,
    en: (f) => `${enAt(f)}: “${f('title')}” of ${f('on')} has a draft. Settle or withdraw it first.`,
  },
  'events.too-many': {
    zh: (f) => `一份表最多 ${f('most')} 次会议活动。请分成几份上传。`,
    en: (f) => `One file takes ${f('most')} events at most. Split it.`,
  },
  'events.nothing-new': {
    zh: () => '这份表里的会议活动都已经登记过了，没有导入任何内容。请核对是不是选错了文件。',
    en: () => 'Every event in this file is kept already; nothing was brought in. Check whether it is the right file.',
  },
};

/** A book of entries out of Excel: what is wrong with a cell, and what to do. */
export const entryBookSentences: SentenceTable = {
  ...yearScores,
  ...eventBooks,
  'entries.no-headings': {
    zh: () => '没有找到表头。表头要有一行写着“姓名”“项目”“日期”“依据”。请下载台账模板，填好后上传。',
    en: () => 'No headings were found. Download the template of the ledger and fill it in.',
  },
  'entries.no-rows': {
    zh: () => '表头下面没有一行记录，没有可登记的。请一人一事填一行再上传。',
    en: () => 'There are no rows below the headings. Enter one deed per row and upload again.',
  },
  'entries.column-missing': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行的表头里没有“${fieldName(f('field'))}”这一列。请在下面选哪一列是它，或在表里补上。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}: no column “${fieldName(f('field'))}” was found. Choose below which column it is, or add it.`,
  },
  'entries.column-twice': {
    zh: (f) =>
      `“${f('sheet')}”${f('column')}列“${f('heading')}”与${f('earlierColumn')}列写的是同一样。请删去其中一列。`,
    en: (f) => `“${f('sheet')}”: columns ${f('column')} and ${f('earlierColumn')} are the same. Remove one of them.`,
  },
  'entries.name-missing': {
    zh: (f) => `${zhAt(f)}没有姓名，不知道是谁的。请补上姓名，或删去这一行。`,
    en: (f) => `${enAt(f)} has no name. Add it or remove the row.`,
  },
  'entries.member-unknown': {
    zh: (f) => `${zhAt(f)}“${f('value')}”不在本支部本年度的党员名单里。请核对姓名；如果是新转入的党员，请先办转入。`,
    en: (f) =>
      `${enAt(f)}: “${f('value')}” is not among the branch's members of the year. Check the name, or record the transfer first.`,
  },
  'entries.name-twice': {
    zh: (f) => `${zhAt(f)}同一个姓名写了两次。请删去一个。`,
    en: (f) => `${enAt(f)} has one name twice. Remove one.`,
  },
  'entries.item-missing': {
    zh: (f) => `${zhAt(f)}没有写项目。请写上办法里的项目名称。`,
    en: (f) => `${enAt(f)} has no item. Write the name of an item of the scheme.`,
  },
  'entries.item-unknown': {
    zh: (f) => `${zhAt(f)}“${f('value')}”不是本办法的加减分项目。请改成项目的名称，模板里可以选。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is no item of the scheme. Use its name; the template offers them.`,
  },
  'entries.level-missing': {
    zh: (f) => `${zhAt(f)}“${f('item')}”要写档次。请写其中一个：${f('levels')}。`,
    en: (f) => `${enAt(f)}: “${f('item')}” needs a level. Write one of: ${f('levels')}.`,
  },
  'entries.level-unknown': {
    zh: (f) => `${zhAt(f)}“${f('item')}”没有档次“${f('value')}”。请写其中一个：${f('levels')}。`,
    en: (f) => `${enAt(f)}: “${f('item')}” has no level “${f('value')}”. Write one of: ${f('levels')}.`,
  },
  'entries.points-missing': {
    zh: (f) => `${zhAt(f)}“${f('item')}”要写分值。请补上分值。`,
    en: (f) => `${enAt(f)}: “${f('item')}” needs points. Add them.`,
  },
  'entries.quantity-missing': {
    zh: (f) => `${zhAt(f)}“${f('item')}”要写数量。请补上数量。`,
    en: (f) => `${enAt(f)}: “${f('item')}” needs a quantity. Add it.`,
  },
  'entries.not-a-number': {
    zh: (f) => `${zhAt(f)}“${f('value')}”不是数字。请只写数字，如 2 或 0.5。`,
    en: (f) => `${enAt(f)}: “${f('value')}” is not a number. Write digits such as 2 or 0.5.`,
  },
  'entries.too-many-decimals': {
    zh: (f) => `${zhAt(f)}“${f('value')}”小数位太多，最多四位。请改短。`,
    en: (f) => `${enAt(f)}: “${f('value')}” has more than four decimals. Shorten it.`,
  },
  'entries.day-missing': {
    zh: (f) => `${zhAt(f)}没有写日期。请写到日，如 2026-05-01。`,
    en: (f) => `${enAt(f)} has no day. Write it in full, such as 2026-05-01.`,
  },
  'entries.other-year': {
    zh: (f) => `${zhAt(f)}的日期不在 ${f('year')} 年。请核对日期；别的年度的不能在这里导入。`,
    en: (f) => `${enAt(f)}: the day lies outside ${f('year')}. Check it; other years are not brought in here.`,
  },
  'entries.document-missing': {
    zh: (f) => `${zhAt(f)}没有写依据。请写文件号，或能证明这件事的材料名称。`,
    en: (f) => `${enAt(f)} names no evidence. Write the number of the document or what proves it.`,
  },
  'entries.text-too-long': {
    zh: (f) => `${zhAt(f)}写得太长，最多 ${f('most')} 个字。请改短。`,
    en: (f) => `${enAt(f)} is too long; at most ${f('most')} characters. Shorten it.`,
  },
  'entries.repeated-otherwise': {
    zh: (f) =>
      `${zhAt(f)}与第${f('earlierRow')}行像是同一件事，分值或日期却不一样。请删去一行；确实是两件事的，请把依据写得不一样。`,
    en: (f) =>
      `${enAt(f)} looks like row ${f('earlierRow')} with other points or another day. Remove one; if they are two deeds, name different evidence.`,
  },
  'entries.standing-otherwise': {
    zh: (f) =>
      `${zhAt(f)}：${f('member')}的这件事台账里已经有了（${f('on')}，${f('document')}${f('standing') === '' ? '' : `，${f('standing')} 分`}），写得不一样。请核对；台账里的不对就先更正，再从表里删去这一行。`,
    en: (f) =>
      `${enAt(f)}: the ledger has this of ${f('member')} already (${f('on')}, ${f('document')}${f('standing') === '' ? '' : `, ${f('standing')} points`}), told otherwise. Check it; correct the ledger if it is wrong, and remove the row.`,
  },
  'entries.too-many': {
    zh: (f) => `一份表最多 ${f('most')} 条。请分成几份上传。`,
    en: (f) => `One file takes ${f('most')} entries at most. Split it.`,
  },
  'entries.nothing-new': {
    zh: () => '这份表里的记录台账里都已经有了，没有登记任何内容。请核对是不是选错了文件。',
    en: () =>
      'The ledger has everything in this file already; nothing was entered. Check whether it is the right file.',
  },
};
