import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { SaveRows } from '../ui/save-rows.tsx';
import type { SavedRows } from '../ui/saved-rows.ts';
import { readCounted } from './counted.ts';
import style from './paper-ballots.module.css';

/** Each cell in which the two keyings differ, side by side, to be looked up on the papers. */
export function Differences({ ballot }: { readonly ballot: PaperBallot }): ReactElement {
  const text = useText('paperBallots');
  const keyedBy = (keying: 1 | 2): string =>
    ballot.keyings.find((each) => each.keying === keying)?.keyedBy ?? String(keying);
  // The papers are said only where the two differ in them: else what was typed says it all.
  const shown = (mine: string, other: string): string => {
    const counted = readCounted(mine);
    if (counted === null) return text('differences.none');
    return counted.papers === readCounted(other)?.papers ? counted.typed : text('differences.papers', { ...counted });
  };
  const heads = [
    ...[text('differences.who'), text('differences.item'), text('differences.group')],
    ...[text('differences.first', { name: keyedBy(1) }), text('differences.second', { name: keyedBy(2) })],
  ];
  const take = (): SavedRows => ({
    head: heads,
    rows: ballot.differences.map(({ group, memberId, item, first, second }) => [
      ...[nameIn(ballot.members, memberId), nameIn(ballot.items, item), nameIn(ballot.groups, group)],
      ...[shown(first, second), shown(second, first)],
    ]),
  });
  return (
    <section className={`sheet ${style.scroll}`} aria-labelledby="differences-title">
      <h2 className={`sec-title ${style.heading}`} id="differences-title">
        {text('differences.title')}
      </h2>
      <table className={style.differences} aria-labelledby="differences-title">
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 2 ? 'num' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ballot.differences.map(({ group, memberId, item, first, second }) => (
            <tr key={`${group} ${memberId} ${item}`}>
              <th scope="row">{nameIn(ballot.members, memberId)}</th>
              <td>{nameIn(ballot.items, item)}</td>
              <td>{nameIn(ballot.groups, group)}</td>
              <td className="num">{shown(first, second)}</td>
              <td className="num">{shown(second, first)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaveRows title={text('differences.title')} count={ballot.differences.length} take={take} />
    </section>
  );
}

function nameIn(named: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id;
}
