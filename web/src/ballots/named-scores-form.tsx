import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './ballots.module.css';
import { isAt, NamedTable } from './named-table.tsx';
import { useNameScores } from './queries.ts';

type Place = Ballot['withheld'][number];

interface NamedScoresFormProps {
  readonly ballot: Ballot;
  readonly onDone: () => void;
}

/** One field for each place of which too few scored; what is changed is sent together with the meeting's day and reason. */
export function NamedScoresForm({ ballot, onDone }: NamedScoresFormProps): ReactElement {
  const text = useText('ballots');
  const act = useNameScores();
  const { today } = useMe();
  const { named, targets, items } = ballot;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const standing = (place: Place) => named.find((each) => isAt(each, place));
  const valueOf = (place: Place): string => typed.get(keyOf(place)) ?? standing(place)?.points ?? '';
  const changed = ballot.withheld.filter((place) => {
    const value = plain(valueOf(place));
    return value !== '' && value !== standing(place)?.points;
  });
  const nameAt = ({ targetId, item }: Place): string =>
    text('named.field', {
      who: targets.find(({ id }) => id === targetId)?.name ?? '',
      item: items.find(({ id }) => id === item)?.name ?? '',
    });
  return (
    <form
      className={style.part}
      onSubmit={(event) => {
        event.preventDefault();
        const scores = changed.map((place) => ({
          ...place,
          points: plain(valueOf(place)),
          revision: standing(place)?.revision ?? 0,
        }));
        act.mutate({ id: ballot.id, on, reason: reason.trim(), scores }, { onSuccess: onDone });
      }}
    >
      <NamedTable
        ballot={ballot}
        cell={(place) => (
          <input
            className={`input num ${style.named}`}
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            aria-label={nameAt(place)}
            value={valueOf(place)}
            onChange={({ target }) => setTyped(new Map(typed).set(keyOf(place), target.value))}
          />
        )}
      />
      <div className={`${style.below} ${style.part}`}>
        <div className={style.columns}>
          <label className="field">
            <span>{text('named.reason')}</span>
            <input
              className="input"
              maxLength={200}
              autoComplete="off"
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <div className={`field ${style.short}`}>
            <label htmlFor="named-on">{text('named.on')}</label>
            <DayField id="named-on" value={on} most={today} onChange={setOn} />
          </div>
        </div>
        <Refusal error={act.error} />
        <div>
          <button
            type="submit"
            className="btn decide"
            disabled={changed.length === 0 || reason.trim().length < 2 || on === '' || act.isPending}
          >
            {text('named.do', { count: changed.length })}
          </button>
        </div>
      </div>
    </form>
  );
}

function keyOf({ group, targetId, item }: Place): string {
  return `${group} ${targetId} ${item}`;
}

/** Full-width digits as people type them; 7.0 is 7. */
function plain(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  return /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}
