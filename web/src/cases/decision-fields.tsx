import { useQuery } from '@tanstack/react-query';
import type { MemberCase } from '@xianfeng/contract';
import { periodBounds, shiftPeriod } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import style from './cases.module.css';
import { caseCandidatesQuery } from './queries.ts';

export interface DecisionGiven {
  readonly isApproved: boolean | null;
  readonly untilOn: string;
  readonly mentorId: string;
}

/** The usual term, to begin with: the same day half a year later, or the last of that month. */
function halfYearAfter(day: string): string {
  const month = shiftPeriod(day.slice(0, 7), 6);
  const { to } = periodBounds(month);
  const same = `${month}${day.slice(7)}`;
  return same > to ? to : same;
}

interface DecisionFieldsProps {
  readonly case: MemberCase;
  readonly given: DecisionGiven;
  /** The day of the decision. */
  readonly on: string;
  readonly onChange: (given: DecisionGiven) => void;
}

/** Approved or not; and where that is what was asked, until when the member is to mend and who helps. */
export function DecisionFields({ case: found, given, on, onChange }: DecisionFieldsProps): ReactElement {
  const text = useText('cases');
  const { data: people = [] } = useQuery(caseCandidatesQuery(found.id));
  const isMending = found.kind === 'restriction' && given.isApproved === true;
  return (
    <>
      <fieldset className={style.choices}>
        <legend>{text('form.decision')}</legend>
        {[true, false].map((isApproved) => (
          <label key={String(isApproved)}>
            <input
              type="radio"
              name="decision"
              checked={given.isApproved === isApproved}
              onChange={() =>
                onChange({ ...given, isApproved, untilOn: given.untilOn === '' ? halfYearAfter(on) : given.untilOn })
              }
            />
            <span>{text(isApproved ? 'form.approved' : 'form.notApproved')}</span>
          </label>
        ))}
      </fieldset>
      {isMending && (
        <div className={style.pair}>
          <div className="field">
            <label htmlFor="until-on">{text('form.untilOn')}</label>
            <DayField
              id="until-on"
              value={given.untilOn}
              least={on}
              onChange={(untilOn) => onChange({ ...given, untilOn })}
            />
          </div>
          <div className="field">
            <label htmlFor="mentor">{text('form.helper')}</label>
            <Choice
              id="mentor"
              isSearched
              choices={people
                .filter(({ id, parts }) => parts.includes('inquirer') && id !== found.person.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={given.mentorId}
              onChange={(mentorId) => onChange({ ...given, mentorId })}
            />
          </div>
        </div>
      )}
    </>
  );
}
