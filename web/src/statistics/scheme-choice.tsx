import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './statistics.module.css';

interface SchemeChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One scheme at a time: branches under two schemes never stand on one ladder. */
export function SchemeChoice({ id, value, onChange, choices }: SchemeChoiceProps): ReactElement {
  const text = useText('statistics');
  const [only] = choices;
  if (choices.length < 2) return <span className="muted small">{only?.label}</span>;
  return (
    <div className={style.choice}>
      <label htmlFor={id}>{text('scheme')}</label>
      <Choice id={id} size="small" value={value} onChange={onChange} choices={choices} />
    </div>
  );
}
