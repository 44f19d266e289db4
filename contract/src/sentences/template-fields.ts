/** A place in a Word template by the name that is written there in braces; with `of`, a part that is repeated for each. */
export type TemplateField = string | { readonly name: string; readonly of: Readonly<Record<string, string>> };

export type TemplateFields = Readonly<Record<string, TemplateField>>;

const head = { branch: '支部', title: '标题' } as const;
const person = {
  ...{
    year: '年度',
    name: '姓名',
    category: '类别',
    scheme: '办法',
    total: '年度总积分',
    stars: '星级',
    grade: '格次',
  },
} as const;

const notice = {
  ...head,
  ...{ number: '文号', lead: '正文', days: '公示期', object: '异议说明', contact: '联系人', code: '校验码' },
  signedOn: '落款日期',
} as const;

/** What can stand in braces in the templates of each kind of paper. */
export const templateFields = {
  letter: {
    ...head,
    ...{ number: '文号', name: '姓名', year: '年度', metOn: '会议日期', clause: '依据', reasons: '主要问题' },
    ...{ term: '改正期限', mentor: '帮助人', rights: '权利', signedOn: '落款日期' },
    tasks: { name: '要改的事', of: { number: '序号', words: '事项', due: '办完日期' } },
  },
  notice: { ...notice, lines: { name: '名单', of: { name: '姓名', items: '各项得分', points: '积分' } } },
  'year-notice': {
    ...notice,
    lines: { name: '名单', of: { name: '姓名', points: '积分', stars: '星级', grade: '格次' } },
  },
  minutes: {
    ...head,
    ...{ step: '事项', on: '日期', clause: '依据', due: '应到', present: '实到', ayes: '赞成', document: '文号' },
    ...{ words: '记录', recorder: '记录人' },
  },
  card: {
    ...head,
    ...person,
    items: { name: '项目', of: { name: '项目名称', points: '得分' } },
    entries: { name: '加减分', of: { on: '日期', kind: '种类', what: '事由', points: '分值' } },
  },
  register: {
    ...head,
    ...person,
    quarters: {
      name: '各季',
      of: {
        ...{ quarter: '季度', deducted: '扣分事由', deductedSum: '扣分小计', deductedSoFar: '扣分以后' },
        ...{ added: '加分事由', addedSum: '加分小计', addedSoFar: '加分累计' },
      },
    },
    sections: { name: '组成', of: { name: '名称', points: '得分' } },
  },
} as const satisfies Readonly<Record<string, TemplateFields>>;

