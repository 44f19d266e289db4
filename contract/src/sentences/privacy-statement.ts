import type { Language } from '../sentences.ts';

/** Which wording everybody is to have read; a new wording is shown to everybody once more. */
export const statementVersion = '2026-1';

interface Statement {
  readonly title: string;
  readonly lead: (committee: string) => string;
  readonly points: readonly (readonly [head: string, text: string])[];
}

/** What people are told before their data are used (PIPL 17, 30), short enough to be read. */
export const privacyStatement: Readonly<Record<Language, Statement>> = {
  zh: {
    title: '个人信息处理告知书',
    lead: (committee) => `${committee}用本系统办理党员积分制管理。使用前请您了解：`,
    points: [
      ['谁在处理', '您所在的党组织和上级党委组织部门。不提供给别的单位，不传到境外。'],
      ['为什么', '按积分管理办法计分、公示、评定，不作别的用途。'],
      [
        '处理什么',
        '姓名、性别、民族、出生日期、党籍和任职、评分和台账、测评合计、评定结果、操作记录；手机号和身份证号选填，加密保存，只显示后四位。不记病情，不记位置，不采人脸。',
      ],
      [
        '为什么要敏感信息',
        '党籍、扣分和评定结果会影响个人声誉，没有它们就无法计分。只有按职责需要的人能看到，谁看过您的资料您能查到。',
      ],
      ['存多久', '积分档案由组织部按档案规定保存；操作记录 3 年，查看记录 1 年。'],
      ['不由机器决定', '程序只算分，评定由会议决定，每个得分都能看到怎么来的。'],
      ['您可以', '在“我的资料”里查看、复制、申请更正，15 个工作日内答复；也可以向支部或组织部提出意见。'],
    ],
  },
  en: {
    title: 'How your personal data are used',
    lead: (committee) => `${committee} keeps the points of Party members with this system. Before you use it:`,
    points: [
      [
        'Who',
        'Your Party organization and the organization department above it. Nobody else, and nothing leaves the country.',
      ],
      ['Why', 'To count, publish and rate points under the scheme, and for nothing else.'],
      [
        'What',
        'Name, sex, ethnicity, day of birth, membership and roles, scores and ledger, ballot sums, ratings, the trail of acts; telephone and ID number if given, encrypted, last four shown. Nothing about health, place or face.',
      ],
      [
        'Why sensitive data',
        'Membership, deductions and ratings touch a person’s reputation, and points cannot be counted without them. Only those whose duty it is see them, and you can see who looked.',
      ],
      ['How long', 'The points file as the archive rules say; details of acts 3 years, view records 1 year.'],
      ['Not decided by a machine', 'The program counts; a meeting rates, and every number shows how it came about.'],
      [
        'You may',
        'See and copy your data and ask for corrections under “My record”, answered within 15 working days; or speak to your branch or the department.',
      ],
    ],
  },
};
