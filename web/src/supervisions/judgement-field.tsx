import type { Assessment } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './supervisions.module.css';

const JUDGEMENTS = ['commended', 'in-order', 'criticised'] as const;

interface JudgementFieldProps {
  readonly value: Assessment['judgement'] | '';
  readonly onChange: (judgement: Assessment['judgement']) => void;
}

/** What a meeting thought; nothing is chosen beforehand. */
export function JudgementField({ value, onChange }: JudgementFieldProps): ReactElement {
  const text = useText('supervision');
  return (
    <fieldset className={style.choices}>
      <legend>{text('decide.judgement')}</legend>
      {JUDGEMENTS.map((each) => (
        <label key={each}>
          <input type="radio" name="judgement" checked={value === each} onChange={() => onChange(each)} />
          <span>{text(`judgement.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
