import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { FileIntake } from './file-intake.tsx';
import style from './imports.module.css';
import { rosterIntake } from './queries.ts';

export function RosterIntake(): ReactElement {
  const text = useText('imports');
  const words = useText('explanations');
  return (
    <FileIntake
      title={text('roster.title')}
      lead={text('roster.lead')}
      templateName={text('template.roster')}
      intake={rosterIntake}
      next={({ yearsUnopened }) => yearsUnopened > 0 && <Unopened count={yearsUnopened} />}
      told={({ fileName, rowCount, branchesCreated, columnsIgnored }) => [
        text('done.roster', { file: fileName, count: rowCount }),
        ...(branchesCreated > 0 ? [text('done.branches', { count: branchesCreated })] : []),
        ...(columnsIgnored.length > 0
          ? [text('done.ignored', { columns: columnsIgnored.join(words('listSeparator')) })]
          : []),
      ]}
    />
  );
}

/** New branches score nothing until somebody says under which scheme; who records that is shown the way. */
function Unopened({ count }: { readonly count: number }): ReactElement {
  const text = useText('imports');
  const { appointments } = useMe();
  const isTheirs = appointments.some(({ role }) => role === 'department-officer');
  return (
    <p className={style.count} role="note">
      {text(isTheirs ? 'roster.unopened' : 'roster.unopened.ask', { count })}
      {isTheirs && (
        <Link to="/schemes" className="btn slim">
          {text('roster.open')}
        </Link>
      )}
    </p>
  );
}
