import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './desk-table.module.css';

interface MoreRowsProps {
  readonly shown: number;
  readonly count: number;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** How much of a long list stands in the table, and the rest at a click; nothing where all of it does. */
export function MoreRows({ shown, count, isLoading, onMore }: MoreRowsProps): ReactElement | null {
  const text = useText('frame');
  if (shown >= count) return null;
  return (
    <p className={style.more} role="status">
      <span className="muted">{text('more.shown', { shown, count })}</span>{' '}
      <button type="button" className="btn slim" disabled={isLoading} onClick={onMore}>
        {text('more.do')}
      </button>
    </p>
  );
}
