import type { Work } from './work.ts';

/** Everything a committee's tables hold about one person, as that person may see it. */
export function ownRecordsOf(work: Work) {
  return {
    read: async (personId: string) => {
      const ids = await recordsOf(work, personId);
      return {
        ids,
        memberships: await memberships(work, ids),
        changes: await changes(work, ids),
        exemptionRequests: await exemptionRequests(work, ids),
        proxyEntries: await proxyEntries(work, ids),
        mobility: await mobility(work, ids),
        contacts: await contacts(work, ids),
        appointments: await appointments(work, ids),
        accounts: await accounts(work, ids),
        scores: await scores(work, ids),
        scoreCorrections: await scoreCorrections(work, ids),
        entries: await entries(work, ids),
        declarations: await declarations(work, ids),
        pledges: await pledges(work, ids),
        events: await events(work, ids),
        spotChecks: await spotChecks(work, ids),
        confirmations: await confirmations(work, ids),
        experiences: await experiences(work, ids),
        objections: await objections(work, ids),
        suggestions: await suggestions(work, ids),
        casePapers: await casePapers(work, ids),
        lapses: await lapses(work, ids),
        archives: await archives(work, ids),
        measures: await measures(work, ids),
        starConsents: await starConsents(work, ids),
        visits: await visits(work, ids),
        mending: await mending(work, ids),
        workReports: await workReports(work, ids),
        recusals: await recusals(work, ids),
        attachments: await attachments(work, ids),
        ballots: await ballots(work, ids),
        facts: await facts(work, ids),
        vetoes: await vetoes(work, ids),
        earlierResults: await earlierResults(work, ids),
        ratings: await ratings(work, ids),
        cardFiles: await cardFiles(work, ids),
        notices: await notices(work, ids),
        acts: await acts(work, ids),
      };
    },
  };
}

type Ids = readonly string[];

/** Somebody's record, and those that turned out to be of the same person. */
async function recordsOf({ db, committeeId }: Work, personId: string): Promise<Ids> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where((eb) => eb.or([eb('id', '=', personId), eb('joined_into', '=', personId)]))
    .execute();
  return rows.map(({ id }) => id);
}

function memberships({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('membership')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'membership.committee_id')
        .onRef('organization.id', '=', 'branch_id'),
    )
    .select(['organization.name as branch', 'status', 'category', 'membership.from_on', 'membership.to_on'])
    .where('membership.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('membership.from_on')
    .execute();
}

