import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { EntriesIntake } from './entries-intake.tsx';
import { EventsIntake } from './events-intake.tsx';
import { ImportList } from './import-list.tsx';
import style from './imports.module.css';
import { RosterIntake } from './roster-intake.tsx';
import { ScoresIntake } from './scores-intake.tsx';
import { YearScoresIntake } from './year-scores-intake.tsx';

const ROSTER_ROLES = ['branch-secretary', 'organization-officer', 'committee-officer', 'department-officer'];
const SCORE_ROLES = ['recorder', 'branch-secretary'];

/** Out of Excel: the roster, scores, a book of entries and who came; and what was imported before, with its undo. */
export function ImportsPage(): ReactElement {
  return (
    <Themed>
      <Imports />
    </Themed>
  );
}

function Imports(): ReactElement {
  const text = useText('imports');
  const { appointments } = useMe();
  const branches = new Map(
    appointments
      .filter(({ role }) => SCORE_ROLES.includes(role))
      .map(({ organization }) => [organization.id, organization]),
  );
  return (
    <Page title={text('title')} remark={text('remark')}>
      <div className={style.page}>
        <div className={style.intakes}>
          {branches.size > 0 && <ScoresIntake branches={[...branches.values()]} />}
          {branches.size > 0 && <YearScoresIntake branches={[...branches.values()]} />}
          {branches.size > 0 && <EntriesIntake branches={[...branches.values()]} />}
          {branches.size > 0 && <EventsIntake branches={[...branches.values()]} />}
          {appointments.some(({ role }) => ROSTER_ROLES.includes(role)) && <RosterIntake />}
        </div>
        <ImportList />
      </div>
    </Page>
  );
}
