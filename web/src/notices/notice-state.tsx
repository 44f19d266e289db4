import type { Notice } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';

export function NoticeState({
  notice,
}: {
  readonly notice: Pick<Notice, 'state' | 'closesOn' | 'removedOn'>;
}): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  if (notice.state === 'replaced') return <StateTag look="wait">{text('state.replaced')}</StateTag>;
  if (notice.removedOn !== null)
    return <StateTag look="done">{text('state.taken-down', { day: dates.short(notice.removedOn) })}</StateTag>;
  if (notice.state === 'closed' || notice.state === 'taken-down')
    return <StateTag look="done">{text('state.closed')}</StateTag>;
  if (notice.state === 'held') return <StateTag look="soon">{text('state.held')}</StateTag>;
  return <StateTag look="notice">{text('state.open', { day: dates.short(notice.closesOn) })}</StateTag>;
}