function changes({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('membership_event')
    .select(['kind', 'on_day', 'document', 'other_committee', 'stage', 'until_on', 'leaving'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('on_day')
    .execute();
}

function exemptionRequests({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('exemption_request')
    .select(['reason', 'from_on', 'to_on', 'state'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('from_on')
    .execute();
}

function proxyEntries({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('proxy_entry')
    .innerJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'proxy_entry.committee_id').onRef('person.id', '=', 'typed_by'),
    )
    .select(['act', 'person.name as typedBy', 'typed_on', 'undone_on'])
    .where('proxy_entry.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('typed_on')
    .execute();
}

function mobility({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('mobile_member')
    .leftJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'mobile_member.committee_id')
        .onRef('organization.id', '=', 'host_branch_id'),
    )
    .select(['since_on', 'until_on', 'appraised_by', 'host_name', 'organization.name as host_branch'])
    .where('mobile_member.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('since_on')
    .execute();
}

function contacts({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('member_contact')
    .select(['way', 'on_day'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('on_day')
    .execute();
}

function appointments({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('appointment')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'appointment.committee_id')
        .onRef('organization.id', '=', 'organization_id'),
    )
    .select(['role', 'organization.name as place', 'appointment.from_on', 'appointment.to_on'])
    .where('appointment.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('appointment.from_on')
    .execute();
}

function accounts({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('account')
    .select(['username', 'created_at', 'closed_at'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('created_at')
    .execute();
}

function scores({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('score')
    .innerJoin('score_sheet', (join) =>
      join.onRef('score_sheet.committee_id', '=', 'score.committee_id').onRef('score_sheet.id', '=', 'sheet_id'),
    )
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'score.committee_id').onRef('cycle.id', '=', 'score_sheet.cycle_id'),
    )
    .select(['cycle.scheme_version_id', 'period', 'rater', 'item', 'points', 'reason', 'recorded_at'])
    .where('score.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('period')
    .orderBy('item')
    .execute();
}

/** Scores that were corrected after their meeting, or were to be. */
function scoreCorrections({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('score_correction')
    .innerJoin('score_sheet', (join) =>
      join
        .onRef('score_sheet.committee_id', '=', 'score_correction.committee_id')
        .onRef('score_sheet.id', '=', 'sheet_id'),
    )
    .innerJoin('cycle', (join) =>
      join
        .onRef('cycle.committee_id', '=', 'score_correction.committee_id')
        .onRef('cycle.id', '=', 'score_sheet.cycle_id'),
    )
    .select(['cycle.scheme_version_id', 'period', 'item', 'stood', 'points', 'reason', 'evidence', 'state'])
    .select(['proposed_on', 'decided_on'])
    .where('score_correction.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('period')
    .orderBy('proposed_at')
    .execute();
}

function entries({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('ledger_entry')
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'ledger_entry.committee_id').onRef('cycle.id', '=', 'cycle_id'),
    )
    .selectAll('ledger_entry')
    .select('cycle.scheme_version_id')
    .where('ledger_entry.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('sequence')
    .execute();
}

function declarations({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('declaration')
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'declaration.committee_id').onRef('cycle.id', '=', 'cycle_id'),
    )
    .leftJoin('declaration_step', (join) =>
      join
        .onRef('declaration_step.committee_id', '=', 'declaration.committee_id')
        .onRef('declaration_step.declaration_id', '=', 'declaration.id')
        .onRef('declaration_step.revision', '=', 'declaration.revision'),
    )
    .select(['cycle.scheme_version_id', 'item', 'occurred_on', 'words', 'document', 'state', 'reason'])
    .where('declaration.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('declared_on')
    .execute();
}

/** With the last thing that was said about each. */
function pledges({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('pledge')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('pledge_step')
          .select('pledge_step.words as note')
          .whereRef('pledge_step.committee_id', '=', 'pledge.committee_id')
          .whereRef('pledge_step.pledge_id', '=', 'pledge.id')
          .where('pledge_step.words', 'is not', null)
          .orderBy('pledge_step.revision', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['pledge.words', 'pledged_on', 'due_on', 'state', 'last.note'])
    .where('pledge.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('pledged_on')
    .execute();
}

/** When one was drawn in a check, and what was found. */
function spotChecks({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('spot_check_item')
    .innerJoin('spot_check', (join) =>
      join
        .onRef('spot_check.committee_id', '=', 'spot_check_item.committee_id')
        .onRef('spot_check.id', '=', 'spot_check_item.check_id'),
    )
    .leftJoin('ledger_entry', (join) =>
      join
        .onRef('ledger_entry.committee_id', '=', 'spot_check_item.committee_id')
        .onRef('ledger_entry.id', '=', 'spot_check_item.entry_id'),
    )
    .select(['spot_check_item.period', 'ledger_entry.sequence', 'drawn_on', 'finding', 'should_stand'])
    .select(['spot_check_item.reason', 'remedy'])
    .where('spot_check_item.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('drawn_on')
    .orderBy('place')
    .execute();
}

/** Packages of a year in which one was rated. */
function archives({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('archive')
    .select(['year', 'revision', 'made_on'])
    .where('committee_id', '=', committeeId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('rating')
          .innerJoin('rating_run', (join) =>
            join.onRef('rating_run.committee_id', '=', 'rating.committee_id').onRef('rating_run.id', '=', 'run_id'),
          )
          .select('rating.run_id')
          .whereRef('rating.committee_id', '=', 'archive.committee_id')
          .whereRef('rating_run.cycle_id', '=', 'archive.cycle_id')
          .where('subject_id', 'in', ids),
      ),
    )
    .orderBy('year')
    .orderBy('revision')
    .execute();
}

/** What one said to one's own line before it hung out, or what was written down in one's place. */
function confirmations({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('line_confirmation')
    .select(['kind', 'period', 'state', 'words', 'recorded_on'])
    .where('committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** One's own way through the years, in every state. */
function experiences({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('experience')
    .select(['course', 'title', 'from_on', 'to_on', 'hours', 'level', 'document', 'state', 'reason'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
}

/** Raised by one, or about one; who raised what others did stands nowhere here. */
function objections({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('objection')
    .select(['raised_on', 'about', 'item', 'words', 'state', 'outcome', 'reply', 'decision_words'])
    .select((eb) => eb('raised_by', 'in', ids).as('is_own'))
    .where('committee_id', '=', committeeId)
    .where((eb) => eb.or([eb('raised_by', 'in', ids), eb('subject_id', 'in', ids)]))
    .orderBy('raised_on')
    .orderBy('id')
    .execute();
}

/** What one said by account. What others said about one stands nowhere here: it would tell who complained. */
function suggestions({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('suggestion')
    .select(['received_on', 'kind', 'words', 'about_name', 'state', 'reply', 'verdict', 'verdict_words', 'decision'])
    .where('committee_id', '=', committeeId)
    .where('raised_by', 'in', ids)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
}

/** Every paper of the files about one, of those one has been told of: the server knows which these are. */
function casePapers({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('case_paper')
    .innerJoin('case_file', (join) =>
      join
        .onRef('case_file.committee_id', '=', 'case_paper.committee_id')
        .onRef('case_file.id', '=', 'case_paper.case_id'),
    )
    .select([
      'case_id',
      'kind',
      'year',
      'case_file.number as file_number',
      'case_paper.number',
      'what',
      'on_day',
      'words',
    ])
    .where('case_paper.committee_id', '=', committeeId)
    .where('case_file.person_id', 'in', ids)
    .orderBy('opened_at')
    .orderBy('case_id')
    .orderBy('case_paper.number')
    .execute();
}

/** What was found when somebody asked about one's empty months. */
function lapses({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('lapse_finding')
    .select(['kind', 'through_month', 'outcome', 'words', 'found_on'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('found_on')
    .orderBy('id')
    .execute();
}

function starConsents({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('star_consent')
    .innerJoin('measure', (join) =>
      join.onRef('measure.committee_id', '=', 'star_consent.committee_id').onRef('measure.id', '=', 'star_consent.id'),
    )
    .select(['period', 'post', 'deed', 'shows_words', 'shows_photo', 'photo_hash', 'answered_on'])
    .where('star_consent.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('met_on')
    .orderBy('star_consent.id')
    .execute();
}

/** Decided about one; whose talk, letter or help it was for others stands with them. */
function measures({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('measure')
    .select([
      'kind',
      'form',
      'period',
      'state',
      'reasons',
      'met_on',
      'carried_out_on',
      'term_ends_on',
      'outcome',
      'ended_on',
    ])
    .where('committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('met_on')
    .orderBy('id')
    .execute();
}

/** Visits one made. */
function visits({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('supervision_visit')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'supervision_visit.committee_id')
        .onRef('organization.id', '=', 'supervision_visit.branch_id'),
    )
    .select(['organization.name as branch', 'supervision_visit.kind', 'visited_on', 'summary', 'state'])
    .where('supervision_visit.committee_id', '=', committeeId)
    .where((eb) => eb.or(ids.map((id) => eb(eb.val(id), '=', eb.fn.any('visitors')))))
    .orderBy('visited_on')
    .orderBy('supervision_visit.id')
    .execute();
}

/** What visits found lacking that is one's own to put right. */
function mending({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('supervision_finding')
    .innerJoin('supervision_visit', (join) =>
      join
        .onRef('supervision_visit.committee_id', '=', 'supervision_finding.committee_id')
        .onRef('supervision_visit.id', '=', 'supervision_finding.visit_id'),
    )
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'supervision_visit.committee_id')
        .onRef('organization.id', '=', 'supervision_visit.branch_id'),
    )
    .select(['organization.name as branch', 'supervision_finding.due_on', 'words', 'supervision_finding.state'])
    .where('supervision_finding.committee_id', '=', committeeId)
    .where('mender_id', 'in', ids)
    .orderBy('supervision_finding.due_on')
    .orderBy('visit_id')
    .orderBy('supervision_finding.position')
    .execute();
}

function workReports({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('work_report')
    .innerJoin('organization', (join) =>
      join
        .onRef('organization.committee_id', '=', 'work_report.committee_id')
        .onRef('organization.id', '=', 'work_report.branch_id'),
    )
    .select([
      ...(['organization.name as branch', 'year', 'state', 'done_words', 'problem_words', 'next_words'] as const),
      ...(['heard_on', 'opinion', 'comment'] as const),
    ])
    .where('work_report.committee_id', '=', committeeId)
    .where('author_id', 'in', ids)
    .orderBy('year')
    .orderBy('work_report.id')
    .execute();
}

function events({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('event_line')
    .innerJoin('event_sheet', (join) =>
      join
        .onRef('event_sheet.committee_id', '=', 'event_line.committee_id')
        .onRef('event_sheet.id', '=', 'event_line.sheet_id'),
    )
    .select(['title', 'held_on', 'event_line.state', 'made_up_on', 'event_sheet.state as sheet'])
    .where('event_line.committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('held_on')
    .execute();
}

/** The name of the other of the two. */
function recusals({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('recusal')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'recusal.committee_id')
        .on((eb) =>
          eb.or([
            eb.and([eb('recusal.member_id', 'in', ids), eb('person.id', '=', eb.ref('recusal.verifier_id'))]),
            eb.and([eb('recusal.verifier_id', 'in', ids), eb('person.id', '=', eb.ref('recusal.member_id'))]),
          ]),
        ),
    )
    .select(['person.name', 'declared_on'])
    .where('recusal.committee_id', '=', committeeId)
    .orderBy('declared_on')
    .execute();
}

function attachments({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('attachment')
    .leftJoin('ledger_entry', (join) =>
      join
        .onRef('ledger_entry.committee_id', '=', 'attachment.committee_id')
        .onRef('ledger_entry.id', '=', 'attachment.entry_id'),
    )
    .leftJoin('declaration', (join) =>
      join
        .onRef('declaration.committee_id', '=', 'attachment.committee_id')
        .onRef('declaration.id', '=', 'attachment.declaration_id'),
    )
    .select(['ledger_entry.sequence as entry', 'attachment.name', 'attachment.kind', 'attachment.added_at'])
    .where('attachment.committee_id', '=', committeeId)
    .where((eb) => eb.or([eb('ledger_entry.subject_id', 'in', ids), eb('declaration.person_id', 'in', ids)]))
    .orderBy('attachment.added_at')
    .execute();
}

/** Sums of papers by group: who gave which points stands nowhere. */
function ballots({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('paper_total')
    .innerJoin('paper_ballot', (join) =>
      join
        .onRef('paper_ballot.committee_id', '=', 'paper_total.committee_id')
        .onRef('paper_ballot.id', '=', 'ballot_id'),
    )
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'paper_total.committee_id').onRef('cycle.id', '=', 'paper_ballot.cycle_id'),
    )
    .select(['cycle.scheme_version_id', 'paper_ballot.period', 'ballot', 'voter_group', 'item'])
    .select(['papers', 'scored', 'points_sum', 'keying'])
    .where('paper_total.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('paper_ballot.period')
    .orderBy('voter_group')
    .orderBy('item')
    .orderBy('keying')
    .execute();
}

function facts({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('fact')
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'fact.committee_id').onRef('cycle.id', '=', 'cycle_id'),
    )
    .select(['year', 'fact', 'value', 'recorded_at'])
    .where('fact.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('recorded_at')
    .execute();
}

function vetoes({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('veto')
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'veto.committee_id').onRef('cycle.id', '=', 'cycle_id'),
    )
    .select(['cycle.scheme_version_id', 'year', 'veto', 'on_day', 'organ', 'document', 'words', 'recorded_at'])
    .select(['lifted_on', 'lifted_document', 'lifted_words', 'withdrawn_on', 'withdrawn_words'])
    .where('veto.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('on_day')
    .execute();
}

function earlierResults({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('earlier_result')
    .select(['period', 'scheme', 'total', 'stars', 'grade', 'recorded_at'])
    .where('committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('period')
    .execute();
}

function ratings({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('rating')
    .innerJoin('rating_run', (join) =>
      join.onRef('rating_run.committee_id', '=', 'rating.committee_id').onRef('rating_run.id', '=', 'run_id'),
    )
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.committee_id', '=', 'rating.committee_id').onRef('cycle.id', '=', 'cycle_id'),
    )
    .select(['year', 'total', 'stars', 'grade', 'confirmed_on'])
    .where('rating.committee_id', '=', committeeId)
    .where('subject_id', 'in', ids)
    .orderBy('year')
    .execute();
}

function cardFiles({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('card_file')
    .select(['direction', 'year'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', ids)
    .orderBy('id')
    .execute();
}

function notices({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'period', 'number', 'opened_on', 'closes_on'])
    .where('committee_id', '=', committeeId)
    .where((eb) => eb.or(ids.map((id) => eb(eb.cast<string>('body', 'text'), 'like', `%${id}%`))))
    .orderBy('opened_on')
    .execute();
}

/** What the trail says of somebody: what others did about them, and what they did themselves; without its details. */
function acts({ db, committeeId }: Work, ids: Ids) {
  return db
    .selectFrom('audit_entry')
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'audit_entry.committee_id')
        .onRef('person.id', '=', 'audit_entry.person_id'),
    )
    .select(['sequence', 'recorded_at', 'act', 'person.name as actor'])
    .where('audit_entry.committee_id', '=', committeeId)
    .where((eb) => eb.or([eb('subject_id', 'in', ids), eb('on_behalf_of_id', 'in', ids), eb('person_id', 'in', ids)]))
    .orderBy('sequence', 'desc')
    .execute();
}
