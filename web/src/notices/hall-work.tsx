import type { HallWork } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './hall.module.css';

interface HallWorkProps {
  readonly work: HallWork;
  readonly hanging: number;
  /** Whether nothing hangs, so that the numbers have the screen. */
  readonly isAlone: boolean;
}

/** Three numbers to be read from the door: duties done this month, good deeds, and what hangs out. Never whose. */
export function HallWorkPart({ work: { duties, deeds }, hanging, isAlone }: HallWorkProps): ReactElement {
  const text = useText('notices');
  return (
    <section className={style.work} data-alone={isAlone} aria-label={text('hall.work')}>
      <dl>
        <div>
          <dt>{text('hall.duties')}</dt>
          <dd>
            <b>
              {duties.done} / {duties.due}
            </b>
          </dd>
        </div>
        {deeds !== null && (
          <div>
            <dt>{text('hall.deeds')}</dt>
            <dd>
              <b>{deeds.year}</b> <span>{text('hall.deeds.of', { month: deeds.month })}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{text('hall.hanging')}</dt>
          <dd>
            <b>{hanging}</b> <span>{text('hall.hanging.unit')}</span>
          </dd>
        </div>
      </dl>
      {isAlone && deeds !== null && deeds.kinds.length > 0 && (
        <ul className={style.kinds} aria-label={text('hall.kinds')}>
          {deeds.kinds.map(({ name, count }) => (
            <li key={name}>{text('hall.kind', { name, count })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
