import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { widthOf } from '../ui/width-of.ts';
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

/** Letters of a name that a phone has room for at full size. */
const WIDEST = 10;

/** One member after the other: back, on, or any by name. */
export function MemberStep({ members, row, label, onRow, children }: MemberStepProps): ReactElement {
  const text = useText('sheets');
  const isLong = widthOf(members[row]?.name ?? '') > WIDEST;
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
        <select
          className={isLong ? style.long : ''}
          aria-label={label}
          value={row}
          onChange={({ target }) => onRow(Number(target.value))}
        >
          {members.map(({ id, name }, index) => (
            <option key={id} value={index}>
              {name}
            </option>
          ))}
        </select>
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
