import { useText } from '../text/use-text.ts';

/** What the fields of a meeting are called. */
export function useMeetingNames() {
  const text = useText('supervision');
  return {
    on: text('meeting.on'),
    due: text('meeting.due'),
    present: text('meeting.present'),
    ayes: text('meeting.ayes'),
  };
}
