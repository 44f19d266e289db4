import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import style from './waiting-line.module.css';

/** That one has a part in a case, and whether its next step is one's own; nothing where there is none. */
export function OwnCasesLine(): ReactElement | null {
  const text = useText('cases');
  const { data: cases = [] } = useQuery({
    queryKey: ['cases', 'mine'],
    queryFn: async () => (await client.cases.mine()).cases,
  });
  if (cases.length === 0) return null;
  const waiting = cases.filter(({ may }) => may.includes('step') || may.includes('decide-appeal')).length;
  return (
    <p className={`sheet ${style.line}`}>
      {waiting > 0 ? (
        <b>{text('own.next', { count: waiting })}</b>
      ) : (
        <span>{text('own', { count: cases.length })}</span>
      )}
      <Link to="/me/cases" className="btn slim">
        {text('own.see')}
      </Link>
    </p>
  );
}
