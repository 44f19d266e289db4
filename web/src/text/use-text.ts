import type { TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './start.ts';
import { changeLanguage } from './start.ts';
import type { chinese } from './zh-cn/areas.ts';

export type Area = keyof typeof chinese;

/** Whom the pages within are about; members, unless a page says otherwise. */
export const RatedSubject = createContext<'member' | 'branch'>('member');

/**
 * The texts of one area in the reader's language; a key that is not there does not compile. On pages about branches
 * `key_branch` stands for `key` as far as there is one.
 */
export function useText<Name extends Area>(area: Name): TFunction<Name> {
  const { t } = useTranslation<Name>(area);
  const isAboutBranches = useContext(RatedSubject) === 'branch';
  return useMemo(() => {
    const aboutBranches = (key: string, values?: Readonly<Record<string, unknown>>): string =>
      (t as (key: string, values: object) => string)(key, { ...values, context: 'branch' });
    return (isAboutBranches ? aboutBranches : t) as TFunction<Name>;
  }, [t, isAboutBranches]);
}

/** Which language is read, and the switch. */
export function useLanguage(): { readonly language: Language; readonly change: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === 'en' ? 'en' : 'zh-CN',
    change: (language) => void changeLanguage(language),
  };
}
