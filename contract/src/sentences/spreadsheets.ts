import type { FactTexts, SentenceTable } from './sentence-table.ts';

/** Where a fault is, as a person finds it in Excel. */
function zhAt(f: FactTexts): string {
  const heading = f('heading') === '' ? '' : `（${f('heading')}）`;
  return `“${f('sheet')}”第${f('row')}行${f('column') === '' ? '' : `${f('column')}列`}${heading}`;
}

function enAt(f: FactTexts): string {
  const heading = f('heading') === '' ? '' : ` (${f('heading')})`;
  return `“${f('sheet')}”, row ${f('row')}${f('column') === '' ? '' : `, column ${f('column')}`}${heading}`;
}

function zhFound(f: FactTexts): string {
  return f('value') === '' ? '' : `写的是“${f('value')}”，`;
}

function enFound(f: FactTexts): string {
  return f('value') === '' ? '' : ` holds “${f('value')}”`;
}

function mebibytes(f: FactTexts, fact: string): string {
  return (Number(f(fact)) / 1_048_576).toFixed(1).replace(/\.0$/, '');
}

const files: SentenceTable = {
  'spreadsheet.empty-file': {
    zh: () => '文件是空的，没有任何内容。请检查是否选错了文件，再上传一次。',
    en: () => 'The file is empty. Check that you chose the right one and upload it again.',
  },
  'spreadsheet.file-too-large': {
    zh: (f) =>
      `文件有 ${mebibytes(f, 'bytes')} MB，最大只能 ${mebibytes(f, 'most')} MB。请删去图片和用不着的工作表，或分成几个文件上传。`,
    en: (f) =>
      `The file has ${mebibytes(f, 'bytes')} MB; at most ${mebibytes(f, 'most')} MB can be taken. Remove pictures and sheets you do not need, or split it.`,
  },
  'spreadsheet.unpacks-too-large': {
    zh: (f) =>
      `文件解压后的内容太大（最多 ${mebibytes(f, 'most')} MB），无法读取。请新建一个表格，只把需要的内容复制过去，再上传。`,
    en: (f) =>
      `Unpacked, the file is too large (at most ${mebibytes(f, 'most')} MB). Copy only what is needed into a new spreadsheet and upload that.`,
  },
  'spreadsheet.too-many-sheets': {
    zh: (f) => `文件里有 ${f('found')} 个工作表，最多 ${f('most')} 个。请删去用不着的工作表，或分成几个文件上传。`,
    en: (f) =>
      `The file has ${f('found')} sheets; at most ${f('most')} can be read. Remove those not needed or split it.`,
  },
  'spreadsheet.too-many-rows': {
    zh: (f) => `工作表“${f('sheet')}”超过 ${f('most')} 行，无法读取。请分成几个文件上传。`,
    en: (f) => `The sheet “${f('sheet')}” has more than ${f('most')} rows. Split it into several files.`,
  },
  'spreadsheet.too-many-columns': {
    zh: (f) =>
      `工作表${f('sheet') === '' ? '' : `“${f('sheet')}”第${f('row')}行`}的内容超过 ${f('most')} 列，无法读取。请删去右边用不着的内容再上传。`,
    en: (f) =>
      `A row${f('row') === '' ? '' : ` (“${f('sheet')}”, row ${f('row')})`} has content beyond ${f('most')} columns. Clear what is not needed on the right.`,
  },
  'spreadsheet.too-many-cells': {
    zh: () => '文件里的内容太多，无法一次读取。请分成几个文件上传。',
    en: () => 'The file holds too much to be read at once. Split it into several files.',
  },
  'spreadsheet.old-format': {
    zh: () =>
      '这是旧格式的表格（.xls 或 .et），无法读取。请用 Excel 或 WPS 打开，选“另存为”，类型选“Excel 工作簿（.xlsx）”，再上传新文件。',
    en: () =>
      'This is an old spreadsheet format (.xls or .et). Open it in Excel or WPS, save it as .xlsx, and upload that file.',
  },
  'spreadsheet.encrypted': {
    zh: () => '文件设了打开密码，无法读取。请打开文件，取消密码，保存后再上传。',
    en: () => 'The file is protected by a password. Open it, remove the password, save it and upload it again.',
  },
  'spreadsheet.other-kind': {
    zh: (f) =>
      `这不是 Excel 表格（看起来是 ${f('kind')} 文件），改文件名不能改变格式。请用 Excel 或 WPS 打开原表，另存为 .xlsx 再上传。`,
    en: (f) =>
      `This is not an Excel file (it looks like ${f('kind')}). Open the table in Excel or WPS, save it as .xlsx, and upload that.`,
  },
  'spreadsheet.unknown-kind': {
    zh: () =>
      '认不出这是什么文件。只能上传 Excel 表格（.xlsx）或文本表格（.csv）。请用 Excel 或 WPS 另存为 .xlsx 再上传。',
    en: () => 'This kind of file is not known. Upload an Excel file (.xlsx) or a text table (.csv).',
  },
  'spreadsheet.damaged': {
    zh: () =>
      '文件不完整或已损坏，没有读取任何内容。请用 Excel 或 WPS 打开检查，另存为新的 .xlsx 文件再上传；如果打不开，请找原来的文件。',
    en: () =>
      'The file is not whole or is damaged; nothing was read. Open it in Excel or WPS, save it as a new .xlsx and upload that.',
  },
  'spreadsheet.encoding-wrong': {
    zh: () => '文件里的文字编码不对，读出来会是乱码。请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件再上传。',
    en: () =>
      'The text in the file is in a wrong encoding. Open it in Excel or WPS, save it as a new .xlsx and upload that.',
  },
  'spreadsheet.unsafe-content': {
    zh: () => '文件里有表格不该有的内容，为安全起见没有读取。请新建一个表格，把内容以“数值”方式粘贴过去，再上传。',
    en: () =>
      'The file holds something no spreadsheet should; it was not read. Paste the values into a new spreadsheet and upload that.',
  },
  'spreadsheet.too-slow': {
    zh: (f) =>
      `文件太复杂，${f('seconds')} 秒内没有读完，没有导入任何内容。请新建一个表格，只把需要的内容复制过去，再上传。`,
    en: (f) =>
      `The file could not be read within ${f('seconds')} seconds; nothing was imported. Copy only what is needed into a new spreadsheet.`,
  },
  'spreadsheet.reader-stopped': {
    zh: () => '文件太复杂，读取中断，没有导入任何内容。请新建一个表格，只把需要的内容复制过去，再上传。',
    en: () =>
      'The file was too complex and reading stopped; nothing was imported. Copy only what is needed into a new spreadsheet.',
  },
  'spreadsheet.quote-open': {
    zh: (f) =>
      `文本表格从第${f('row')}行起有一个英文双引号没有配对，后面的内容读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。`,
    en: (f) =>
      `From row ${f('row')} on, a quotation mark is not closed. Open the file in Excel or WPS, save it as .xlsx, and upload that.`,
  },
  'spreadsheet.control-character': {
    zh: (f) => `${zhAt(f)}有一个看不见的非法字符（${f('character')}）。请删去这个单元格的内容，重新输入。`,
    en: (f) =>
      `${enAt(f)} has an invisible character that is not allowed (${f('character')}). Clear the cell and type it again.`,
  },
  'spreadsheet.text-too-long': {
    zh: (f) => `${zhAt(f)}的文字超过 ${f('most')} 个字。请缩短。`,
    en: (f) => `${enAt(f)} has more than ${f('most')} characters. Shorten it.`,
  },
  'spreadsheet.cell-error': {
    zh: (f) => `${zhAt(f)}显示的是错误“${f('value')}”，不是内容。请改成正确的内容。`,
    en: (f) => `${enAt(f)} shows the error “${f('value')}”. Enter the right value.`,
  },
  'spreadsheet.formula-without-value': {
    zh: (f) => `${zhAt(f)}是公式，但文件里没有存下计算结果。请用 Excel 或 WPS 打开并保存一次，或直接填写数值。`,
    en: (f) =>
      `${enAt(f)} is a formula whose result is not in the file. Open and save it in Excel or WPS, or type the value.`,
  },
};

