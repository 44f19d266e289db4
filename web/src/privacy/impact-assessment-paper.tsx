import {
  type ImpactAssessment,
  impactAssessmentPaper as words,
  keepTimeWords,
  keptKinds,
  keptKindWords,
  personalKinds,
  protectionWords,
} from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './privacy.module.css';

interface FiguresProps {
  readonly figures: ImpactAssessment;
}

/** The paper itself; every figure is the installation's own, every kind of data from the one list in code. */
export function ImpactAssessmentPaper({ figures }: FiguresProps): ReactElement {
  const dates = useDates();
  return (
    <Paper
      issuer={figures.committee}
      title={words.title}
      number={words.made(dates.full(figures.madeOn), words.version)}
      dense
    >
      <div className={style.pack}>
        {figures.isDemo && <p className="callout">{words.demo}</p>}
        <Lines part={words.scope} />
        <Figures figures={figures} />
        <Roles figures={figures} />
        <h2>{words.kinds.head}</h2>
        <PackTable
          columns={words.kinds.columns}
          rows={personalKinds.map((id) => [
            keptKindWords[id].name[0],
            keptKindWords[id].purpose[0],
            protectionWords[keptKinds[id].protection][0],
            keepTimeWords[keptKinds[id].keep][0],
          ])}
        />
        <Lines part={words.necessity} />
        <h2>{words.risks.head}</h2>
        <PackTable columns={words.risks.columns} rows={words.risks.rows} />
        <Lines part={words.switches} />
        <Lines part={words.breach} />
        <Lines part={words.conclusion} />
      </div>
    </Paper>
  );
}

function Lines({
  part,
}: {
  readonly part: { readonly head: string; readonly lines: readonly string[] };
}): ReactElement {
  return (
    <section>
      <h2>{part.head}</h2>
      {part.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

function Figures({ figures }: FiguresProps): ReactElement {
  const { labels, head } = words.figures;
  const { open, accepted, refused } = figures.corrections;
  const counts: Readonly<Record<keyof typeof labels, string>> = {
    people: String(figures.people),
    members: String(figures.members),
    branches: String(figures.branches),
    withPhone: String(figures.withPhone),
    withIdNumber: String(figures.withIdNumber),
    openAccounts: String(figures.openAccounts),
    statementRead: String(figures.statementRead),
    acts: String(figures.acts),
    checkpoints: String(figures.checkpoints),
    views: String(figures.views),
    correctionsOpen: String(open),
    correctionsDone: `${accepted} / ${refused}`,
  };
  const keys = Object.keys(labels) as (keyof typeof labels)[];
  return (
    <section>
      <h2>{head}</h2>
      <PackTable columns={[]} rows={keys.map((key) => [labels[key], counts[key]])} />
    </section>
  );
}

function Roles({ figures }: FiguresProps): ReactElement {
  const frame = useText('frame');
  return (
    <section>
      <h2>{words.roles.head}</h2>
      <p>{words.roles.lead}</p>
      <PackTable columns={[]} rows={figures.roles.map(({ role, people }) => [frame(`role.${role}`), String(people)])} />
    </section>
  );
}

interface PackTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PackTable({ columns, rows }: PackTableProps): ReactElement {
  return (
    <table className={style.table}>
      {columns.length > 0 && (
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((value, at) => (
              <td key={`${at} ${value}`}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
