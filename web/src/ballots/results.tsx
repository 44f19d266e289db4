import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { SaveRows } from '../ui/save-rows.tsx';
import type { SavedRows } from '../ui/saved-rows.ts';
import { Switch } from '../ui/switch.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballots.module.css';

type Result = NonNullable<Ballot['results']>[number];

interface ResultsProps {
  readonly ballot: Ballot;
  readonly results: readonly Result[];
}

/** What may be told of the count: means by target, of all groups or of one. */
export function Results({ ballot, results }: ResultsProps): ReactElement {
  const text = useText('ballots');
  const groups = [null, ...ballot.groups.map(({ id }) => id)].filter((id) => results.some(({ group }) => group === id));
  const [chosen, setChosen] = useState<string | null>(groups[0] ?? null);
  const told = results.filter(({ group }) => group === chosen);
  const nameOf = (id: string | null): string =>
    ballot.groups.find((group) => group.id === id)?.name ?? text('results.all');
  return (
    <section className="sheet" aria-labelledby="results-title">
      <h2 className={`sec-title ${style.above}`} id="results-title">
        {text('results.title')}
      </h2>
      {groups.length > 1 && (
        <Switch
          label={text('live.group')}
          choices={groups.map((id) => ({ value: id, label: nameOf(id) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {told.length === 0 ? (
        <p className={style.below}>{text('results.none')}</p>
      ) : (
        <Table ballot={ballot} told={told} label={text('results.of', { group: nameOf(chosen) })} />
      )}
      <p className={`small muted ${style.below}`}>{text('results.lead')}</p>
    </section>
  );
}

interface TableProps {
  readonly ballot: Ballot;
  readonly told: readonly Result[];
  readonly label: string;
}

function Table({ ballot, told, label }: TableProps): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const isQuestion = ballot.items.length === 1 && ballot.items[0]?.most === '1';
  const named = isQuestion ? ballot.items.map(({ id }) => ({ id, name: text('results.share') })) : ballot.items;
  const items = [...named, { id: null, name: text(isQuestion ? 'results.share' : 'results.mean') }].filter(({ id }) =>
    told.some(({ item }) => item === id),
  );
  const cellOf = (target: string, item: string | null): Result | undefined =>
    told.find((each) => each.targetId === target && each.item === item);
  const figureOf = (cell: Result | undefined): string | null =>
    cell === undefined ? null : isQuestion ? percentOf(cell.mean) : cell.mean;
  const save = (): SavedRows => ({
    head: [text('results.who'), ...items.flatMap(({ name }) => [name, text('results.count', { item: name })])],
    rows: ballot.targets.map(({ id: target, name }) => [
      name,
      ...items.flatMap(({ id }) => {
        const cell = cellOf(target, id);
        return [figureOf(cell), cell?.scored ?? null];
      }),
    ]),
  });
  return (
    <>
      {/* On a phone it scrolls sideways, by keys too. */}
      <div className={style.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={style.results}>
          <thead>
            <tr>
              <th scope="col">{text('results.who')}</th>
              {items.map(({ id, name }) => (
                <th key={id ?? ''} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ballot.targets.map((target) => (
              <tr key={target.id}>
                <th scope="row">{target.name}</th>
                {items.map(({ id }) => {
                  const cell = cellOf(target.id, id);
                  return (
                    <td key={id ?? ''}>
                      {figureOf(cell) ?? '—'}
                      {cell !== undefined && (
                        <span className="small muted">{text('results.scored', { count: cell.scored })}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveRows
        title={`${text('name', { ...ballot, period: dates.period(ballot.period) })} ${label}`}
        count={ballot.targets.length}
        take={save}
      />
    </>
  );
}

/** The share of the satisfied, of hundredths: 0.83 is 83%. */
function percentOf(mean: string): string {
  return `${Math.round(Number(mean) * 100)}%`;
}
