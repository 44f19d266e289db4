import { dueAt, notDueReasons } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { CountField } from '../ui/count-field.tsx';
import style from './cases.module.css';
import { type CountGiven, notDueOf } from './count-given.ts';

interface CountFieldsProps {
  readonly given: CountGiven;
  /** Full members of the branch today. */
  readonly members: number;
  /** What the ayes are called. */
  readonly ayes: string;
  readonly onChange: (given: CountGiven) => void;
}

const MANNERS = ['secret', 'show-of-hands'] as const;

/** The figures of a meeting; how many are needed is said beside. */
export function CountFields({ given, members, ayes, onChange }: CountFieldsProps): ReactElement {
  const text = useText('cases');
  const due = dueAt({ members, notDue: notDueOf(given) });
  const figure = (name: keyof CountGiven['figures'], label: string): ReactElement => (
    <Figure
      key={name}
      {...{ name, label }}
      value={given.figures[name]}
      onChange={(value) => onChange({ ...given, figures: { ...given.figures, [name]: value } })}
    />
  );
  const written = (name: keyof CountGiven['written']): ReactElement => (
    <Figure
      key={name}
      {...{ name, label: text(`count.${name}`) }}
      value={given.written[name]}
      onChange={(value) => onChange({ ...given, written: { ...given.written, [name]: value ?? 0 } })}
    />
  );
  return (
    <>
      <p className="small muted">{text('count.due', { members, due, least: Math.floor(due / 2) + 1 })}</p>
      <fieldset className={style.choices}>
        <legend>{text('count.manner')}</legend>
        {MANNERS.map((manner) => (
          <label key={manner}>
            <input
              type="radio"
              name="manner"
              checked={given.manner === manner}
              onChange={() => onChange({ ...given, manner })}
            />
            <span>{text(`manner.${manner}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className={style.pair} role="group" aria-label={text('count.title')}>
        {figure('present', text('count.present'))}
        {figure('ayes', ayes)}
        {figure('noes', text('count.noes'))}
        {figure('abstained', text('count.abstained'))}
        {written('writtenAyes')}
        {written('writtenNoes')}
      </div>
      <details className={style.more}>
        <summary>{text('count.notDue')}</summary>
        <div className={style.form}>
          <div className={style.pair}>
            {notDueReasons.map((reason) => (
              <Figure
                key={reason}
                {...{ name: reason, label: text(`notDue.${reason}`) }}
                value={given.notDue[reason] ?? 0}
                onChange={(value) => onChange({ ...given, notDue: { ...given.notDue, [reason]: value ?? 0 } })}
              />
            ))}
          </div>
          <label className={`field ${style.short}`}>
            <span>{text('count.agreement')}</span>
            <input
              className="input"
              maxLength={100}
              autoComplete="off"
              value={given.agreement}
              onChange={({ target }) => onChange({ ...given, agreement: target.value })}
            />
          </label>
        </div>
      </details>
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Figure({ name, label, value, onChange }: FigureProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={`count-${name}`}>{label}</label>
      <CountField id={`count-${name}`} value={value} onChange={onChange} />
    </div>
  );
}
