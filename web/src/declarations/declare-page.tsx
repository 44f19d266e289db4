import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import style from './declarations.module.css';
import { DeclareForm } from './declare-form.tsx';
import { type Chosen, KindList } from './kind-list.tsx';
import { kindsQuery } from './queries.ts';

/** A member reports a deed: chooses what it is, says it in a few words, hands it in. */
export function DeclarePage(): ReactElement {
  return (
    <Themed>
      <Declare />
    </Themed>
  );
}

function Declare(): ReactElement {
  const text = useText('declarations');
  const { branch } = useMe();
  return (
    <Page title={text('declare')} width="narrow">
      {branch === null ? <Empty>{text('own.none')}</Empty> : <Ways branchId={branch.id} />}
    </Page>
  );
}

function Ways({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('declarations');
  const navigate = useNavigate();
  const { personId, name } = useMe();
  const query = useQuery(kindsQuery(branchId));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Fetched query={query} lines={6}>
      {({ kinds, least, most }) => {
        if (kinds.length === 0) return <Empty>{text('kinds.none')}</Empty>;
        if (chosen === null) {
          return (
            <>
              <p className="muted">{text('declare.lead')}</p>
              <KindList kinds={kinds} onChoose={setChosen} />
            </>
          );
        }
        return (
          <div className={`sheet ${style.box}`}>
            <DeclareForm
              {...{ branchId, chosen, least, most }}
              people={[{ personId, name }]}
              onBack={() => setChosen(null)}
              onDone={() => void navigate({ to: '/me/declarations' })}
            />
          </div>
        );
      }}
    </Fetched>
  );
}
