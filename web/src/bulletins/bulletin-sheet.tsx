import type { Bulletin } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './bulletins.module.css';
import { Figures } from './figures.tsx';

type Released = NonNullable<Bulletin['released']>;

interface BulletinSheetProps {
  readonly bulletin: Bulletin;
  readonly released: Released;
}

const PARTS = ['well', 'lacking', 'next'] as const;

/** As it hangs on the wall. */
export function BulletinSheet({ bulletin, released }: BulletinSheetProps): ReactElement {
  const text = useText('bulletins');
  const dates = useDates();
  const { edition, words, figures, written, released: release, changes } = released;
  const signed = ({ by, on }: Released['written']) => ({ by, day: dates.full(on) });
  return (
    <div className={style.desk}>
      <Paper
        issuer={bulletin.branch.name}
        title={text('title', { period: dates.period(bulletin.period) })}
        {...(edition > 1 ? { number: text('edition', { edition }) } : {})}
      >
        <div className={style.sheet}>
          <h2>{text('figures.title')}</h2>
          <Figures figures={figures} />
          {PARTS.map((part) => (
            <section key={part}>
              <h2>{text(`part.${part}`)}</h2>
              <p className={style.words}>{words[part]}</p>
            </section>
          ))}
          {changes.length > 0 && <Changes edition={edition - 1} changes={changes} />}
        </div>
        <p className={style.signed}>
          {text('signed.written', signed(written))}
          <br />
          {text('signed.released', signed(release))}
        </p>
      </Paper>
    </div>
  );
}

const NAMED = ['people', 'duties', 'months', 'deeds', 'objections', 'bands', 'well', 'lacking', 'next'] as const;

/** What it differs in from the edition before. */
function Changes({ edition, changes }: Pick<Released, 'edition' | 'changes'>): ReactElement {
  const text = useText('bulletins');
  return (
    <section>
      <h2>{text('changes.title', { edition })}</h2>
      <ul className={style.changes}>
        {changes.map(({ what, stood, stands }) => {
          const known = NAMED.find((each) => each === what);
          return (
            <li key={what}>
              <b>{known === undefined ? what : text(`what.${known}`)}</b>
              <span>{text('change.stood', { words: stood ?? text('change.none') })}</span>
              <span>{text('change.stands', { words: stands ?? text('change.none') })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
