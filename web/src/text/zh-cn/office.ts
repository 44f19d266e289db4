import { accounts } from './accounts.ts';
import { acts } from './acts.ts';
import { adoptions } from './adoptions.ts';
import { affiliations } from './affiliations.ts';
import { appointments } from './appointments.ts';
import { archives } from './archives.ts';
import { audit } from './audit.ts';
import { ballots } from './ballots.ts';
import { calendar } from './calendar.ts';
import { committee } from './committee.ts';
import { desk } from './desk.ts';
import { exemptions } from './exemptions.ts';
import { filings } from './filings.ts';
import { paperTemplates } from './paper-templates.ts';
import { handOvers } from './hand-overs.ts';
import { imports } from './imports.ts';
import { lapses } from './lapses.ts';
import { ledger } from './ledger.ts';
import { lots } from './lots.ts';
import { minutes } from './minutes.ts';
import { mobileMembers } from './mobile-members.ts';
import { organizations } from './organizations.ts';
import { paperBallots } from './paper-ballots.ts';
import { personJoins } from './person-joins.ts';
import { ratings } from './ratings.ts';
import { representativeDraws } from './representative-draws.ts';
import { scoreCorrections } from './score-corrections.ts';
import { sheets } from './sheets.ts';
import { spotChecks } from './spot-checks.ts';
import { supervision } from './supervision.ts';
import { workReports } from './work-reports.ts';
import { statistics } from './statistics.ts';
import { use } from './use.ts';
import { yearChecks } from './year-checks.ts';

/** What is read at desks. */
export const office = {
  accounts,
  acts,
  adoptions,
  affiliations,
  appointments,
  archives,
  audit,
  ballots,
  calendar,
  committee,
  desk,
  exemptions,
  filings,
  paperTemplates,
  handOvers,
  imports,
  lapses,
  ledger,
  lots,
  minutes,
  mobileMembers,
  organizations,
  paperBallots,
  personJoins,
  ratings,
  representativeDraws,
  scoreCorrections,
  sheets,
  spotChecks,
  supervision,
  workReports,
  statistics,
  use,
  yearChecks,
} as const;
