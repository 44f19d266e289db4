import type { RuleWords } from './rule-words.ts';

export const chosenByKind: RuleWords<'chosen-by-kind'> = {
  part: {
    zh: ({ variants, otherwise }, say) => {
      const lines = variants.map(({ part, ...kind }) => `${say.whom(kind)}用${say.name('source', part)}`);
      return `${lines.join('，')}，其余${otherwise === null ? '没有这一项' : `用${say.name('source', otherwise)}`}`;
    },
    en: ({ variants, otherwise }, say) => {
      const lines = variants.map(({ part, ...kind }) => `${say.name('source', part)} for ${say.whom(kind)}`);
      return `${lines.join(', ')}, ${otherwise === null ? 'nothing' : say.name('source', otherwise)} for the others`;
    },
  },
  working: {
    zh: ({ name }) => [`按身份或类别，用“${name}”`],
    en: ({ name }) => [`by role or category, “${name}” holds`],
  },
};
