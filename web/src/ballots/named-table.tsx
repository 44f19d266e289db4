import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballots.module.css';

type Place = Ballot['withheld'][number];

interface NamedTableProps {
  readonly ballot: Ballot;
  readonly cell: (place: Place) => ReactElement | string;
}

/** Targets by items for each group that has such a place; a place that was told stands empty. */
export function NamedTable({ ballot, cell }: NamedTableProps): ReactElement {
  const text = useText('ballots');
  const { groups, targets, items, withheld } = ballot;
  const withPlaces = groups.filter(({ id }) => withheld.some(({ group }) => group === id));
  return (
    <>
      {withPlaces.map((group) => {
        const own = withheld.filter((place) => place.group === group.id);
        const rows = targets.filter(({ id }) => own.some(({ targetId }) => targetId === id));
        const columns = items.filter(({ id }) => own.some(({ item }) => item === id));
        return (
          <div
            key={group.id}
            className={style.scroll}
            role="region"
            aria-label={text('named.of', { group: group.name })}
            tabIndex={0}
          >
            <table className={style.results}>
              <caption className={style.caption}>{group.name}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('results.who')}</th>
                  {columns.map(({ id, name, most }) => (
                    <th key={id} scope="col">
                      {text('named.item', { name, most })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((target) => (
                  <tr key={target.id}>
                    <th scope="row">{target.name}</th>
                    {columns.map((item) => {
                      const place = own.find((each) => each.targetId === target.id && each.item === item.id);
                      return <td key={item.id}>{place === undefined ? '' : cell(place)}</td>;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}

export function isAt(one: Place, other: Place): boolean {
  return one.group === other.group && one.targetId === other.targetId && one.item === other.item;
}
