import { type EventKeeping, type EventState, statesOf } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { type DraftLines, lineOf, withMadeUpDay, withState } from './draft.ts';
import style from './events.module.css';

interface TickGridProps {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly keeps: EventKeeping;
  readonly lines: DraftLines;
  readonly on: string;
  readonly today: string;
  /** Who kept the sheet last: where he stands on it himself, that is said. */
  readonly ownHandId: string | null;
  readonly onChange: (lines: DraftLines) => void;
}

/**
 * A line for everybody who is due, ticked where all begin: only exceptions are touched. The tabulator goes from line to
 * line and the arrow keys choose, as in any row of radio buttons.
 */
export function TickGrid({ members, lines, onChange, ...rest }: TickGridProps): ReactElement {
  return (
    <ul className={style.grid}>
      {members.map((member) => (
        <TickLine
          key={member.id}
          member={member}
          line={lineOf(lines, rest.keeps, member.id)}
          {...rest}
          onState={(state) => onChange(withState(lines, member.id, state, rest.today))}
          onDay={(day) => onChange(withMadeUpDay(lines, member.id, day))}
        />
      ))}
    </ul>
  );
}

interface TickLineProps extends Omit<TickGridProps, 'members' | 'lines' | 'onChange'> {
  readonly member: { readonly id: string; readonly name: string };
  readonly line: ReturnType<typeof lineOf>;
  readonly onState: (state: EventState) => void;
  readonly onDay: (day: string) => void;
}

function TickLine({ member, line, keeps, on, today, ownHandId, onState, onDay }: TickLineProps): ReactElement {
  const text = useText('events');
  return (
    <li className={style.line}>
      <fieldset className={style.states}>
        <legend className={style.name}>
          {member.name}
          {member.id === ownHandId && <small className="muted"> {text('ownHand')}</small>}
        </legend>
        <div className={style.choices}>
          {statesOf(keeps).map((state) => (
            <label key={state} className={`${style.state} ${style[state] ?? ''}`}>
              <input
                type="radio"
                className={style.radio}
                name={`state-${member.id}`}
                checked={line.state === state}
                onChange={() => onState(state)}
              />
              <span>{text(`state.${state}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {line.state === 'made-up' && (
        <div className={style.madeUp}>
          <span aria-hidden>{text('madeUpOn')}</span>
          <DayField
            aria-label={text('madeUpOn.of', { name: member.name })}
            size="small"
            value={line.madeUpOn ?? today}
            least={on}
            most={today}
            onChange={onDay}
          />
        </div>
      )}
    </li>
  );
}
