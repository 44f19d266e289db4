import type { Growth } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import style from './growth.module.css';
import { useGrowthWords } from './use-growth-words.ts';

/** This year beside one's own last one; nobody else's. */
export function ComparePart({ growth }: { readonly growth: Growth }): ReactElement | null {
  const { text, amount } = useGrowthWords(growth);
  if (growth.comparisons.length === 0) return null;
  const shown = (what: Growth['comparisons'][number]['what'], value: string): string =>
    what === 'total' ? value : amount(what, value);
  return (
    <section className={style.compare} aria-labelledby="compare-title">
      <h2 id="compare-title">{text('compare')}</h2>
      <table>
        <tbody>
          {growth.comparisons.map(({ what, now, difference }) => (
            <tr key={what}>
              <th scope="row">{text(`compare.${what}`)}</th>
              <td>{shown(what, now)}</td>
              <td className={style.difference}>
                {difference.startsWith('-')
                  ? text('compare.less', { amount: difference.slice(1) })
                  : difference === '0'
                    ? text('compare.same')
                    : text('compare.more', { amount: difference })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
