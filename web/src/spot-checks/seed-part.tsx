import { useQuery } from '@tanstack/react-query';
import type { SpotCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useDates } from '../ui/use-dates.ts';
import { listQuery } from './queries.ts';
import { type Redrawn, redraw } from './redraw.ts';
import style from './spot-checks.module.css';

/** The list's hash, the numbers and the seed, with the way to repeat the draw. */
export function SeedPart({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const { lines, draws, listHash, frozenOn, frozenBy, numbers, seed, drawnBy, drawnOn } = check;
  return (
    <section className={`sheet box ${style.seed}`} aria-labelledby="seed-title">
      <h2 className="sec-title" id="seed-title">
        {text('seed.title')}
      </h2>
      <p>{text('frozen.who', { day: dates.full(frozenOn), by: frozenBy, count: lines, draws })}</p>
      <Hash label={text('list.hash')} value={listHash} />
      {seed !== null && drawnOn !== null && (
        <>
          <p>{text('drawn.who', { day: dates.full(drawnOn), by: drawnBy ?? '' })}</p>
          <ol className={style.numbers}>
            {numbers.map(({ name, number }) => (
              <li key={name}>
                <span>{name}</span> <b className="num">{number}</b>
              </li>
            ))}
          </ol>
          <Hash label={text('seed')} value={seed} />
        </>
      )}
      <p className="muted small">{text('method')}</p>
      <Repeat check={check} />
    </section>
  );
}

function Hash({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <p>
      <span className="muted small">{label}</span>
      <code className={style.hash}>{value}</code>
    </p>
  );
}

function Repeat({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const list = useQuery({ ...listQuery(check.id), enabled: false });
  const [found, setFound] = useState<Redrawn | null>(null);
  const load = async (): Promise<string | null> => (list.data ?? (await list.refetch()).data)?.list ?? null;
  const repeat = async (): Promise<void> => {
    const known = await load();
    const numbers = check.numbers.map(({ number }) => number);
    if (known !== null) setFound(await redraw(known, numbers, check.draws));
  };
  const save = async (): Promise<void> => {
    const known = await load();
    if (known !== null) saveFile(new File([known], 'list.txt', { type: 'text/plain' }), 'list.txt');
  };
  return (
    <>
      <div className={style.acts}>
        <button type="button" className="btn slim" onClick={() => void save()}>
          {text('list.save')}
        </button>
        {check.seed !== null && (
          <button type="button" className="btn slim" onClick={() => void repeat()}>
            {text('repeat.do')}
          </button>
        )}
      </div>
      <Refusal error={list.error} />
      <p role="status">{found === null ? '' : text(isAlike(found, check) ? 'repeat.alike' : 'repeat.other')}</p>
    </>
  );
}

function isAlike({ listHash, seed, lines }: Redrawn, check: SpotCheck): boolean {
  return (
    listHash === check.listHash &&
    seed === check.seed &&
    lines.join('\n') === check.items.map(({ line }) => line).join('\n')
  );
}
