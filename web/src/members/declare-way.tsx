import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownDeclarationsQuery } from '../declarations/queries.ts';
import { useText } from '../text/use-text.ts';
import { DECLARATION_LOOKS } from '../ui/declaration-looks.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './home.module.css';

/** The way to report a deed, and how far the latest one has come. */
export function DeclareWay(): ReactElement {
  const text = useText('declarations');
  const [latest] = useQuery(ownDeclarationsQuery).data ?? [];
  return (
    <section className={`sheet ${style.box} ${style.declare}`}>
      <Link to="/me/declare" className="btn blue">
        {text('declare')}
      </Link>
      {latest !== undefined && (
        <Link to="/me/declarations" className={style.latest}>
          {text('own.last', { words: latest.words })}
          <StateTag look={DECLARATION_LOOKS[latest.state]}>{text(`state.${latest.state}`)}</StateTag>
        </Link>
      )}
    </section>
  );
}
