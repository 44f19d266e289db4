import {
  type ClauseReference,
  decimalFromPoints,
  type Figure,
  figurePoints,
  type Granularity,
  type MemberStatus,
  type ProcedureStep,
  type Rater,
  type Rest,
  type RoundingMode,
  type Subject,
} from '@xianfeng/engine';
import type { Language } from '../sentence-table.ts';

interface Wording {
  readonly periods: Readonly<Record<Granularity, string>>;
  readonly every: Readonly<Record<Granularity, string>>;
  readonly bases: Readonly<Record<ClauseReference['basis'], string>>;
  /** Who scores a member, and who scores a branch. */
  readonly raters: Readonly<Record<Subject, Readonly<Record<Rater, string>>>>;
  readonly statuses: Readonly<Record<MemberStatus, string>>;
  readonly roundings: Readonly<Record<RoundingMode, (step: string) => string>>;
  /** What becomes of a unit that is not whole. */
  readonly rests: Readonly<Record<Rest, string>>;
  readonly actors: Readonly<Record<ProcedureStep['actor'], string>>;
  /** Between the members of a list. */
  readonly and: string;
  /** The same where every member stands in quotation marks. */
  readonly andQuoted: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Something said beside, in brackets. */
  readonly aside: (text: string) => string;
  /** The clause behind a sentence. */
  readonly cited: (text: string) => string;
}

const zhRaters = { branch: '支部', panel: '考评小组', committee: '党委', agreed: '各方对照后共同' };
const enRaters = {
  branch: 'the branch',
  panel: 'the review panel',
  committee: 'the committee',
  agreed: 'all sides together, after comparing',
};

/** The small words that texts about a scheme share. */
export const wording: Readonly<Record<Language, Wording>> = {
  zh: {
    periods: { month: '月份', quarter: '季度', half: '半年', year: '年度' },
    every: { month: '每月', quarter: '每季度', half: '每半年', year: '每年' },
    bases: { stated: '原文规定', decided: '本单位确定', default: '默认值' },
    raters: {
      member: { ...zhRaters, self: '党员本人', peer: '其他党员' },
      branch: { ...zhRaters, self: '支部自己', peer: '其他支部' },
    },
    statuses: {
      full: '正式党员',
      probationary: '预备党员',
      'development-target': '重点发展对象',
      activist: '入党积极分子',
    },
    roundings: {
      'half-up': (step) => `四舍五入到 ${step}`,
      down: (step) => `不足 ${step} 的尾数舍去`,
      up: (step) => `不足 ${step} 的尾数进一`,
    },
    rests: { down: '不足的不计', up: '不足的按一个计', share: '不足的按比例计' },
    actors: {
      member: '党员本人',
      recorder: '记录员',
      'branch-secretary': '党支部书记',
      'committee-officer': '党委组织干事',
    },
    and: '、',
    andQuoted: '',
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
    aside: (text) => `（${text}）`,
    cited: (text) => `〔${text}〕`,
  },
  en: {
    periods: { month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' },
    every: { month: 'every month', quarter: 'every quarter', half: 'every half-year', year: 'every year' },
    bases: { stated: 'stated', decided: 'decided', default: 'default' },
    raters: {
      member: { ...enRaters, self: 'the member', peer: 'the other members' },
      branch: { ...enRaters, self: 'the branch itself', peer: 'the other branches' },
    },
    statuses: {
      full: 'full members',
      probationary: 'probationary members',
      'development-target': 'admission candidates',
      activist: 'applicant activists',
    },
    roundings: {
      'half-up': (step) => `rounded half up to ${step}`,
      down: (step) => `what is less than ${step} is cut off`,
      up: (step) => `what is less than ${step} makes one more`,
    },
    rests: {
      down: 'what is left counts nothing',
      up: 'what is left counts whole',
      share: 'what is left counts by its share',
    },
    actors: {
      member: 'the member',
      recorder: 'the recorder',
      'branch-secretary': 'the branch secretary',
      'committee-officer': 'the committee officer',
    },
    and: ', ',
    andQuoted: ', ',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '.',
    aside: (text) => ` (${text})`,
    cited: (text) => ` [${text}]`,
  },
};

/** `0.8`, `95`, `1/3`: exactly as the scheme has it. */
export function figureText(figure: Figure): string {
  const points = figurePoints(figure);
  return points === null ? `${figure.n}/${figure.d}` : decimalFromPoints(points);
}

/** `80%`; a share that is no plain percentage stays a fraction. */
export function shareText(figure: Figure): string {
  const points = figurePoints({ ...figure, n: figure.n * 100 });
  return points === null ? figureText(figure) : `${decimalFromPoints(points)}%`;
}

/** Where it stands, and whether the document says so itself. */
export function clauseText({ cite, basis }: ClauseReference, language: Language): string {
  return `${cite} · ${wording[language].bases[basis]}`;
}
