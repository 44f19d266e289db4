import type { ReactElement, ReactNode } from 'react';
import style from './explanations.module.css';

interface AccountProps {
  readonly label: string;
  readonly total: {
    readonly name: string;
    readonly points: string /** `108 ÷ 12`, where one line says it all. */;
    readonly working?: string;
  };
  readonly children?: ReactNode;
}

/** A sum set like an account: lines, figures at the right, a double line under the total. */
export function Account({ label, total, children }: AccountProps): ReactElement {
  return (
    <table className={style.account} aria-label={label}>
      {children !== undefined && <tbody>{children}</tbody>}
      <tfoot>
        <tr>
          <th scope="row" colSpan={total.working === undefined ? 3 : 1}>
            {total.name}
          </th>
          {total.working !== undefined && <td colSpan={2}>{total.working}</td>}
          <td className="num">{total.points}</td>
        </tr>
      </tfoot>
    </table>
  );
}
