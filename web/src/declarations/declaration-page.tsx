import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { DeclarationFacts } from './declaration-facts.tsx';
import style from './declarations.module.css';
import { declarationQuery } from './queries.ts';

/** One declaration: where an entry of a card comes from. */
export function DeclarationPage(): ReactElement {
  const text = useText('declarations');
  const { declarationId } = useParams({ from: '/declarations/$declarationId' });
  const query = useQuery(declarationQuery(declarationId));
  return (
    <Page title={text('one.title')} width="narrow">
      <Fetched query={query} lines={6}>
        {(declaration) => (
          <div className={`sheet ${style.box}`}>
            <p className="muted small">{text('one.whose', { name: declaration.member, branch: declaration.branch })}</p>
            <DeclarationFacts declaration={declaration} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}
