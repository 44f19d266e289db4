import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';
import { caseQuery } from './queries.ts';
import { useCaseWords } from './use-case-words.ts';

/** The register of the file on A4 (卷内目录), for the paper file: which papers, of which day, by whom; no contents. */
export function RegisterPage(): ReactElement {
  const text = useText('cases');
  const { caseId } = useParams({ from: '/cases/$caseId/register' });
  const query = useQuery(caseQuery(caseId));
  return (
    <Page
      title={text('register.title')}
      isPaper
      actions={
        <>
          <Link to="/cases/$caseId" params={{ caseId }} className="btn slim">
            {text('register.back')}
          </Link>
          <button type="button" className="btn blue" onClick={() => window.print()}>
            {text('register.print')}
          </button>
        </>
      }
    >
      <Fetched query={query} lines={10}>
        {(found) => <Register case={found} />}
      </Fetched>
    </Page>
  );
}

function Register({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  const dates = useDates();
  const { person, branch, kind, papers, steps } = found;
  return (
    <Paper issuer={branch.name} title={text('register.title')} number={words.title(found)} dense>
      <p>{text('register.of', { person: person.name, branch: branch.name, kind: text(`kind.${kind}`) })}</p>
      <table className={style.register}>
        <thead>
          <tr>
            {(['number', 'what', 'on', 'document', 'by', 'sign'] as const).map((head) => (
              <th key={head} scope="col">
                {text(`register.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {papers.map(({ id, number, what, on, document, by }) => (
            <tr key={id}>
              <td>{number}</td>
              <td>{words.paper(what, steps)}</td>
              <td>{dates.full(on)}</td>
              <td>{document ?? ''}</td>
              <td>{by}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{text('register.kept', { count: papers.length })}</p>
    </Paper>
  );
}
