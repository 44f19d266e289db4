import type { SameKeys } from '../same-keys.ts';
import type { chinese } from '../zh-cn/areas.ts';
import { committee } from './committee.ts';
import { cards } from './cards.ts';
import { minutes } from './minutes.ts';
import { mobileMembers } from './mobile-members.ts';
import { personJoins } from './person-joins.ts';
import { filings } from './filings.ts';
import { paperTemplates } from './paper-templates.ts';
import { declarations } from './declarations.ts';
import { pledges } from './pledges.ts';
import { scoreCorrections } from './score-corrections.ts';
import { lots } from './lots.ts';
import { bulletins } from './bulletins.ts';
import { starWall } from './star-wall.ts';
import { measures } from './measures.ts';
import { vetoes } from './vetoes.ts';
import { cases } from './cases.ts';
import { lapses } from './lapses.ts';
import { experiences } from './experiences.ts';
import { objections } from './objections.ts';
import { supervision } from './supervision.ts';
import { workReports } from './work-reports.ts';
import { suggestions } from './suggestions.ts';
import { representativeDraws } from './representative-draws.ts';
import { spotChecks } from './spot-checks.ts';
import { events } from './events.ts';
import { exemptions } from './exemptions.ts';
import { explanations } from './explanations.ts';
import { ledger } from './ledger.ts';
import { imports } from './imports.ts';
import { growth } from './growth.ts';
import { handOvers } from './hand-overs.ts';
import { members } from './members.ts';
import { organizations } from './organizations.ts';
import { accounts } from './accounts.ts';
import { adoptions } from './adoptions.ts';
import { calendar } from './calendar.ts';
import { affiliations } from './affiliations.ts';
import { acts } from './acts.ts';
import { appointments } from './appointments.ts';
import { audit } from './audit.ts';
import { ballotPapers } from './ballot-papers.ts';
import { ballots } from './ballots.ts';
import { paperBallots } from './paper-ballots.ts';
import { privacy } from './privacy.ts';
import { archives } from './archives.ts';
import { ratings } from './ratings.ts';
import { desk } from './desk.ts';
import { frame } from './frame.ts';
import { notices } from './notices.ts';
import { security } from './security.ts';
import { help } from './help.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { sheets } from './sheets.ts';
import { statistics } from './statistics.ts';
import { use } from './use.ts';
import { yearChecks } from './year-checks.ts';

type English = { readonly [Area in keyof typeof chinese]: SameKeys<(typeof chinese)[Area]> };

/** The same areas as in `../zh-cn/areas.ts`: one left out does not compile. */
export const english: English = {
  frame,
  session,
  security,
  desk,
  minutes,
  sheets,
  notices,
  committee,
  cards,
  growth,
  explanations,
  privacy,
  archives,
  ratings,
  ballotPapers,
  ballots,
  paperBallots,
  accounts,
  appointments,
  acts,
  audit,
  adoptions,
  calendar,
  affiliations,
  personJoins,
  mobileMembers,
  declarations,
  pledges,
  scoreCorrections,
  spotChecks,
  lots,
  measures,
  starWall,
  bulletins,
  vetoes,
  experiences,
  objections,
  supervision,
  workReports,
  suggestions,
  cases,
  lapses,
  representativeDraws,
  events,
  exemptions,
  filings,
  paperTemplates,
  organizations,
  handOvers,
  members,
  imports,
  ledger,
  statistics,
  use,
  yearChecks,
  search,
  help,
};
