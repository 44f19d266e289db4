import { Link } from '@tanstack/react-router';
import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import type { Change, Score } from './grid.ts';

interface CellProposedProps {
  readonly proposed: Sheet['proposed'];
  readonly place: { readonly memberId: string; readonly item: string };
  readonly before: Score;
  /** Null for those who only read. */
  readonly onTake: ((changes: readonly Change[]) => void) | null;
}

/** What meetings propose for the branch after looking at it; whoever scores may fill it in, with the visit as the reason. */
export function CellProposed({ proposed, place, before, onTake }: CellProposedProps): ReactElement | null {
  const text = useText('supervision');
  const dates = useDates();
  const own = proposed.filter(({ memberId }) => memberId === place.memberId);
  if (own.length === 0) return null;
  return (
    <>
      {own.map(({ figure, visit }) => {
        const said = { figure, day: dates.full(visit.on), kind: text(`kind.${visit.kind}`) };
        return (
          <p key={visit.id}>
            <Link to="/supervision-visits/$visitId" params={{ visitId: visit.id }}>
              {text('figure.beside', said)}
            </Link>{' '}
            {onTake !== null && (
              <button
                type="button"
                className="btn slim"
                onClick={() =>
                  onTake([{ ...place, before, after: { points: figure, reason: text('figure.reason', said) } }])
                }
              >
                {text('figure.take')}
              </button>
            )}
          </p>
        );
      })}
    </>
  );
}
