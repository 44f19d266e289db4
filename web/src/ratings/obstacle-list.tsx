import { Link } from '@tanstack/react-router';
import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import type { Obstacle } from './obstacles.ts';
import { useObstacleWords } from './use-obstacle-words.ts';
import style from './year-end.module.css';

interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[];
  readonly yearEnd: YearEnd;
}

/** Number, what, why, whose, and the one button that cures it. */
export function ObstacleList({ obstacles, yearEnd }: ObstacleListProps): ReactElement {
  const text = useText('ratings');
  const words = useObstacleWords(yearEnd);
  return (
    <>
      <header className={style.lead}>
        <h2 id="obstacles-title">
          {obstacles.length === 0 ? text('obstacles.none') : text('obstacles.title', { count: obstacles.length })}
        </h2>
        <p className="muted">{text('obstacles.lead')}</p>
      </header>
      <ol className={style.obstacles}>
        {obstacles.map((obstacle, at) => {
          const { what, why, whose, cure } = words(obstacle);
          return (
            <li key={what}>
              <span className={style.number} aria-hidden="true">
                {at + 1}
              </span>
              <div>
                <b>{what}</b>
                <p>{why}</p>
              </div>
              <StateTag look={obstacle.kind === 'void' || obstacle.kind === 'differ' ? 'soon' : 'todo'}>
                {whose}
              </StateTag>
              {cure === null ? (
                <span />
              ) : cure.href.startsWith('#') ? (
                <a className="btn slim" href={cure.href}>
                  {cure.name}
                </a>
              ) : (
                <Link className="btn slim" to={cure.href}>
                  {cure.name}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
