/** How strictly a kind of data is kept: 敏感, 内部, or nothing about people at all. */
export type Protection = 'sensitive' | 'internal' | 'impersonal';

/** Until when something is kept; what each means stands in `server/src/retention/keep-times.ts`. */
export type KeepTime =
  | 'membership'
  | 'points-record'
  | 'account'
  | 'audit-details'
  | 'chain'
  | 'views'
  | 'corrections'
  | 'file-names'
  | 'requests'
  | 'reminders'
  | 'sessions'
  | 'none';

export interface KeptKind {
  readonly protection: Protection;
  readonly keep: KeepTime;
  /** Columns by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const columns = (names: string): readonly string[] => names.split(' ');

/**
 * Every column of the database, under the kind of data it belongs to. The page of what is stored about oneself, the
 * impact assessment and docs/security.md are made from it; a column that stands nowhere here fails a test.
 */
export const keptKinds = {
  identity: {
    protection: 'internal',
    keep: 'membership',
    columns: {
      person: columns('committee_id id name sex ethnicity born_on party_post import_id revision joined_into'),
      person_join: columns('committee_id id from_id into_id joined_on joined_by joined_at moved undone_at'),
    },
  },
  phone: {
    protection: 'sensitive',
    keep: 'membership',
    columns: { person: columns('phone_sealed phone_digest') },
  },
  idNumber: {
    protection: 'sensitive',
    keep: 'membership',
    columns: { person: columns('id_number_sealed id_number_digest') },
  },
  membership: {
    protection: 'sensitive',
    keep: 'membership',
    columns: {
      person: columns('joined_on full_member_on'),
      membership: columns('committee_id id person_id branch_id category status from_on to_on import_id'),
      membership_event: columns(
        'committee_id id person_id kind on_day document from_branch_id to_branch_id other_committee stage until_on leaving recorded_by recorded_at',
      ),
    },
  },
  exemption: {
    protection: 'sensitive',
    keep: 'membership',
    columns: {
      exemption: columns('committee_id id person_id reason from_on to_on revision'),
      exemption_request: columns('committee_id id person_id branch_id reason from_on to_on state revision'),
      exemption_step: columns(
        'committee_id request_id revision step on_day document members_due members_present returned_for taken_by taken_at',
      ),
      proxy_entry: columns('committee_id id act person_id made_id typed_by typed_on typed_at undone_on'),
    },
  },
  mobility: {
    protection: 'internal',
    keep: 'membership',
    columns: {
      mobile_member: columns(
        'committee_id id person_id branch_id since_on until_on host_branch_id host_name contact_id appraised_by recorded_by',
      ),
      member_contact: columns('committee_id id person_id on_day way recorded_by recorded_at'),
    },
  },
  appointment: {
    protection: 'internal',
    keep: 'membership',
    columns: {
      appointment: columns(
        'committee_id id person_id organization_id role from_on to_on granted_by granted_at confirmed_by confirmed_at declined_at revision',
      ),
    },
  },
  handOver: {
    protection: 'internal',
    keep: 'membership',
    columns: {
      hand_over: columns('committee_id id appointment_id made_on made_by made_at lines'),
      hand_over_signature: columns('committee_id hand_over_id side person_id signed_on recorded_by recorded_at'),
    },
  },
  account: {
    protection: 'sensitive',
    keep: 'account',
    columns: {
      account: columns(
        'id committee_id person_id username code_expires_at closed_at created_at suspended_at entered_at ready_at password_set_at revision',
      ),
      former_password: columns('account_id replaced_at hash'),
      second_factor: columns('account_id seed_sealed begun_at confirmed_at last_step'),
      backup_code: columns('account_id digest'),
      portal_link: columns('account_id issuer subject linked_at'),
      auth_user: columns('id name email email_verified image created_at updated_at'),
      auth_account: columns(
        'id user_id account_id provider_id password access_token refresh_token id_token access_token_expires_at refresh_token_expires_at scope created_at updated_at',
      ),
    },
  },
  session: {
    protection: 'sensitive',
    keep: 'sessions',
    columns: {
      auth_session: columns(
        'id user_id token expires_at ip_address user_agent created_at updated_at entered_by awaits_second_factor browser_kind',
      ),
      auth_verification: columns('id identifier value expires_at created_at updated_at'),
      auth_attempt: columns('digest attempts began_at'),
    },
  },
  reminders: {
    protection: 'sensitive',
    keep: 'reminders',
    columns: {
      reminder_address: columns('committee_id person_id address_sealed set_at'),
      reminder: columns('committee_id person_id branch_id step period due_on kind told_on'),
      reminder_delivery: columns('committee_id day channel recipient_id attempts sent_at fault next_at'),
    },
  },
  scores: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      score_sheet: columns(
        'committee_id id cycle_id period rater giver_id passed_on members_due members_present passed_by passed_at',
      ),
      score: columns(
        'committee_id sheet_id subject_id item points reason origin import_id revision recorded_by recorded_at',
      ),
      score_correction: columns(
        'committee_id id sheet_id subject_id item stood points reason evidence state proposed_by proposed_on proposed_at decided_by decided_on decided_at decision_reason number',
      ),
    },
  },
  entries: {
    protection: 'sensitive',
    keep: 'chain',
    columns: {
      entry_review: columns('committee_id entry_id state reviewed_by reviewed_on reviewed_at reason'),
      ledger_entry: columns(
        'committee_id sequence id cycle_id subject_id item points level quantity occurred_on counts_on recorded_at recorded_by clause document cause reverses_id note note_salt note_digest previous_hash hash until_on multipliers matter',
      ),
    },
  },
  declarations: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      declaration: columns(
        'committee_id id cycle_id person_id item level quantity occurred_on words document state revision declared_on',
      ),
      declaration_step: columns('committee_id declaration_id revision step points reason taken_by taken_on taken_at'),
      recusal: columns(
        'committee_id id branch_id verifier_id member_id declared_on declared_at lifted_by lifted_on lifted_at lifted_reason',
      ),
    },
  },
  pledges: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      pledge: columns(
        'committee_id id cycle_id person_id kind words due_on months state revision pledged_on signed_on decided_on',
      ),
      pledge_step: columns('committee_id pledge_id revision step words taken_by taken_on taken_at'),
    },
  },
  spotChecks: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      spot_check: columns(
        'committee_id id by step period kind list list_hash lines draws frozen_by frozen_on frozen_at state present numbers seed drawn_by drawn_on drawn_at finished_by finished_on finished_at withdrawn_by withdrawn_on withdrawn_at withdrawn_reason',
      ),
      spot_check_branch: columns('committee_id check_id cycle_id'),
      spot_check_item: columns(
        'committee_id id check_id place line cycle_id person_id period entry_id revision finding should_stand reason remedy found_by found_on found_at',
      ),
    },
  },
  events: {
    protection: 'internal',
    keep: 'points-record',
    columns: {
      event_sheet: columns(
        'committee_id id cycle_id kind held_on title place words state revision recorded_by recorded_at settled_by settled_on withdrawn_on withdrawn_by withdrawn_reason import_id',
      ),
      event_line: columns('committee_id id sheet_id person_id state made_up_on'),
    },
  },
  attachments: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      attachment: columns('committee_id id entry_id declaration_id visit_id kind hash size name added_by added_at'),
    },
  },
  ballots: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      ballot: columns(
        'committee_id id cycle_id ballot period state setting key_length tally_key manifest manifest_hash box_list board board_hash held_on prepared_by prepared_at published_at cancelled_by cancelled_on cancelled_reason',
      ),
      ballot_key: columns('committee_id ballot_id place modulus secret_sealed'),
      ballot_roll: columns('committee_id ballot_id person_id group_at by'),
      ballot_claim: columns('committee_id ballot_id claim_hash group_at person_id ticket claimed_on'),
      ballot_total: columns('committee_id ballot_id voter_group subject_id item papers scored points_sum'),
      ballot_named: columns(
        'committee_id ballot_id voter_group subject_id item revision papers points reason named_on named_by named_at',
      ),
      representative_draw: columns(
        'committee_id id cycle_id ballot period voter_group list list_hash lines draws frozen_by frozen_on frozen_at present numbers seed drawn_by drawn_on drawn_at withdrawn_by withdrawn_on withdrawn_at withdrawn_reason',
      ),
      paper_ballot: columns('committee_id id cycle_id ballot period held_on counted_at'),
      paper_keying: columns('committee_id ballot_id keying keyed_by finished_at import_id'),
      paper_total: columns('committee_id ballot_id keying voter_group subject_id item papers scored points_sum'),
    },
  },
  ratings: {
    protection: 'sensitive',
    keep: 'chain',
    columns: {
      rating_run: columns(
        'committee_id id cycle_id scheme_hash evidence_hash confirmed_on members_due members_present confirmed_by confirmed_at branch_result ayes manner',
      ),
      year_reopening: columns('committee_id run_id reason document reopened_on reopened_by reopened_at'),
      rating: columns(
        'committee_id run_id subject_id total stars grade result explanation by_points reason change_words picked pick_reason',
      ),
      fact: columns('committee_id cycle_id subject_id fact revision value recorded_by recorded_at import_id'),
    },
  },
  broughtEvidence: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      veto: columns(
        'committee_id id cycle_id subject_id veto on_day lifted_on import_id recorded_by recorded_at organ document words lifted_document lifted_words lifted_by lifted_at withdrawn_on withdrawn_words withdrawn_by',
      ),
      earlier_result: columns(
        'committee_id id cycle_id subject_id scheme period total grade stars import_id recorded_by recorded_at',
      ),
    },
  },
  cardFiles: {
    protection: 'sensitive',
    keep: 'chain',
    columns: {
      card_file: columns(
        'committee_id id direction person_id year from_on to_on scheme_hash content content_hash fingerprint',
      ),
    },
  },
  archives: {
    protection: 'sensitive',
    keep: 'chain',
    columns: {
      archive: columns(
        'committee_id id cycle_id branch_id year revision content file_hash content_hash size fingerprint made_on made_by made_at',
      ),
    },
  },
  notices: {
    protection: 'internal',
    keep: 'chain',
    columns: {
      notice: columns(
        'committee_id id cycle_id kind period number opened_on closes_on body body_hash check_code ledger_sequence ledger_hash published_by published_at replaces',
      ),
      notice_file: columns(
        'committee_id id cycle_id kind period state revision content_hash proposed_by proposed_on checked_by checked_on approved_by approved_on returned_by returned_on concern return_words notice_id',
      ),
      notice_removal: columns('committee_id notice_id removed_on removed_by removed_at'),
    },
  },
  confirmations: {
    protection: 'internal',
    keep: 'points-record',
    columns: {
      line_confirmation: columns(
        'committee_id id cycle_id kind period subject_id state line_hash words told_on recorded_by recorded_on recorded_at',
      ),
    },
  },
  experiences: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      experience: columns(
        'committee_id id person_id course title from_on to_on hours level document recorded_by recorded_on recorded_at import_id state decided_by decided_on withdrawn_by withdrawn_on reason',
      ),
    },
  },
  objections: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      objection: columns(
        'committee_id id notice_id cycle_id branch_id number subject_id about item measure_id words raised_by objector raised_on raised_at due_on state revision investigators assigned_by assigned_on outcome findings reply met_on answered_by answered_on appeal appealed_by appealed_on appeal_due_on decision decision_words decided_by decided_on withdrawn_by withdrawn_on',
      ),
    },
  },
  suggestions: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      suggestion: columns(
        'committee_id id branch_id register year number kind words about_name about_ids raised_by raiser_name recorded_by code_digest received_on due_on state revision handlers assigned_by assigned_on reply replied_by replied_on verdict verdict_words judged_on passed_up_on decision_due_on decision decided_by decided_on withdrawn_on',
      ),
    },
  },
  cases: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      case_file: columns(
        'committee_id id branch_id person_id year number kind procedure opened_by opened_on opened_at revision',
      ),
      case_part: columns(
        'committee_id id case_id part person_id name comes_to named_by named_on ended_by ended_on ended_reason',
      ),
      case_paper: columns(
        'committee_id id case_id number what on_day words record verdict speaker recorded_by recorded_on recorded_at',
      ),
    },
  },
  lapses: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      lapse_finding: columns(
        'committee_id id branch_id person_id kind through_month outcome words found_by found_on found_at',
      ),
    },
  },
  measures: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      measure: columns(
        'committee_id id cycle_id branch_id kind form period subject_id ground notice_id state revision reasons met_on members_due members_present ayes decided_by owner_id due_on mentor_id method months carried_out_on term_ends_on outcome ended_on criticism_reason',
      ),
      measure_step: columns(
        'committee_id id measure_id act happened_on words statement document recorded_by recorded_at',
      ),
      measure_task: columns('committee_id measure_id position words due_on done_on done_by'),
    },
  },
  bulletins: {
    protection: 'internal',
    keep: 'points-record',
    columns: {
      bulletin: columns(
        'committee_id id cycle_id period edition revision well lacking next_steps written_by written_on figures released_by released_on',
      ),
    },
  },
  starConsents: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      star_consent: columns(
        'committee_id id post deed proposed_by proposed_on shows_words shows_photo answered_by answered_on photo_kind photo_hash revision',
      ),
    },
  },
  supervision: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      supervision_plan: columns(
        'committee_id id organization_id year visitors state revision written_by written_on met_on members_due members_present ayes adopted_by',
      ),
      supervision_item: columns('committee_id plan_id position words clause'),
      supervision_draw: columns(
        'committee_id id plan_id due_on list list_hash lines draws frozen_by frozen_on frozen_at present numbers seed drawn_by drawn_on drawn_at withdrawn_by withdrawn_on withdrawn_reason',
      ),
      supervision_visit: columns(
        'committee_id id plan_id branch_id kind draw_id due_on state revision visited_on visitors summary answer answered_on cancelled_reason',
      ),
      supervision_finding: columns('committee_id visit_id position finding words due_on mender_id state'),
      supervision_step: columns('committee_id id visit_id position act happened_on words recorded_by recorded_at'),
      supervision_assessment: columns(
        'committee_id id plan_id branch_id judgement words met_on members_due members_present ayes visit_id figure given_by state revision reply replied_by replied_on decision decision_words decided_by decided_on',
      ),
    },
  },
  workReports: {
    protection: 'sensitive',
    keep: 'points-record',
    columns: {
      work_report: columns(
        'committee_id id branch_id year author_id done_words problem_words next_words state revision written_on handed_in_on returned_words visit_id heard_on members_due members_present good rather_good fair poor opinion heard_by comment commented_by commented_on',
      ),
      work_report_answer: columns('committee_id report_id outcome words'),
    },
  },
  minutes: {
    protection: 'internal',
    keep: 'points-record',
    columns: {
      minutes: columns(
        'committee_id id cycle_id step period held_on members_due members_present ayes document words recorded_by recorded_at recorded_on withdrawn_on withdrawn_by withdrawn_reason',
      ),
      period_reopening: columns(
        'committee_id id cycle_id period reason open_until reopened_on reopened_by reopened_at',
      ),
    },
  },
  audit: {
    protection: 'sensitive',
    keep: 'chain',
    columns: {
      audit_entry: columns(
        'committee_id sequence id recorded_at account_id person_id act organization_id subject_id on_behalf_of_id detail_digest erased previous_hash hash',
      ),
    },
  },
  auditDetails: {
    protection: 'sensitive',
    keep: 'audit-details',
    columns: { audit_detail: columns('committee_id sequence detail salt') },
  },
  views: {
    protection: 'internal',
    keep: 'views',
    columns: { view_record: columns('committee_id subject_id viewer_id on_day role views') },
  },
  readings: {
    protection: 'internal',
    keep: 'membership',
    columns: { statement_reading: columns('committee_id person_id version read_at') },
  },
  corrections: {
    protection: 'sensitive',
    keep: 'corrections',
    columns: {
      correction: columns(
        'committee_id id number person_id branch_id kind wanted requested_on due_on outcome reason answered_by answered_on',
      ),
    },
  },
  requests: {
    protection: 'sensitive',
    keep: 'requests',
    columns: { request_key: columns('committee_id account_id key act body_hash answer_sealed made_at') },
  },
  imports: {
    protection: 'internal',
    keep: 'file-names',
    columns: {
      import: columns(
        'committee_id id kind branch_id period file_name file_hash row_count imported_by imported_at undone_by undone_at branches_created cells_filled',
      ),
    },
  },
  impersonal: {
    protection: 'impersonal',
    keep: 'none',
    columns: {
      committee: columns('id name created_at'),
      organization: columns(
        'committee_id id parent_id kind branch_kind name position from_on to_on revision successor_ids',
      ),
      organization_act: columns('committee_id id sequence act effective_on document recorded_by recorded_at'),
      paper_template: columns(
        'committee_id id kind revision file_name content file_hash recorded_by recorded_on recorded_at',
      ),
      filing: columns(
        'committee_id id direction sender_id sender_name year revision content content_hash fingerprint on_day recorded_by recorded_at',
      ),
      organization_change: columns(
        'committee_id act_id organization_id parent_id kind branch_kind name is_open successor_ids',
      ),
      scheme_version: columns(
        'committee_id id scheme_id version name body body_hash in_force_on adopted_at meeting_on members_due members_present ayes document told_on adopted_by',
      ),
      cycle: columns('committee_id id branch_id year scheme_version_id'),
      ledger_head: columns('committee_id sequence hash'),
      audit_head: columns('committee_id sequence hash'),
      checkpoint: columns(
        'committee_id id made_at cause subject_id audit_sequence audit_hash ledger_sequence ledger_hash signature',
      ),
      use_count: columns('committee_id branch_id role month actions active_seconds'),
      calendar_day: columns('day is_working source'),
      demo_day: columns('day is_only'),
      migration: columns('number name checksum applied_at'),
    },
  },
} as const satisfies Readonly<Record<string, KeptKind>>;

export type KeptKindId = keyof typeof keptKinds;

/** The kinds that are about people, in the order they are shown. */
export const personalKinds = (Object.keys(keptKinds) as KeptKindId[]).filter((id) => id !== 'impersonal');
