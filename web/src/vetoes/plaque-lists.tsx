import type { StarRegister } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './vetoes.module.css';

interface PlaqueListsProps {
  readonly register: StarRegister;
  readonly year: number;
}

/** Whose plaque is put on and whose is taken off, against the year before. */
export function PlaqueLists({ register, year }: PlaqueListsProps): ReactElement {
  const text = useText('vetoes');
  const { before, changes } = register;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="changes-title">
      <h2 className="sec-title" id="changes-title">
        {text('changes.title', { year })}
      </h2>
      <p className="muted small">{before === null ? text('changes.first') : text('changes.lead', { before })}</p>
      {changes.length === 0 ? <p className="muted">{text('changes.none')}</p> : <Lists changes={changes} />}
    </section>
  );
}

/** The same on a sheet of paper. */
export function PlaquePaper({ register, year }: PlaqueListsProps): ReactElement | null {
  const text = useText('vetoes');
  if (register.changes.length === 0) return null;
  return (
    <div className="paper-only" aria-hidden="true">
      <Paper issuer={register.branch.name} title={text('changes.title', { year })} number={text('stars.order')}>
        <Lists changes={register.changes} />
      </Paper>
    </div>
  );
}

function Lists({ changes }: Pick<StarRegister, 'changes'>): ReactElement {
  const text = useText('vetoes');
  const names = useRatingNames();
  const parts = [
    ['changes.on', changes.filter(({ after }) => after > 0)],
    ['changes.off', changes.filter(({ after }) => after === 0)],
  ] as const;
  return (
    <div className={style.lists}>
      {parts.map(([name, rows]) => (
        <div key={name}>
          <h3>{text(name)}</h3>
          {rows.length === 0 && <p className="muted">{text('changes.nobody')}</p>}
          <ul className={style.names}>
            {rows.map(({ concerns, before, after }) => (
              <li key={concerns.id}>
                <b>{concerns.name}</b>
                <span>{names.stars(after)}</span>
                <span className="muted small">{text('changes.from', { stars: names.stars(before) })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
