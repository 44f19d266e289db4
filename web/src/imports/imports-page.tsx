import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { BranchChoice, type BranchOfChoice } from './branch-choice.tsx';
import { EntriesIntake } from './entries-intake.tsx';
import { EventsIntake } from './events-intake.tsx';
import { ExperiencesIntake } from './experiences-intake.tsx';
import { EvidenceIntake } from './evidence-intake.tsx';
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
  const branches = keptBranches(appointments);
  const [chosenId, setChosenId] = useState<string>();
  const branchId = chosenId ?? branches[0]?.id;
  return (
    <Page title={text('title')} remark={text('remark')}>
      <div className={style.page}>
        {branchId !== undefined && (
          <BranchChoice id="import-branch" branches={branches} value={branchId} onChange={setChosenId} />
        )}
        <div className={style.intakes}>
          {branchId !== undefined && (
            <>
              <ScoresIntake branchId={branchId} />
              <YearScoresIntake branchId={branchId} />
              <EntriesIntake branchId={branchId} />
              <EventsIntake branchId={branchId} />
              <ExperiencesIntake branchId={branchId} />
              <EvidenceIntake key={branchId} branchId={branchId} />
            </>
          )}
          {appointments.some(({ role }) => ROSTER_ROLES.includes(role)) && <RosterIntake />}
        </div>
        <ImportList />
      </div>
    </Page>
  );
}

/** The branches whose year somebody writes, each once. */
function keptBranches(appointments: ReturnType<typeof useMe>['appointments']): readonly BranchOfChoice[] {
  const kept = appointments.filter(({ role }) => SCORE_ROLES.includes(role));
  return [...new Map(kept.map(({ organization }) => [organization.id, organization])).values()];
}
