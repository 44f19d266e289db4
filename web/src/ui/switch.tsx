import type { ReactElement } from 'react';
import style from './switch.module.css';

interface SwitchProps<Value> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, in a row above what they switch between. */
export function Switch<Value extends string | number | null>(props: SwitchProps<Value>): ReactElement {
  const { label, choices, value, onChange } = props;
  return (
    <div className={style.switch} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value ?? ''}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
