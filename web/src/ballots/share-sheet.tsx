import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './share-sheet.module.css';

interface ShareSheetProps {
  readonly ballot: Ballot;
  readonly name: string;
  readonly turn: number;
  readonly share: string;
}

/** One scrutineer's share on A4: letters in groups of five, a code that is scanned, and what to do with it. */
export function ShareSheet({ ballot, name, turn, share }: ShareSheetProps): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { names, needed } = ballot.scrutineers;
  const groups = share.split('-');
  return (
    <div className={style.desk} role="region" aria-label={text('share.title')} tabIndex={0}>
      <Paper
        issuer={ballot.branch.name}
        title={text('share.title')}
        number={text('name', { ...ballot, period: dates.period(ballot.period) })}
      >
        <p className={style.who}>{text('share.who', { name, place: turn + 1, all: names.length })}</p>
        <ol className={style.letters}>
          {groups.map((group, at) => (
            <li key={`${at + 1} ${group}`}>
              <span aria-hidden="true">{at + 1}</span>
              <b>{group}</b>
            </li>
          ))}
        </ol>
        <div className={style.foot}>
          <QrCode words={share} label={text('share.qr')} width={150} />
          <ol className={style.rules}>
            <li>{names.length === 1 ? text('share.alone') : text('share.needed', { needed, all: names.length })}</li>
            <li>{text('share.keep')}</li>
            <li>{text('share.letters')}</li>
            <li>{text('share.lost', { spare: names.length - needed })}</li>
            <li>{text('share.destroy')}</li>
          </ol>
        </div>
      </Paper>
    </div>
  );
}
