import type { Explanation } from '@xianfeng/engine';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import type { Nested } from './rule-view.ts';

interface PartRowProps {
  readonly part: Explanation | undefined;
  readonly nested: Nested;
  readonly name: string;
  /** What stands between the name and the points: two cells, or nothing. */
  readonly middle?: ReactNode;
  readonly points: string;
}

/** One line of an account; where there is more behind it, its number opens in place, on a line below. */
export function PartRow({ part, nested, name, middle, points }: PartRowProps): ReactElement {
  const text = useText('explanations');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const panel = part === undefined ? null : nested.panel(part);
  return (
    <>
      <tr>
        <th scope="row" colSpan={middle === undefined ? 3 : 1}>
          {name}
        </th>
        {middle}
        <td className="num">
          {panel === null ? (
            points
          ) : (
            <button
              type="button"
              className={style.opens}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={text('open', { name, points })}
              onClick={() => setOpen(!isOpen)}
            >
              {points}
            </button>
          )}
        </td>
      </tr>
      {panel !== null && isOpen && (
        <tr id={id}>
          <td colSpan={4} className={style.inside}>
            {panel}
          </td>
        </tr>
      )}
    </>
  );
}