const roster: SentenceTable = {
  'roster.no-headings': {
    zh: () =>
      '没有找到花名册的表头。表头要有一行写着“姓名”“出生日期”“入党日期”“所在党支部”等栏目。请下载花名册模板，把内容粘贴进去再上传。',
    en: () =>
      'No headings of a roster were found. One row must name the columns; download the template and paste your rows into it.',
  },
  'roster.no-rows': {
    zh: () => '表头下面没有人员，没有可导入的内容。请每人填一行再上传。',
    en: () => 'There is nobody below the headings. Enter one person per row and upload again.',
  },
  'roster.column-missing': {
    zh: (f) => `“${f('sheet')}”第${f('row')}行的表头缺少“${f('heading')}”这一栏。请加上这一栏并填好。`,
    en: (f) => `“${f('sheet')}”, row ${f('row')}: the column “${f('heading')}” is missing. Add it and fill it in.`,
  },
  'roster.column-twice': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行的表头里“${f('heading')}”出现了两次（${f('columns')}列），不知道以哪一栏为准。请删去或改名其中一栏。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}: “${f('heading')}” stands twice (columns ${f('columns')}). Remove or rename one.`,
  },
  'roster.value-missing': {
    zh: (f) => `${zhAt(f)}没有填写，这一栏不能空着。请补上。`,
    en: (f) => `${enAt(f)} is empty. Fill it in.`,
  },
  'roster.value-too-long': {
    zh: (f) => `${zhAt(f)}的内容太长（最多100个字）。请缩短。`,
    en: (f) => `${enAt(f)} is too long (at most 100 characters). Shorten it.`,
  },
  'roster.name-odd': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}不像姓名。请只写一个人的姓名，不要带数字、括号和备注。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, which is not a name. Write one person's name, without digits, brackets or remarks.`,
  },
  'roster.sex-unknown': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}请写“男”或“女”。`,
    en: (f) => `${enAt(f)}${enFound(f)}. Write 男 or 女.`,
  },
  'roster.id-number-odd': {
    zh: (f) =>
      `${zhAt(f)}：不是有效的身份证号（18位，最后一位可以是X，校验码要对得上）。请核对；并把这一列设成“文本”格式，否则表格软件会改掉末几位。`,
    en: (f) =>
      `${enAt(f)}: this is no valid ID number (18 characters, the last a digit or X, with a fitting check). Check it, and format the column as text, or the spreadsheet changes the last digits.`,
  },
  'roster.id-number-differs': {
    zh: (f) => `${zhAt(f)}：身份证号里的出生日期或性别与这一行写的不一致。请核对。`,
    en: (f) => `${enAt(f)}: the ID number tells another day of birth or sex than this row. Check them.`,
  },
  'roster.id-number-twice': {
    zh: (f) => `${zhAt(f)}：与第${f('earlierRow')}行是同一个身份证号。请核对。`,
    en: (f) => `${enAt(f)}: row ${f('earlierRow')} has the same ID number. Check them.`,
  },
  'roster.phone-odd': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}不是一个电话号码。请只写一个11位手机号，或带区号的固定电话。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, which is not one telephone number. Write an 11-digit mobile number or a land line with its area code.`,
  },
  'roster.kind-unknown': {
    zh: (f) =>
      `${zhAt(f)}${zhFound(f)}认不出来或前后矛盾。请写正式党员、预备党员、发展对象或入党积极分子，后面可以加农村、社区、机关、企业、社会组织、两新组织。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, which is not known or contradicts itself. Write 正式党员, 预备党员, 发展对象 or 入党积极分子, and a category if you like.`,
  },
  'roster.status-missing': {
    zh: (f) => `${zhAt(f)}看不出是正式党员还是预备党员。请写明人员类别，或填写转正日期。`,
    en: (f) =>
      `${enAt(f)} does not say whether this is a full or a probationary member. Write the status or the day of full membership.`,
  },
  'roster.cell-merged': {
    zh: (f) => `${zhAt(f)}是几行合并的单元格，看不出各人分别是多少。请取消合并，每人各填一格。`,
    en: (f) => `${enAt(f)} is merged over several rows. Unmerge it and fill in each row.`,
  },
  'roster.date-not-a-day': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}不是日期。请写成 2019-07-01 这样。`,
    en: (f) => `${enAt(f)}${enFound(f)}, which is not a date. Write it like 2019-07-01.`,
  },
  'roster.date-needs-day': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}只写了年月，还要写到日。请查清后写成 2019-07-01 这样，系统不会替您猜。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, which has no day. Look it up and write it like 2019-07-01; nothing is guessed.`,
  },
  'roster.date-ambiguous': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}可以有两种读法。请把年份写成四位，写成 2019-07-01 这样。`,
    en: (f) => `${enAt(f)}${enFound(f)}, which can be read in two ways. Write it like 2019-07-01.`,
  },
  'roster.date-bare-number': {
    zh: (f) =>
      `${zhAt(f)}${zhFound(f)}是日期丢了格式后剩下的数字。请把这一栏的单元格格式改成“日期”，看清是否正确后再上传。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, a date that lost its format. Format the column as dates, check them, and upload again.`,
  },
  'roster.date-not-in-calendar': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}日历上没有这一天。请改正。`,
    en: (f) => `${enAt(f)}${enFound(f)}; there is no such day. Correct it.`,
  },
  'roster.date-in-future': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}比今天（${f('today')}）还晚。请改正。`,
    en: (f) => `${enAt(f)}${enFound(f)}, which is later than today (${f('today')}). Correct it.`,
  },
  'roster.born-too-early': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}算起来年龄太大。请核对出生日期。`,
    en: (f) => `${enAt(f)}${enFound(f)}; nobody is that old. Check the day of birth.`,
  },
  'roster.joined-before-born': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}比出生日期 ${f('bornOn')} 还早。请核对这两个日期。`,
    en: (f) => `${enAt(f)}${enFound(f)}, before the day of birth ${f('bornOn')}. Check both dates.`,
  },
  'roster.joined-too-young': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}当时不满${f('years')}周岁（出生日期 ${f('bornOn')}）。请核对这两个日期。`,
    en: (f) => `${enAt(f)}${enFound(f)}, before the age of ${f('years')} (born ${f('bornOn')}). Check both dates.`,
  },
  'roster.granted-before-joined': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}比入党日期 ${f('joinedOn')} 还早。请核对这两个日期。`,
    en: (f) => `${enAt(f)}${enFound(f)}, before the day of admission ${f('joinedOn')}. Check both dates.`,
  },
  'roster.granted-but-not-full': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}但人员类别不是正式党员。请清空这一格，或把人员类别改为正式党员。`,
    en: (f) => `${enAt(f)}${enFound(f)}, but the person is not a full member. Clear it or correct the status.`,
  },
  'roster.joined-but-not-member': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}但人员类别是发展对象或入党积极分子，还没有入党。请清空这一格，或改正人员类别。`,
    en: (f) => `${enAt(f)}${enFound(f)}, but the person has not been admitted yet. Clear it or correct the status.`,
  },
  'roster.person-twice': {
    zh: (f) =>
      `${zhAt(f)}“${f('value')}”（出生日期 ${f('bornOn')}）与“${f('earlierSheet')}”第${f('earlierRow')}行是同一个人。请删去一行。`,
    en: (f) =>
      `${enAt(f)}: “${f('value')}”, born ${f('bornOn')}, stands in “${f('earlierSheet')}”, row ${f('earlierRow')}, too. Remove one.`,
  },
};

const scores: SentenceTable = {
  'scores.no-headings': {
    zh: () => '没有找到评分表的表头。表头要有一行写着“姓名”和各项目的名称。请下载本月的评分表模板，填好后上传。',
    en: () => 'No headings of a score sheet were found. Download the template of the month and fill it in.',
  },
  'scores.no-rows': {
    zh: () => '表头下面没有党员，没有可导入的评分。请每名党员填一行再上传。',
    en: () => 'There are no members below the headings. Enter one member per row and upload again.',
  },
  'scores.no-item-columns': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行的表头里没有一个评分项目。请下载本月的评分表模板，按模板的项目名称写表头。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}: no heading is an item of the scheme. Use the headings of the template.`,
  },
  'scores.column-unknown': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行${f('column')}列的表头“${f('heading')}”不是本办法的评分项目。请改成项目的名称或序号，或删去这一栏。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}, column ${f('column')}: “${f('heading')}” is not an item of the scheme. Use the item's name or number, or remove the column.`,
  },
  'scores.column-twice': {
    zh: (f) =>
      `“${f('sheet')}”第${f('row')}行${f('column')}列的表头“${f('heading')}”与${f('earlierColumn')}列是同一个项目。请删去其中一栏。`,
    en: (f) =>
      `“${f('sheet')}”, row ${f('row')}: columns ${f('column')} and ${f('earlierColumn')} are the same item. Remove one.`,
  },
  'scores.name-missing': {
    zh: (f) => `${zhAt(f)}没有姓名，不知道是谁的得分。请补上姓名，或删去这一行。`,
    en: (f) => `${enAt(f)} has no name. Add it or remove the row.`,
  },
  'scores.member-unknown': {
    zh: (f) => `${zhAt(f)}“${f('value')}”不在本支部本月的党员名单里。请核对姓名；如果是新转入的党员，请先导入花名册。`,
    en: (f) =>
      `${enAt(f)}: “${f('value')}” is not among the branch's members of the month. Check the name, or import the roster first.`,
  },
  'scores.name-ambiguous': {
    zh: (f) => `${zhAt(f)}支部里有两名以上党员叫“${f('value')}”。请在表里加一栏“出生日期”或“编号”并填好，以便分清。`,
    en: (f) =>
      `${enAt(f)}: several members are called “${f('value')}”. Add a column 出生日期 or 编号 to tell them apart.`,
  },
  'scores.number-differs': {
    zh: (f) => `${zhAt(f)}编号“${f('value')}”与这一行的姓名对不上。请核对编号和姓名。`,
    en: (f) => `${enAt(f)}: the number “${f('value')}” does not belong to the name in this row. Check both.`,
  },
  'scores.birth-differs': {
    zh: (f) => `${zhAt(f)}出生日期“${f('value')}”与党员名单里的对不上。请核对。`,
    en: (f) => `${enAt(f)}: the day of birth “${f('value')}” differs from the roster. Check it.`,
  },
  'scores.member-twice': {
    zh: (f) => `${zhAt(f)}“${f('value')}”在“${f('earlierSheet')}”第${f('earlierRow')}行已经有了。请删去一行。`,
    en: (f) =>
      `${enAt(f)}: “${f('value')}” stands in “${f('earlierSheet')}”, row ${f('earlierRow')}, already. Remove one.`,
  },
  'scores.not-a-number': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}不是分数。请只写数字，如 9 或 9.5；没有评分就空着。`,
    en: (f) =>
      `${enAt(f)}${enFound(f)}, which is not a number. Write digits such as 9 or 9.5; leave it blank where there is no score.`,
  },
  'scores.too-many-decimals': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}小数位太多，最多四位。请改短。`,
    en: (f) => `${enAt(f)}${enFound(f)}, which has more than four decimals. Shorten it.`,
  },
  'scores.out-of-range': {
    zh: (f) => `${zhAt(f)}${zhFound(f)}超出了范围，“${f('item')}”只能在 ${f('least')} 到 ${f('most')} 分之间。请改正。`,
    en: (f) => `${enAt(f)}${enFound(f)}; “${f('item')}” takes ${f('least')} to ${f('most')} points. Correct it.`,
  },
};

/** Faults of uploaded spreadsheets: of the file, of a roster, of a month's score sheet. */
export const spreadsheetSentences: SentenceTable = { ...files, ...roster, ...scores };
