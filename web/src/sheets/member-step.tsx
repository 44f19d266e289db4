import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import style from './member-forms.module.css';

interface MemberStepProps {
  /** Everybody by name, as the list shows them. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly row: number;
  readonly label: string;
  readonly onRow: (row: number) => void;
  /** What else is said of the one shown. */
  readonly children?: ReactNode;
}

/** One member after the other: back, on, or any by name. */
export function MemberStep({ members, row, label, onRow, children }: MemberStepProps): ReactElement {
  const text = useText('sheets');
  return (
    <div className={style.head}>
      <button
        type="button"
        className={style.step}
        aria-label={text('form.before')}
        disabled={row === 0}
        onClick={() => onRow(row - 1)}
      >
        <Icon name="left" />
      </button>
      <div className={style.who}>
        <div className={style.choice}>
          <span aria-hidden="true">
            {members[row]?.name}
            <Icon name="down" size={16} />
          </span>
          {/* Lies over the name unseen: a name in the list's own field would be cut where it is long. */}
          <select aria-label={label} value={row} onChange={({ target }) => onRow(Number(target.value))}>
            {members.map(({ id, name }, index) => (
              <option key={id} value={index}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <small>
          {text('form.member', { number: row + 1, total: members.length })}
          <span className={style.kind}>{children}</span>
        </small>
      </div>
      <button
        type="button"
        className={style.step}
        aria-label={text('form.after')}
        disabled={row === members.length - 1}
        onClick={() => onRow(row + 1)}
      >
        <Icon name="right" />
      </button>
    </div>
  );
}
