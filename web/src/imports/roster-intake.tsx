import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { FileIntake } from './file-intake.tsx';
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
