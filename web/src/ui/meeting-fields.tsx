import type { ReactElement } from 'react';
import { CountField } from './count-field.tsx';
import { DayField } from './day-field.tsx';

/** A meeting as it is being written down. */
export interface MeetingDraft {
  readonly on: string;
  readonly due: number | null;
  readonly present: number | null;
  readonly ayes: number | null;
}

export interface Meeting {
  readonly on: string;
  readonly due: number;
  readonly present: number;
  readonly ayes: number;
}

/** Null while a number is missing. */
export function wholeMeeting({ on, due, present, ayes }: MeetingDraft): Meeting | null {
  return on === '' || due === null || present === null || ayes === null ? null : { on, due, present, ayes };
}

interface MeetingFieldsProps {
  /** Begins the fields' ids. */
  readonly id: string;
  readonly names: Readonly<Record<keyof MeetingDraft, string>>;
  readonly value: MeetingDraft;
  readonly onChange: (meeting: MeetingDraft) => void;
  readonly most: string;
}

/** The day of a meeting and how many were due, there and for it. */
export function MeetingFields({ id, names, value, onChange, most }: MeetingFieldsProps): ReactElement {
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-on`}>{names.on}</label>
        <DayField id={`${id}-on`} value={value.on} most={most} onChange={(on) => onChange({ ...value, on })} />
      </div>
      {(['due', 'present', 'ayes'] as const).map((each) => (
        <div className="field" key={each}>
          <label htmlFor={`${id}-${each}`}>{names[each]}</label>
          <CountField
            id={`${id}-${each}`}
            value={value[each]}
            onChange={(count) => onChange({ ...value, [each]: count })}
          />
        </div>
      ))}
    </>
  );
}
