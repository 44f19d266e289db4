import type { ReactElement, ReactNode } from 'react';
import style from './explanations.module.css';

interface AccountProps {
  readonly label: string;
  readonly total: { readonly name: string; readonly points: string };
  readonly children: ReactNode;
}

/** A sum set like an account: lines, figures at the right, a double line under the total. */
export function Account({ label, total, children }: AccountProps): ReactElement {
  return (
    <table className={style.account} aria-label={label}>
      <tbody>{children}</tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {total.name}
          </th>
          <td className="num">{total.points}</td>
        </tr>
      </tfoot>
    </table>
  );
}
