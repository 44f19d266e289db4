import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './peers.module.css';

interface GiverListProps {
  readonly sheet: Sheet;
  readonly writes: boolean;
}

/** Everybody who scores the others, by surname strokes, and whether it is done; never what was given. */
export function GiverList({ sheet, writes }: GiverListProps): ReactElement {
  const text = useText('sheets');
  const givers = sheet.givers ?? [];
  if (givers.length === 0) {
    return <p className="sheet box">{text(sheet.state === 'open' ? 'givers.none' : 'givers.passed')}</p>;
  }
  const given = givers.filter(({ isGiven }) => isGiven).length;
  return (
    <section className={`sheet ${style.givers}`} aria-labelledby="givers-title">
      <h2 className="sec-title" id="givers-title">
        {text('givers.title')}
        <small>{text('givers.count', { given, all: givers.length })}</small>
      </h2>
      <p className="muted small">{text('givers.lead')}</p>
      <ul>
        {givers.map(({ id, name, isGiven, isReadable }) => (
          <li key={id}>
            <b>{name}</b>
            <StateTag look={isGiven ? 'done' : 'wait'}>{text(isGiven ? 'givers.given' : 'givers.notGiven')}</StateTag>
            {writes && isReadable && (
              <Link
                to="/branches/$branchId/sheets/$period"
                params={{ branchId: sheet.branch.id, period: sheet.period }}
                search={{ rater: 'peer', giver: id }}
                className="btn slim"
                aria-label={text(isGiven ? 'givers.seeOf' : 'givers.typeOf', { name })}
              >
                {text(isGiven ? 'givers.see' : 'givers.type')}
              </Link>
            )}
            {!isReadable && <small className="muted">{text('givers.hidden')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
