import type { ReactElement, ReactNode } from 'react';
import { useEffect } from 'react';
import { useText } from '../text/use-text.ts';
import { InPage } from './in-page.ts';
import style from './page.module.css';
import { Title } from './title.tsx';

interface PageProps {
  readonly title: string;
  /** One line beside the title: the day, how much there is, in which order. */
  readonly remark?: ReactNode;
  /** Buttons at the right end of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** narrow: forms and texts, at most 38 characters a line. */
  readonly width?: 'full' | 'narrow';
  /** What is printed is a sheet of its own: the page's title stays on the screen. */
  readonly isPaper?: boolean;
}

/** A page: its title in 宋, one remark, its actions, its content. The title is also the window's. */
export function Page({ title, remark, actions, children, width = 'full', isPaper = false }: PageProps): ReactElement {
  const text = useText('frame');
  useEffect(() => {
    document.title = `${title} · ${text('brand')}`;
  }, [title, text]);
  return (
    <div className={width === 'narrow' ? `${style.page} ${style.narrow}` : style.page}>
      <div className={isPaper ? `${style.head} noprint` : style.head}>
        <h1 className="page-title">
          <Title>{title}</Title>
        </h1>
        {remark !== undefined && <div className={style.remark}>{remark}</div>}
        {actions !== undefined && <div className={`${style.actions} noprint`}>{actions}</div>}
      </div>
      <InPage value={true}>{children}</InPage>
    </div>
  );
}
