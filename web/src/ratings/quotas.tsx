import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { percentText, quotaProduct } from './quota-sum.ts';
import style from './year-end.module.css';

/** How many places an honor has, with its sum. */
export function Quotas({ quotas }: { readonly quotas: YearEnd['quotas'] }): ReactElement | null {
  const text = useText('ratings');
  const names = useRatingNames();
  const baseOf = ({ baseStars }: YearEnd['quotas'][number]): string =>
    baseStars === null ? text('quota.of') : text('quota.ofStars', { stars: names.stars(baseStars) });
  if (quotas.length === 0) return null;
  return (
    <section className={`sheet ${style.box}`} aria-labelledby="quota-title">
      <h2 className="sec-title" id="quota-title">
        {text('quota.title')}
      </h2>
      {quotas.map((quota) => {
        const { honor, base, places } = quota;
        if (quota.percent === null) {
          return (
            <p key={honor} className={style.quota}>
              {text('quota.fixed', { honor })} <b>{places}</b> {text('quota.places')}
            </p>
          );
        }
        const percent = percentText(quota.percent);
        const product = quotaProduct(base, quota.percent);
        return (
          <div key={honor}>
            <p>{text('quota.at-most', { honor, percent, of: baseOf(quota) })}</p>
            <p className={style.quota}>
              {text('quota.sum', { base, percent, product })}
              <b>{places}</b> {text('quota.places')}
            </p>
            {product.includes('.') && (
              <p className="small muted">{text(places > Number(product) ? 'quota.raised' : 'quota.floor')}</p>
            )}
          </div>
        );
      })}
    </section>
  );
}
