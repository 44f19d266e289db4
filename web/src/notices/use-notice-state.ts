import type { Notice } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import type { TagLook } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';

export type NoticeStanding = Pick<Notice, 'state' | 'closesOn' | 'removedOn'>;

/** How a notice stands, in words and as a tag looks. */
export function useNoticeState(): (notice: NoticeStanding) => { readonly look: TagLook; readonly words: string } {
  const text = useText('notices');
  const dates = useDates();
  return ({ state, closesOn, removedOn }) => {
    if (state === 'replaced') return { look: 'wait', words: text('state.replaced') };
    if (removedOn !== null) return { look: 'done', words: text('state.taken-down', { day: dates.short(removedOn) }) };
    if (state === 'closed' || state === 'taken-down') return { look: 'done', words: text('state.closed') };
    if (state === 'held') return { look: 'soon', words: text('state.held') };
    return { look: 'notice', words: text('state.open', { day: dates.short(closesOn) }) };
  };
}
