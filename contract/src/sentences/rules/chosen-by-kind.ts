import type { FieldTypes } from '@xianfeng/engine';
import { wording } from '../scheme-text/wording.ts';
import type { RuleWords, Telling } from './rule-words.ts';

type Variant = FieldTypes['variants'][number];

export const chosenByKind: RuleWords<'chosen-by-kind'> = {
  part: {
    zh: ({ variants, otherwise }, say) => {
      const lines = variants.map(
        (variant) => `${whom(variant, say, wording.zh.statuses)}用${say.name('source', variant.part)}`,
      );
      return `${lines.join('，')}，其余${otherwise === null ? '没有这一项' : `用${say.name('source', otherwise)}`}`;
    },
    en: ({ variants, otherwise }, say) => {
      const lines = variants.map(
        (variant) => `${say.name('source', variant.part)} for ${whom(variant, say, wording.en.statuses)}`,
      );
      return `${lines.join(', ')}, ${otherwise === null ? 'nothing' : say.name('source', otherwise)} for the others`;
    },
  },
  working: {
    zh: ({ name }) => [`按所属类别，适用“${name}”`],
    en: ({ name }) => [`by the member's kind «${name}» holds`],
  },
};

type StatusWords = Readonly<Record<Variant['statuses'][number], string>>;

/** Roles are words of the evidence's own. */
function whom(variant: Variant, say: Telling, words: StatusWords): string {
  const told = [
    ...variant.roles,
    ...variant.categories.map((category) => say.name('category', category)),
    ...variant.statuses.map((status) => words[status]),
  ];
  return told.join('·');
}
