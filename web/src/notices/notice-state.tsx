import type { ReactElement } from 'react';
import { StateTag } from '../ui/state-tag.tsx';
import { type NoticeStanding, useNoticeState } from './use-notice-state.ts';

export function NoticeState({ notice }: { readonly notice: NoticeStanding }): ReactElement {
  const { look, words } = useNoticeState()(notice);
  return <StateTag look={look}>{words}</StateTag>;
}
