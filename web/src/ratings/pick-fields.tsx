import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import type { Picks } from './decisions.ts';
import style from './year-end.module.css';

interface PickFieldsProps {
  readonly yearEnd: YearEnd;
  readonly picks: Picks;
  readonly onChange: (picks: Picks) => void;
  /** By member, why he is picked although his branch was criticised. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (reasons: Readonly<Record<string, string>>) => void;
}

/** Whom the meeting picks for the year's honors, within their places; who stands equal at the edge is shown, never chosen for it. */
export function PickFields({ yearEnd, picks, onChange, reasons, onReason }: PickFieldsProps): ReactElement {
  const text = useText('ratings');
  const supervision = useText('supervision');
  const contests = yearEnd.contests.filter(({ candidates }) => candidates.length > 0);
  return (
    <>
      {contests.map(({ honor, name, places, candidates }) => {
        const own = picks[honor] ?? [];
        const toggle = (id: string) =>
          onChange({ ...picks, [honor]: own.includes(id) ? own.filter((each) => each !== id) : [...own, id] });
        return (
          <fieldset key={honor} className={style.decisions}>
            <legend>{text('picks.title', { honor: name, count: places })}</legend>
            <div className={style.picks}>
              {candidates.map((candidate) => (
                <label key={candidate.id}>
                  <input
                    type="checkbox"
                    checked={own.includes(candidate.id)}
                    disabled={own.length >= places && !own.includes(candidate.id)}
                    onChange={() => toggle(candidate.id)}
                  />
                  <span>{candidate.isTied ? text('picks.tied', { name: candidate.name }) : candidate.name}</span>
                </label>
              ))}
            </div>
            {candidates.map(({ id, criticism }) =>
              criticism === null || !own.includes(id) ? null : (
                <div key={id}>
                  <p>{supervision('criticism.said', criticism)}</p>
                  <Area
                    name={supervision('criticism.reason')}
                    value={reasons[id] ?? ''}
                    onChange={(words) => onReason({ ...reasons, [id]: words })}
                    most={1000}
                    rows={2}
                  />
                </div>
              ),
            )}
          </fieldset>
        );
      })}
    </>
  );
}
