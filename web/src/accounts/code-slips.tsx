import type { PrintedCode } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './code-slips.module.css';
import { instantDay } from '../ui/instant-text.ts';

interface CodeSlipsProps {
  readonly codes: readonly PrintedCode[];
  readonly onDone: () => void;
}

/** Slips to print, cut and hand over, each branch on sheets of its own; each code is shown this once. */
export function CodeSlips({ codes, onDone }: CodeSlipsProps): ReactElement {
  const text = useText('accounts');
  return (
    <Page
      title={text('codes.title')}
      actions={
        <>
          <button type="button" className="btn blue slim" onClick={() => window.print()}>
            {text('codes.print')}
          </button>
          <button type="button" className="btn slim" onClick={onDone}>
            {text('codes.back')}
          </button>
        </>
      }
    >
      <p className={`${style.lead} noprint`}>{text('codes.lead')}</p>
      {[...Map.groupBy(codes, ({ branch }) => branch)].map(([branch, ofBranch]) => (
        <section key={branch} className={style.sheet}>
          {branch !== null && (
            <h2 className={style.branch}>{text('codes.branch', { branch, count: ofBranch.length })}</h2>
          )}
          <ul className={style.slips}>
            {ofBranch.map((code) => (
              <Slip key={code.personId} code={code} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Slip({ code: { name, username, code, expiresAt } }: { readonly code: PrintedCode }): ReactElement {
  const text = useText('accounts');
  const dates = useDates();
  return (
    <li className={style.slip}>
      <p className={style.heading}>{text('slip.heading')}</p>
      <p className={style.person}>{text('slip.person', { name })}</p>
      <dl>
        <dt>{text('slip.address')}</dt>
        <dd>{window.location.origin}</dd>
        <dt>{text('slip.username')}</dt>
        <dd>{username}</dd>
        <dt>{text('slip.code')}</dt>
        <dd className={style.code}>{code}</dd>
      </dl>
      <p className={style.how}>{text('slip.how', { day: dates.full(instantDay(expiresAt)) })}</p>
    </li>
  );
}
