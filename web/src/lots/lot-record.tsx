import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useDates } from '../ui/use-dates.ts';
import type { Lot } from './lot.ts';
import style from './lots.module.css';
import { type Redrawn, redraw } from './redraw.ts';

interface LotRecordProps {
  readonly lot: Lot;
  /** What the list counts: people, or scores. */
  readonly unit: string;
  /** The lines that are published, in the order of the draw; and how many of them there should be. */
  readonly published: readonly string[];
  readonly count: number;
  readonly takeList: () => Promise<{ readonly list: string }>;
}

/** The list's hash, the numbers and the seed, with the way to repeat the draw. */
export function LotRecord(props: LotRecordProps): ReactElement {
  const text = useText('lots');
  const dates = useDates();
  const { lines, draws, listHash, frozenOn, frozenBy, numbers, seed, drawnBy, drawnOn } = props.lot;
  const { unit } = props;
  return (
    <div className={`sheet box ${style.record}`}>
      <h2 className="sec-title">{text('seed.title')}</h2>
      <p>{text('frozen.who', { day: dates.full(frozenOn), by: frozenBy, count: lines, draws, unit })}</p>
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
      <Repeat {...props} />
    </div>
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

function Repeat({ lot, published, count, takeList }: Omit<LotRecordProps, 'unit'>): ReactElement {
  const text = useText('lots');
  const [found, setFound] = useState<Redrawn | null>(null);
  const list = useMutation({ mutationFn: takeList });
  const repeat = async ({ list: lines }: { readonly list: string }): Promise<void> => {
    const numbers = lot.numbers.map(({ number }) => number);
    setFound(await redraw(lines, numbers, count));
  };
  const save = ({ list: lines }: { readonly list: string }): void =>
    saveFile(new File([lines], 'list.txt', { type: 'text/plain' }), 'list.txt');
  return (
    <>
      <div className={style.acts}>
        <button type="button" className="btn slim" onClick={() => list.mutate(undefined, { onSuccess: save })}>
          {text('list.save')}
        </button>
        {lot.seed !== null && (
          <button
            type="button"
            className="btn slim"
            onClick={() => list.mutate(undefined, { onSuccess: (taken) => void repeat(taken) })}
          >
            {text('repeat.do')}
          </button>
        )}
      </div>
      <Refusal error={list.error} />
      <p role="status">
        {found === null ? '' : text(isAlike(found, lot, published) ? 'repeat.alike' : 'repeat.other')}
      </p>
    </>
  );
}

function isAlike({ listHash, seed, lines }: Redrawn, lot: Lot, published: readonly string[]): boolean {
  return listHash === lot.listHash && seed === lot.seed && lines.join('\n') === published.join('\n');
}
