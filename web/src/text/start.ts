import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { chinese } from './zh-cn/areas.ts';
import { first } from './zh-cn/first.ts';

export type Language = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: typeof chinese;
    returnNull: false;
  }
}

const REMEMBERED = 'xianfeng.language';

type Areas = Readonly<Record<string, object>>;

async function allAreas(language: string): Promise<Areas> {
  return language === 'en' ? (await import('./en/areas.ts')).english : (await import('./zh-cn/areas.ts')).chinese;
}

/** Chinese in the piece that has the area: the members' own is half of what desks read. */
async function areasWith(language: string, area: string): Promise<Areas> {
  if (language === 'en') return allAreas(language);
  const { own } = await import('./zh-cn/own.ts');
  if (area in own) return own;
  const { aside } = await import('./zh-cn/aside.ts');
  return area in aside ? aside : (await import('./zh-cn/office.ts')).office;
}

/** Fetches the texts of an area when a page first needs one; the page waits for them. */
const fetched: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, tell) => {
    areasWith(language, area).then(
      (areas) => tell(null, areas[area]),
      (error: Error) => tell(error, false),
    );
  },
};

/** What everybody reads first is there at once; the rest is fetched while the first page is read. */
export async function startText(): Promise<void> {
  await i18next
    .use(fetched)
    .use(initReactI18next)
    .init({
      lng: rememberedLanguage(),
      fallbackLng: 'zh-CN',
      ns: Object.keys(first),
      defaultNS: 'frame',
      resources: { 'zh-CN': first },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = rememberedLanguage();
}

/** So that nothing that is opened later has to wait, or fails where the line is gone by then. */
export async function fetchTexts(): Promise<void> {
  const { language } = i18next;
  for (const [area, texts] of Object.entries(await allAreas(language)))
    if (!i18next.hasResourceBundle(language, area)) i18next.addResourceBundle(language, area, texts);
}

function rememberedLanguage(): Language {
  return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN';
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
}
