import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from './start.ts';
import { changeLanguage } from './start.ts';
import type { chinese } from './zh-cn/areas.ts';

export type Area = keyof typeof chinese;

/** The texts of one area in the reader's language; a key that is not there does not compile. */
export function useText<Name extends Area>(area: Name): TFunction<Name> {
  const { t } = useTranslation<Name>(area);
  return t as TFunction<Name>;
}

/** Which language is read, and the switch. */
export function useLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === 'en' ? 'en' : 'zh-CN',
    change: (language) => void changeLanguage(language),
  };
}
