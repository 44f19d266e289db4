import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';

interface FillChoiceProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly wordOf: (choice: string) => string;
  readonly onFill: (choice: string) => void;
}

/** A whole line at once, out of a list. */
export function FillChoice({ name, choices, wordOf, onFill }: FillChoiceProps): ReactElement {
  const text = useText('ballotPapers');
  return (
    <select className={style.choice} aria-label={name} value="" onChange={({ target }) => onFill(target.value)}>
      <option value="" disabled>
        {text('grid.fill')}
      </option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {wordOf(choice)}
        </option>
      ))}
      <option value="blank">{text('paper.blank')}</option>
    </select>
  );
}