export const templateKinds = ['letter', 'notice', 'year-notice', 'minutes', 'card', 'register'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** As it is written in the template. */
export function placeholdersOf(kind: TemplateKind): string[] {
  return Object.values<TemplateField>(templateFields[kind]).flatMap((field) =>
    typeof field === 'string'
      ? [`{${field}}`]
      : [
          `{#${field.name}}${Object.values(field.of)
            .map((name) => `{${name}}`)
            .join('')}{/${field.name}}`,
        ],
  );
}

/** A row of the template as it is shipped: `cells` make a table, `each` repeats its row. */
export type TemplatePart =
  | {
      readonly look: 'mark' | 'number' | 'title' | 'to' | 'text' | 'heading' | 'right' | 'small' | 'line';
      readonly text: string;
    }
  | { readonly look: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[] };

/** A county has the typefaces of official papers; where one is missing, Word takes its own. */
export const templateFaces = { text: '仿宋_GB2312', title: '方正小标宋简体', heading: '黑体' } as const;

const facts = [
  ['姓名', '{姓名}', '所在支部', '{支部}'],
  ['类别', '{类别}', '办法', '{办法}'],
] as const;
const result = [['年度总积分', '{年度总积分}', '星级', '{星级}', '格次', '{格次}']] as const;

function noticeParts(
  widths: readonly number[],
  heads: readonly string[],
  row: readonly string[],
): readonly TemplatePart[] {
  return [
    { look: 'mark', text: '{支部}' },
    { look: 'number', text: '{文号}' },
    { look: 'title', text: '{标题}' },
    { look: 'text', text: '{正文}' },
    { look: 'table', widths, rows: [heads, row] },
    { look: 'text', text: '{公示期}' },
    { look: 'text', text: '{异议说明}' },
    { look: 'text', text: '有不同意见，找{联系人}。' },
    { look: 'right', text: '{支部}' },
    { look: 'right', text: '{落款日期}' },
    { look: 'small', text: '校验码{校验码}' },
  ];
}

/** The templates as they come with the program; a county edits them in Word. */
export const templateTexts: Readonly<Record<TemplateKind, readonly TemplatePart[]>> = {
  letter: [
    { look: 'mark', text: '{支部}' },
    { look: 'number', text: '{文号}' },
    { look: 'title', text: '{标题}' },
    { look: 'to', text: '{姓名}同志：' },
    {
      look: 'text',
      text: '根据{年度}年度的评定结果，{会议日期}支部会议按照办法（{依据}）研究决定，向你发出本通知。现将有关事项通知如下。',
    },
    { look: 'heading', text: '一、主要问题' },
    { look: 'text', text: '{主要问题}' },
    { look: 'heading', text: '二、改正期限' },
    { look: 'text', text: '{改正期限}' },
    { look: 'text', text: '帮助人：{帮助人}' },
    { look: 'heading', text: '三、要改的事' },
    {
      look: 'table',
      widths: [1, 6, 3],
      rows: [
        ['序号', '事项', '办完日期'],
        ['{#要改的事}{序号}', '{事项}', '{办完日期}{/要改的事}'],
      ],
    },
    { look: 'heading', text: '四、你的权利' },
    { look: 'text', text: '{权利}' },
    { look: 'right', text: '{支部}' },
    { look: 'right', text: '{落款日期}' },
    { look: 'line', text: '《{标题}》已收到。本人意见：' },
    { look: 'small', text: '签名：　　　　　　　　　　　年　　月　　日' },
  ],
  notice: noticeParts([3, 9, 2], ['姓名', '各项得分', '积分'], ['{#名单}{姓名}', '{各项得分}', '{积分}{/名单}']),
  'year-notice': noticeParts(
    [3, 2, 2, 3],
    ['姓名', '年度总积分', '星级', '格次'],
    ['{#名单}{姓名}', '{积分}', '{星级}', '{格次}{/名单}'],
  ),
  minutes: [
    { look: 'mark', text: '{支部}' },
    { look: 'title', text: '{标题}' },
    { look: 'heading', text: '一、会议情况' },
    { look: 'text', text: '时间：{日期}' },
    { look: 'text', text: '事项：{事项}' },
    { look: 'text', text: '依据：{依据}' },
    { look: 'text', text: '应到{应到}人，实到{实到}人，赞成{赞成}人' },
    { look: 'text', text: '文号：{文号}' },
    { look: 'heading', text: '二、会议记录' },
    { look: 'text', text: '{记录}' },
    { look: 'text', text: '主持人：　　　　　　　　　　记录人：{记录人}' },
  ],
  card: [
    { look: 'title', text: '{标题}' },
    { look: 'table', widths: [2, 3, 2, 4], rows: facts },
    {
      look: 'table',
      widths: [7, 2],
      rows: [
        ['项目', '得分'],
        ['{#项目}{项目名称}', '{得分}{/项目}'],
      ],
    },
    {
      look: 'table',
      widths: [3, 2, 7, 2],
      rows: [
        ['日期', '加分、扣分', '事由', '分值'],
        ['{#加减分}{日期}', '{种类}', '{事由}', '{分值}{/加减分}'],
      ],
    },
    { look: 'table', widths: [3, 2, 2, 2, 2, 3], rows: result },
    { look: 'text', text: '本人签名：　　　　　　　　支部（盖章）：' },
  ],
  register: [
    { look: 'title', text: '{标题}' },
    { look: 'table', widths: [2, 3, 2, 4], rows: facts },
    {
      look: 'table',
      widths: [2, 5, 2, 2, 5, 2, 2],
      rows: [
        ['季度', '扣分事由和时间', '扣分小计', '目前已得基础分', '加分事由和时间', '加分小计', '目前已得加分'],
        [
          ...['{#各季}{季度}', '{扣分事由}', '{扣分小计}', '{扣分以后}'],
          ...['{加分事由}', '{加分小计}', '{加分累计}{/各季}'],
        ],
      ],
    },
    {
      look: 'table',
      widths: [5, 3],
      rows: [
        ['年度积分的组成', '得分'],
        ['{#组成}{名称}', '{得分}{/组成}'],
      ],
    },
    { look: 'table', widths: [3, 2, 2, 2, 2, 3], rows: result },
    { look: 'text', text: '本人签名：　　　　　　　　支部（盖章）：' },
  ],
};
