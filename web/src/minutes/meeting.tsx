import { Link } from '@tanstack/react-router';
import type { StepView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

interface MeetingProps {
  readonly branchId: string;
  readonly step: Pick<StepView, 'eventKind' | 'sheet'>;
}

/** The sheet of this meeting, from which its numbers are taken; or the way to keep one. */
export function Meeting({ branchId, step: { eventKind, sheet } }: MeetingProps): ReactElement | null {
  const text = useText('events');
  if (sheet !== null) {
    return (
      <p className="muted small">
        {text('taken.from', { title: sheet.title })}{' '}
        <Link to="/events/$eventId" params={{ eventId: sheet.id }}>
          {text('one')}
        </Link>
      </p>
    );
  }
  if (eventKind === null) return null;
  return (
    <p>
      <Link
        to="/branches/$branchId/events/new"
        params={{ branchId }}
        search={{ kind: eventKind.kind }}
        className="btn slim"
      >
        {text('from.step')}
      </Link>
    </p>
  );
}
