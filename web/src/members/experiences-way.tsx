import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownExperiencesQuery } from '../experiences/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** How much of one's own way stands, and the way to tell more; nothing for whoever belongs to no branch. */
export function ExperiencesWay(): ReactElement | null {
  const text = useText('members');
  const { branch } = useMe();
  const { data: experiences } = useQuery({ ...ownExperiencesQuery, enabled: branch !== null });
  if (experiences === undefined) return null;
  const count = experiences.filter(({ state }) => state === 'confirmed').length;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{text('home.experiences', { count })}</span>
      <Link to="/me/experiences" className="btn slim">
        {text('home.experiences.see')}
      </Link>
    </p>
  );
}
