import type { MeasureForm } from '@xianfeng/engine';
import type { Language } from './sentence-table.ts';

/** What each form of a measure is called. */
export const measureFormWords: Readonly<Record<Language, Readonly<Record<MeasureForm, string>>>> = {
  zh: {
    award: '评先评优',
    recommendation: '向上推荐',
    roll: '列入英模库',
    bonus: '奖金系数',
    letter: '发通知书',
    talk: '谈话',
    extension: '延长预备期',
    explanation: '说明情况',
    help: '帮扶',
    rectification: '限期整改',
    register: '列入信息库',
    bar: '不得评先评优',
    training: '组织培训',
    case: '组织处置',
  },
  en: {
    award: 'award',
    recommendation: 'recommendation upward',
    roll: 'roll of honor',
    bonus: 'bonus factor',
    letter: 'letter',
    talk: 'talk',
    extension: 'longer probation',
    explanation: 'explanation before a meeting',
    help: 'help',
    rectification: 'rectification',
    register: 'register',
    bar: 'no awards',
    training: 'training',
    case: 'disposition',
  },
};
