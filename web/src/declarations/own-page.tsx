import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Declaration } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { DeclarationFacts } from './declaration-facts.tsx';
import style from './declarations.module.css';
import { ownDeclarationsQuery, useWithdraw } from './queries.ts';

/** What one has reported, and where each of it stands. */
export function OwnDeclarationsPage(): ReactElement {
  const text = useText('declarations');
  const query = useQuery(ownDeclarationsQuery);
  return (
    <Page
      title={text('own.title')}
      width="narrow"
      actions={
        <Link to="/me/declare" className="btn blue slim">
          {text('declare')}
        </Link>
      }
    >
      <Fetched query={query} lines={6}>
        {(declarations) =>
          declarations.length === 0 ? (
            <Empty>{text('own.empty')}</Empty>
          ) : (
            <ul className={style.own}>
              {declarations.map((declaration) => (
                <OwnDeclaration key={declaration.id} declaration={declaration} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </Page>
  );
}

function OwnDeclaration({ declaration }: { readonly declaration: Declaration }): ReactElement {
  return (
    <li className={`sheet ${style.box}`}>
      <DeclarationFacts declaration={declaration} />
      <Withdraw declaration={declaration} />
    </li>
  );
}

function Withdraw({ declaration: { id, revision, turn } }: { readonly declaration: Declaration }): ReactElement | null {
  const text = useText('declarations');
  const withdraw = useWithdraw();
  if (turn === null) return null;
  return (
    <>
      <button
        type="button"
        className="btn slim"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate({ id, revision })}
      >
        {text('do.withdraw')}
      </button>
      <Refusal error={withdraw.error} />
    </>
  );
}
