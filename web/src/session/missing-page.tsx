import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

export function MissingPage(): ReactElement {
  const text = useText('frame');
  return (
    <Page title={text('missing.what')} width="narrow">
      <Empty
        way={
          <Link to="/" className="btn slim">
            {text('missing.way')}
          </Link>
        }
      >
        {text('missing.why')}
      </Empty>
    </Page>
  );
}
