import { Link } from '@tanstack/react-router';
import type { WorkReportView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import style from './work-reports.module.css';

interface AskedPartProps {
  readonly view: WorkReportView;
  /** Words by outcome. */
  readonly answers: ReadonlyMap<string, string>;
  /** Given while it is being written. */
  readonly onChange?: (outcome: string, words: string) => void;
}

/** What follows for the branch from its members' points, with what was done about it and what the secretary says to it. */
export function AskedPart({ view, answers, onChange }: AskedPartProps): ReactElement {
  const text = useText('workReports');
  const { asked, isConfirmed } = view;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="asked-title">
      <h2 className="sec-title" id="asked-title">
        {text('asked.title')}
      </h2>
      <p className="muted small">
        {text(asked.length > 0 ? 'asked.lead' : isConfirmed ? 'asked.none' : 'asked.waits')}
      </p>
      {asked.map(({ id, name, measures }) => (
        <div key={id} className={style.part}>
          {measures.length > 0 && (
            <p className="small">
              {text('asked.measures')}
              {measures.map((measure) => (
                <Link key={measure.id} to="/measures/$measureId" params={{ measureId: measure.id }}>
                  {measure.name}
                </Link>
              ))}
            </p>
          )}
          {onChange === undefined ? (
            <>
              <b>{name}</b>
              <p className={style.words}>{answers.get(id) ?? ''}</p>
            </>
          ) : (
            <Area name={name} value={answers.get(id) ?? ''} onChange={(words) => onChange(id, words)} />
          )}
        </div>
      ))}
    </section>
  );
}
