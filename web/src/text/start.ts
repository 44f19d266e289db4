import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chinese } from './zh-cn/areas.ts';

export type Language = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof chinese;
    returnNull: false;
  }
}

const REMEMBERED = 'xianfeng.language';

/** Chinese is always there; English is fetched when it is asked for. */
export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    ns: Object.keys(chinese),
    defaultNS: 'frame',
    resources: { 'zh-CN': chinese },
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await changeLanguage(localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN');
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'frame')) {
    const { english } = await import('./en/areas.ts');
    for (const [area, texts] of Object.entries(english)) i18next.addResourceBundle('en', area, texts);
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
}
