import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import english from 'antd/locale/en_US';
import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../text/use-text.ts';
import { theme } from '../theme.ts';

/**
 * antd in our colors and in the reader's language, for pages that use its parts. It stands around those pages
 * and not around all: it weighs as much as three pages of ours.
 */
export function Themed({ children }: { readonly children: ReactNode }): ReactElement {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? english : chinese}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
