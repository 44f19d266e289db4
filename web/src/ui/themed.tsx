import type { ThemeConfig } from 'antd';
import { ConfigProvider } from 'antd';
import chinese from 'antd/es/locale/zh_CN';
import english from 'antd/es/locale/en_US';
import type { Locale } from 'antd/es/locale';
import type { ReactElement, ReactNode } from 'react';
// The date picker's words for weekdays and months, and Monday as the first day of the week.
import 'dayjs/locale/zh-cn';
import { useLanguage, useText } from '../text/use-text.ts';
import { choiceHeight, theme } from '../theme.ts';
import { useNarrow } from './use-narrow.ts';

const WIDE = withChoices(false);
const NARROW = withChoices(true);
const CHINESE = withSeenNames(chinese);
const ENGLISH = withSeenNames(english);

/**
 * antd in our colors and in the reader's language, for pages that use its parts. It stands around those pages
 * and not around all: it weighs as much as three pages of ours.
 */
export function Themed({ children }: { readonly children: ReactNode }): ReactElement {
  const text = useText('frame');
  const { language } = useLanguage();
  const isNarrow = useNarrow();
  return (
    <ConfigProvider
      theme={isNarrow ? NARROW : WIDE}
      locale={language === 'en' ? ENGLISH : CHINESE}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={containerOf}
      form={{
        validateMessages: { required: text('required') },
        requiredMark: false,
        colon: false,
        scrollToFirstError: { focus: true },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

function withChoices(isNarrow: boolean): ThemeConfig {
  const optionHeight = choiceHeight(isNarrow);
  const Select = { optionHeight, optionPadding: `${(optionHeight - 24) / 2}px 12px` };
  return { ...theme, components: { ...theme.components, Select } };
}

/** The calendar's buttons for year and month are named by what they show (WCAG 2.5.3), not beside it. */
function withSeenNames(locale: Locale): Locale {
  const { DatePicker } = locale;
  if (DatePicker === undefined) return locale;
  return { ...locale, DatePicker: { ...DatePicker, lang: { ...DatePicker.lang, yearSelect: '', monthSelect: '' } } };
}

/** Lists and calendars open inside the dialog or the page they belong to, where screen readers and the focus find them. */
function containerOf(opener?: HTMLElement): HTMLElement {
  return opener?.closest<HTMLElement>('.ant-modal-container') ?? document.querySelector('main') ?? document.body;
}
