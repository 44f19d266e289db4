import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';
import { ownVetoesQuery } from '../vetoes/queries.ts';

/** That an organ's finding about oneself is on record; nothing where there is none. */
export function VetoesWay(): ReactElement | null {
  const text = useText('members');
  const { data: vetoes = [] } = useQuery(ownVetoesQuery);
  if (vetoes.length === 0) return null;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.vetoes', { count: vetoes.length })}</span>
      <Link to="/me/vetoes" className="btn slim">
        {text('home.vetoes.see')}
      </Link>
    </p>
  );
}
