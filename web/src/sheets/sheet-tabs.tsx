import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { LeftOver } from './left-over.ts';
import { RATERS } from '../ui/raters.ts';
import style from './sheet-tabs.module.css';

interface SheetTabsProps {
  readonly sheet: Sheet;
  readonly left: LeftOver;
}

/** A sheet per rater of the period, each with what is missing from it; none where only one rates. */
export function SheetTabs({ sheet, left }: SheetTabsProps): ReactElement | null {
  const text = useText('sheets');
  const { raters, rater: present } = sheet;
  if (raters.length < 2) return null;
  const missing = (rater: Sheet['rater']): number =>
    (left.sheets.find((lack) => lack.rater === rater)?.cells ?? 0) + (rater === present ? left.missing.length : 0);
  return (
    <nav className={`${style.tabs} noprint`} aria-label={text('raters')}>
      {RATERS.filter((rater) => raters.some((each) => each.rater === rater)).map((rater) => {
        const cells = sheet.state === 'open' ? missing(rater) : 0;
        return (
          <Link
            key={rater}
            to="/branches/$branchId/sheets/$period"
            params={{ branchId: sheet.branch.id, period: sheet.period }}
            search={{ rater }}
            aria-current={rater === present ? 'page' : undefined}
          >
            {text(`rater.${rater}`)}
            {cells > 0 && <small>{text('rater.missing', { cells })}</small>}
          </Link>
        );
      })}
    </nav>
  );
}
