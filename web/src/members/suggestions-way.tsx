import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ownSuggestionsQuery } from '../suggestions/queries.ts';
import { useText } from '../text/use-text.ts';
import style from '../ui/waiting-line.module.css';

/** Where one says what one has to say; and that something of one's own was replied to, or is to be replied to. */
export function SuggestionsWay(): ReactElement {
  const text = useText('members');
  const { data: suggestions = [] } = useQuery(ownSuggestionsQuery);
  const count = suggestions.filter(({ may }) => may.includes('reply') || may.includes('judge')).length;
  return (
    <p className={`sheet ${style.line}`}>
      <span>{count === 0 ? text('home.suggestions') : text('home.suggestionsWaiting', { count })}</span>
      <Link to="/me/suggestions" className="btn slim">
        {text('home.suggestions.see')}
      </Link>
    </p>
  );
}
