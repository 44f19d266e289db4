import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import type { TagLook } from '../ui/state-tag.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Differences } from './differences.tsx';
import { Keying } from './keying.tsx';
import { KeyingWords } from './keying-words.tsx';
import style from './paper-ballots.module.css';
import type { At } from './queries.ts';
import { paperBallotQuery } from './queries.ts';
import { Reopen } from './reopen.tsx';

const LOOKS: Readonly<Record<PaperBallot['state'], TagLook>> = {
  open: 'todo',
  differs: 'soon',
  counted: 'done',
  void: 'late',
};

/** A ballot on paper: its totals are typed in by two different people and compared. */
export function PaperBallotPage(): ReactElement {
  const { branchId, period } = useParams({ from: '/branches/$branchId/paper-ballots/$period' });
  const at = { branchId, period, ...useSearch({ from: '/branches/$branchId/paper-ballots/$period' }) };
  const query = useQuery(paperBallotQuery(at));
  return (
    <Fetched query={query}>
      {(found) => (
        <RatedSubject value={found.subject}>
          <PaperBallotView ballot={found} at={at} />
        </RatedSubject>
      )}
    </Fetched>
  );
}

function PaperBallotView({ ballot, at }: { readonly ballot: PaperBallot; readonly at: At }): ReactElement {
  const text = useText('paperBallots');
  const mine = ballot.keyings.find(({ isMine }) => isMine);
  const isFull = mine === undefined && ballot.keyings.length >= 2;
  const isOpen = ballot.state === 'open' && mine?.finishedAt == null && !isFull;
  return (
    <Page
      title={text('title', { name: ballot.name })}
      remark={
        <>
          <StateTag look={LOOKS[ballot.state]}>{text(`state.${ballot.state}`)}</StateTag>
          <span>{text('lead')}</span>
        </>
      }
      actions={
        <Link
          to="/branches/$branchId/ballots/$year"
          params={{ branchId: at.branchId, year: at.period.slice(0, 4) }}
          className="btn slim"
        >
          {text('online')}
        </Link>
      }
    >
      <div className={style.page}>
        <section className={`sheet box ${style.words}`}>
          <KeyingWords ballot={ballot} />
          <p className="muted small">{text('words.honest')}</p>
        </section>
        {ballot.differences.length > 0 && <Differences ballot={ballot} />}
        {!isOpen && mine !== undefined && ballot.state !== 'counted' && <Reopen at={at} />}
        {isOpen && <Keying ballot={ballot} at={at} />}
      </div>
    </Page>
  );
}
