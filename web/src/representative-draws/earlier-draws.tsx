import { useQuery } from '@tanstack/react-query';
import type { RepresentativeDrawHead } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { useDates } from '../ui/use-dates.ts';
import { DrawParts } from './draw-parts.tsx';
import { drawQuery } from './queries.ts';
import style from './representative-draws.module.css';

/** Draws that were withdrawn: each stays to be read, with why. */
export function EarlierDraws({ draws }: { readonly draws: readonly RepresentativeDrawHead[] }): ReactElement {
  const text = useText('representativeDraws');
  const heading = useId();
  return (
    <section className={style.parts} aria-labelledby={heading}>
      <h2 className="sec-title" id={heading}>
        {text('earlier.title')}
      </h2>
      {draws.map((draw) => (
        <Earlier key={draw.id} draw={draw} />
      ))}
    </section>
  );
}

function Earlier({ draw }: { readonly draw: RepresentativeDrawHead }): ReactElement {
  const text = useText('representativeDraws');
  const lots = useText('lots');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const { id, frozenOn, lines, draws, withdrawal } = draw;
  return (
    <>
      <div className={`sheet box ${style.earlier}`}>
        <div>
          <p>{text('earlier.one', { day: dates.full(frozenOn), lines, draws })}</p>
          {withdrawal !== null && (
            <p className="muted small">{lots('withdrawn.why', { ...withdrawal, day: dates.full(withdrawal.on) })}</p>
          )}
        </div>
        <button type="button" className="btn slim" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text(isOpen ? 'earlier.hide' : 'earlier.see')}
        </button>
      </div>
      {isOpen && <Opened id={id} />}
    </>
  );
}

function Opened({ id }: Pick<RepresentativeDrawHead, 'id'>): ReactElement {
  const query = useQuery(drawQuery(id));
  return (
    <Fetched query={query} lines={6}>
      {(draw) => <DrawParts draw={draw} />}
    </Fetched>
  );
}
