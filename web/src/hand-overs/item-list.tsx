import { Link } from '@tanstack/react-router';
import type { OpenItem } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './hand-overs.module.css';
import { useItemWords } from './use-item-words.ts';

/** What is open, numbered as it is printed; on the screen each leads to where it is done. */
export function ItemList({ items }: { readonly items: readonly OpenItem[] }): ReactElement {
  const text = useText('handOvers');
  const words = useItemWords();
  if (items.length === 0) return <p className={style.nothing}>{text('items.none')}</p>;
  return (
    <ol className={style.items}>
      {items.map((item) => {
        const { what, href } = words(item);
        return <li key={JSON.stringify(item)}>{href === null ? what : <Link to={href}>{what}</Link>}</li>;
      })}
    </ol>
  );
}
