import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';

interface FillChoiceProps {
  readonly name: string;
  readonly choices: readonly string[];
  /** What the whole line has been given already, or empty. */
  readonly value: string;
  readonly wordOf: (choice: string) => string;
  readonly onFill: (choice: string) => void;
}

/**
 * A whole line at once, out of a list. It shows what the line has been given: by keys a list goes from one choice to the next,
 * and one that showed nothing would begin anew at each.
 */
export function FillChoice({ name, choices, value, wordOf, onFill }: FillChoiceProps): ReactElement {
  const text = useText('ballotPapers');
  return (
    <select className={style.choice} aria-label={name} value={value} onChange={({ target }) => onFill(target.value)}>
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
