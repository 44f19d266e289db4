import type {
  AssessmentState,
  CaseKind,
  CasePart,
  CaseProcedure,
  CaseSaying,
  CaseStepId,
  CaseVerdict,
  CheckFinding,
  DeclarationDecision,
  DeclarationState,
  EventState,
  FindingState,
  Judgement,
  LapseKind,
  Lot,
  OrganizationActName,
  OrganizationKind,
  PledgeAct,
  PledgeState,
  SuggestionKind,
  SuggestionRegister,
  SuggestionState,
  SuggestionVerdict,
  VisitFinding,
  VisitState,
  WorkReportState,
} from '@xianfeng/engine';
import type { ColumnType } from 'kysely';

/** Rows as the migrations lay them. Days are `YYYY-MM-DD` strings, bigints are safe integers, instants are `Date`. */
type Instant = ColumnType<Date, Date, Date>;
type Json = ColumnType<unknown, string, string>;

export interface Schema {
  committee: { id: string; name: string; created_at: Instant };
  organization: {
    committee_id: string;
    id: string;
    parent_id: string | null;
    kind: OrganizationKind;
    branch_kind: string | null;
    name: string;
    position: ColumnType<number, number | undefined, number>;
    from_on: string;
    to_on: string | null;
    revision: ColumnType<number, number | undefined, number>;
    successor_ids: ColumnType<string[], string[] | undefined, string[]>;
  };
  organization_act: {
    committee_id: string;
    id: string;
    sequence: number;
    act: OrganizationActName | 'withdraw';
    effective_on: string;
    document: string | null;
    recorded_by: string | null;
    recorded_at: Instant;
  };
  organization_change: {
    committee_id: string;
    act_id: string;
    organization_id: string;
    parent_id: string | null;
    kind: OrganizationKind;
    branch_kind: string | null;
    name: string;
    is_open: boolean;
    successor_ids: string[];
  };
  import: {
    committee_id: string;
    id: string;
    kind: 'roster' | 'scores' | 'year-scores' | 'entries' | 'events' | 'evidence' | 'experiences';
    branch_id: string | null;
    period: string | null;
    file_name: string;
    file_hash: string;
    row_count: number;
    imported_by: string;
    imported_at: Instant;
    undone_by: string | null;
    undone_at: Date | null;
    branches_created: ColumnType<string[], string[] | undefined, string[]>;
    cells_filled: number | null;
  };
  person: {
    committee_id: string;
    id: string;
    name: string;
    sex: 'male' | 'female' | null;
    ethnicity: string | null;
    born_on: string | null;
    joined_on: string | null;
    full_member_on: string | null;
    party_post: string | null;
    phone_sealed: Uint8Array | null;
    phone_digest: Uint8Array | null;
    id_number_sealed: Uint8Array | null;
    id_number_digest: Uint8Array | null;
    /** How often it was corrected by hand. */
    revision: ColumnType<number, number | undefined, number>;
    /** The record it was made part of. */
    joined_into: ColumnType<string | null, string | null | undefined, string | null>;
    import_id: string | null;
  };
  person_join: {
    committee_id: string;
    id: string;
    from_id: string;
    into_id: string;
    joined_on: string;
    joined_by: string;
    joined_at: Instant;
    moved: Json;
    undone_at: Date | null;
  };
  membership: {
    committee_id: string;
    id: string;
    person_id: string;
    branch_id: string;
    category: string | null;
    status: 'full' | 'probationary' | 'development-target' | 'activist';
    from_on: string;
    to_on: string | null;
    import_id: string | null;
  };
  membership_event: {
    committee_id: string;
    id: string;
    person_id: string;
    kind: 'transferred' | 'moved-in' | 'moved-out' | 'stage' | 'probation-extended' | 'left';
    on_day: string;
    document: string;
    from_branch_id: string | null;
    to_branch_id: string | null;
    other_committee: string | null;
    stage: 'full' | 'probationary' | 'development-target' | 'activist' | null;
    until_on: string | null;
    leaving: 'died' | 'withdrew' | 'removed' | 'expelled' | null;
    recorded_by: string;
    recorded_at: Instant;
  };
  attachment: {
    committee_id: string;
    id: string;
    /** Null while a declaration waits. */
    entry_id: string | null;
    declaration_id: ColumnType<string | null, string | null | undefined, never>;
    visit_id: ColumnType<string | null, string | null | undefined, never>;
    kind: 'jpeg' | 'png' | 'webp' | 'pdf';
    hash: string;
    size: number;
    name: string;
    added_by: string;
    added_at: Instant;
  };
  card_file: {
    committee_id: string;
    id: string;
    direction: 'out' | 'in';
    person_id: string;
    year: number | null;
    from_on: string | null;
    to_on: string | null;
    scheme_hash: string | null;
    content: string;
    content_hash: string;
    fingerprint: string;
  };
  filing: {
    committee_id: string;
    id: string;
    direction: 'out' | 'in';
    sender_id: string;
    sender_name: string;
    year: number;
    revision: number;
    content: string;
    content_hash: string;
    fingerprint: string;
    on_day: string;
    recorded_by: string;
    recorded_at: Instant;
  };
  paper_template: {
    committee_id: string;
    id: string;
    kind: 'letter' | 'notice' | 'year-notice' | 'minutes' | 'card' | 'register';
    revision: number;
    file_name: string | null;
    content: Uint8Array | null;
    file_hash: string | null;
    recorded_by: string;
    recorded_on: string;
    recorded_at: Instant;
  };
  archive: {
    committee_id: string;
    id: string;
    cycle_id: string;
    branch_id: string;
    year: number;
    revision: number;
    content: Uint8Array;
    file_hash: string;
    content_hash: string;
    size: number;
    fingerprint: string;
    made_on: string;
    made_by: string;
    made_at: Instant;
  };
  exemption_request: {
    committee_id: string;
    id: string;
    person_id: string;
    branch_id: string;
    reason: 'age' | 'long-illness' | 'frailty';
    from_on: string;
    to_on: string | null;
    state: 'wished' | 'branch-passed' | 'committee-reviewed' | 'approved' | 'returned' | 'withdrawn';
    revision: number;
  };
  exemption_step: {
    committee_id: string;
    request_id: string;
    revision: number;
    step: 'wish' | 'branch' | 'committee' | 'department' | 'return' | 'withdrawal';
    on_day: string;
    document: string | null;
    members_due: number | null;
    members_present: number | null;
    returned_for: 'papers-missing' | 'not-eligible' | 'days-wrong' | 'ask-again' | null;
    taken_by: string;
    taken_at: Instant;
  };
  proxy_entry: {
    committee_id: string;
    id: string;
    act: 'exemption.wish' | 'declaration.declare' | 'pledge.make' | 'star.consent';
    person_id: string;
    made_id: string;
    typed_by: string;
    typed_on: string;
    typed_at: Instant;
    undone_on: string | null;
  };
  declaration: {
    committee_id: string;
    id: string;
    cycle_id: string;
    person_id: string;
    item: string;
    level: string | null;
    quantity: number | null;
    occurred_on: string;
    words: string;
    document: string | null;
    state: DeclarationState;
    revision: number;
    declared_on: string;
  };
  event_sheet: {
    committee_id: string;
    id: string;
    cycle_id: string;
    kind: string;
    held_on: string;
    title: string;
    place: string | null;
    words: string | null;
    state: 'draft' | 'settled' | 'withdrawn';
    revision: number;
    recorded_by: string;
    recorded_at: Instant;
    settled_by: string | null;
    settled_on: string | null;
    withdrawn_on: string | null;
    withdrawn_by: string | null;
    withdrawn_reason: string | null;
    import_id: string | null;
  };
  event_line: {
    committee_id: string;
    id: string;
    sheet_id: string;
    person_id: string;
    state: EventState;
    made_up_on: string | null;
  };
  declaration_step: {
    committee_id: string;
    declaration_id: string;
    revision: number;
    step: DeclarationDecision | 'declare' | 'withdraw';
    points: number | null;
    reason: string | null;
    taken_by: string;
    taken_on: string;
    taken_at: Instant;
  };
  pledge: {
    committee_id: string;
    id: string;
    cycle_id: string;
    /** Null where the branch itself pledges. */
    person_id: string | null;
    kind: string;
    words: string;
    due_on: string;
    months: string[];
    state: PledgeState;
    revision: number;
    pledged_on: string;
    signed_on: string | null;
    decided_on: string | null;
  };
  pledge_step: {
    committee_id: string;
    pledge_id: string;
    revision: number;
    step: PledgeAct | 'pledge';
    words: string | null;
    taken_by: string;
    taken_on: string;
    taken_at: Instant;
  };
  spot_check: {
    committee_id: string;
    id: string;
    by: 'committee' | 'branch';
    step: string;
    period: string;
    kind: Lot['of'];
    list: string;
    list_hash: string;
    lines: number;
    draws: number;
    frozen_by: string;
    frozen_on: string;
    frozen_at: Instant;
    state: 'frozen' | 'drawn' | 'finished' | 'withdrawn';
    present: string[] | null;
    numbers: string[] | null;
    seed: string | null;
    drawn_by: string | null;
    drawn_on: string | null;
    drawn_at: Instant | null;
    finished_by: string | null;
    finished_on: string | null;
    finished_at: Instant | null;
    withdrawn_by: string | null;
    withdrawn_on: string | null;
    withdrawn_at: Instant | null;
    withdrawn_reason: string | null;
  };
  representative_draw: {
    committee_id: string;
    id: string;
    cycle_id: string;
    ballot: string;
    period: string;
    voter_group: string;
    list: string;
    list_hash: string;
    lines: number;
    draws: number;
    frozen_by: string;
    frozen_on: string;
    frozen_at: Instant;
    present: string[] | null;
    numbers: string[] | null;
    seed: string | null;
    drawn_by: string | null;
    drawn_on: string | null;
    drawn_at: Instant | null;
    withdrawn_by: string | null;
    withdrawn_on: string | null;
    withdrawn_at: Instant | null;
    withdrawn_reason: string | null;
  };
  spot_check_branch: {
    committee_id: string;
    check_id: string;
    cycle_id: string;
  };
  spot_check_item: {
    committee_id: string;
    id: string;
    check_id: string;
    place: number;
    line: string;
    cycle_id: string;
    person_id: string;
    /** Of a scored period, or of an entry. */
    period: string | null;
    entry_id: string | null;
    revision: number;
    finding: CheckFinding | null;
    should_stand: string | null;
    reason: string | null;
    remedy: string | null;
    found_by: string | null;
    found_on: string | null;
    found_at: Instant | null;
  };
  recusal: {
    committee_id: string;
    id: string;
    branch_id: string;
    verifier_id: string;
    member_id: string;
    declared_on: string;
    declared_at: Instant;
    lifted_by: string | null;
    lifted_on: string | null;
    lifted_at: Date | null;
    lifted_reason: string | null;
  };
  minutes: {
    committee_id: string;
    id: string;
    cycle_id: string;
    step: string;
    period: string;
    held_on: string;
    members_due: number | null;
    members_present: number | null;
    ayes: number | null;
    document: string | null;
    words: string;
    recorded_by: string;
    recorded_on: string;
    recorded_at: Instant;
    withdrawn_on: ColumnType<string | null, string | null | undefined, string | null>;
    withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>;
    withdrawn_reason: ColumnType<string | null, string | null | undefined, string | null>;
  };
  entry_review: {
    committee_id: string;
    entry_id: string;
    state: 'waiting' | 'passed' | 'refused';
    reviewed_by: string | null;
    reviewed_on: string | null;
    reviewed_at: Date | null;
    reason: string | null;
  };
  period_reopening: {
    committee_id: string;
    id: string;
    cycle_id: string;
    period: string;
    reason: string;
    open_until: string;
    reopened_on: string;
    reopened_by: string;
    reopened_at: Instant;
  };
  mobile_member: {
    committee_id: string;
    id: string;
    person_id: string;
    branch_id: string;
    since_on: string;
    until_on: string | null;
    host_branch_id: string | null;
    host_name: string | null;
    contact_id: string;
    appraised_by: 'home' | 'host';
    recorded_by: string;
  };
  member_contact: {
    committee_id: string;
    id: string;
    person_id: string;
    on_day: string;
    way: 'call' | 'visit' | 'message' | 'meeting';
    recorded_by: string;
    recorded_at: Instant;
  };
  exemption: {
    committee_id: string;
    id: string;
    person_id: string;
    reason: 'age' | 'long-illness' | 'frailty';
    from_on: string;
    to_on: string | null;
    revision: ColumnType<number, number | undefined, number>;
  };
  appointment: {
    committee_id: string;
    id: string;
    person_id: string;
    organization_id: string;
    role:
      | 'member'
      | 'recorder'
      | 'branch-secretary'
      | 'organization-officer'
      | 'branch-committee'
      | 'review-panel'
      | 'committee-officer'
      | 'department-officer'
      | 'system-administrator'
      | 'security-administrator'
      | 'audit-administrator';
    from_on: string;
    to_on: string | null;
    granted_by: string | null;
    granted_at: Instant;
    confirmed_by: string | null;
    confirmed_at: Date | null;
    declined_at: Date | null;
    revision: ColumnType<number, number | undefined, number>;
  };
  account: {
    id: string;
    committee_id: string;
    person_id: string;
    username: string;
    code_expires_at: Date | null;
    closed_at: Date | null;
    created_at: Instant;
    suspended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    entered_at: ColumnType<Date | null, Date | null | undefined, Date>;
    ready_at: Instant;
    password_set_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    revision: ColumnType<number, number | undefined, number>;
  };
  former_password: { account_id: string; replaced_at: Instant; hash: string };
  second_factor: {
    account_id: string;
    seed_sealed: Uint8Array;
    begun_at: Instant;
    confirmed_at: Date | null;
    last_step: ColumnType<number, number | undefined, number>;
  };
  backup_code: { account_id: string; digest: string };
  portal_link: { account_id: string; issuer: string; subject: string; linked_at: Instant };
  auth_user: {
    id: string;
    name: string;
    email: string;
    email_verified: ColumnType<boolean, boolean | undefined, boolean>;
    image: string | null;
    created_at: Instant;
    updated_at: Instant;
  };
  auth_session: {
    id: string;
    user_id: string;
    token: string;
    expires_at: Instant;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Instant;
    updated_at: Instant;
    entered_by: 'password' | 'code' | 'portal';
    awaits_second_factor: boolean;
    browser_kind: string;
  };
  auth_account: {
    id: string;
    user_id: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: Instant;
    updated_at: Instant;
  };
  auth_attempt: { digest: string; attempts: number; began_at: Instant };
  scheme_version: {
    committee_id: string;
    id: string;
    scheme_id: string;
    version: string;
    name: string;
    body: string;
    body_hash: string;
    in_force_on: string;
    adopted_at: Instant;
    meeting_on: string | null;
    members_due: number | null;
    members_present: number | null;
    ayes: number | null;
    document: string | null;
    told_on: string | null;
    adopted_by: string | null;
  };
  cycle: { committee_id: string; id: string; branch_id: string; year: number; scheme_version_id: string };
  score_sheet: {
    committee_id: string;
    id: string;
    cycle_id: string;
    period: string;
    rater: 'self' | 'peer' | 'branch' | 'panel' | 'committee' | 'agreed';
    giver_id: string | null;
    passed_on: string | null;
    members_due: number | null;
    members_present: number | null;
    passed_by: string | null;
    passed_at: Date | null;
  };
  score: {
    committee_id: string;
    sheet_id: string;
    subject_id: string;
    item: string;
    points: number | null;
    reason: string | null;
    origin: 'keyed' | 'pasted' | 'imported' | 'prefilled';
    import_id: string | null;
    revision: number;
    recorded_by: string;
    recorded_at: Instant;
  };
  score_correction: {
    committee_id: string;
    id: string;
    sheet_id: string;
    subject_id: string;
    item: string;
    stood: number | null;
    points: number;
    reason: string;
    evidence: string;
    state: 'waiting' | 'passed' | 'refused' | 'withdrawn';
    proposed_by: string;
    proposed_on: string;
    proposed_at: Instant;
    decided_by: string | null;
    decided_on: string | null;
    decided_at: Date | null;
    decision_reason: string | null;
    number: number | null;
  };
  ledger_head: { committee_id: string; sequence: number; hash: string };
  ledger_entry: {
    committee_id: string;
    sequence: number;
    id: string;
    cycle_id: string;
    subject_id: string;
    item: string;
    points: number | null;
    level: string | null;
    quantity: number | null;
    occurred_on: string;
    counts_on: string;
    recorded_at: Instant;
    recorded_by: string;
    clause: string;
    document: string | null;
    cause: string;
    reverses_id: string | null;
    note: string | null;
    note_salt: string | null;
    note_digest: string | null;
    previous_hash: string;
    hash: string;
    until_on: string | null;
    multipliers: string[] | null;
    matter: string | null;
  };
  veto: {
    committee_id: string;
    id: string;
    cycle_id: string;
    subject_id: string;
    veto: string;
    on_day: string;
    lifted_on: string | null;
    /** Null where it was stated on a page. */
    import_id: ColumnType<string | null, string | null | undefined, never>;
    recorded_by: string;
    recorded_at: Instant;
    /** Null only where a file of a year does not say. */
    organ: ColumnType<string | null, string | null | undefined, never>;
    document: ColumnType<string | null, string | null | undefined, never>;
    words: ColumnType<string | null, string | null | undefined, never>;
    /** Null until it is lifted on a page. */
    lifted_document: ColumnType<string | null, string | null | undefined, string | null>;
    lifted_words: ColumnType<string | null, string | null | undefined, string | null>;
    lifted_by: ColumnType<string | null, string | null | undefined, string | null>;
    lifted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    /** Stated by mistake: it never held. */
    withdrawn_on: ColumnType<string | null, undefined, string>;
    withdrawn_words: ColumnType<string | null, undefined, string>;
    withdrawn_by: ColumnType<string | null, undefined, string>;
  };
  earlier_result: {
    committee_id: string;
    id: string;
    cycle_id: string;
    subject_id: string;
    /** Null where it is of the year's own scheme. */
    scheme: string | null;
    period: string;
    total: number | null;
    grade: string | null;
    stars: number | null;
    import_id: string;
    recorded_by: string;
    recorded_at: Instant;
  };
  view_record: {
    committee_id: string;
    subject_id: string;
    viewer_id: string;
    on_day: string;
    role: string;
    views: number;
  };
  reminder_address: { committee_id: string; person_id: string; address_sealed: Uint8Array; set_at: Instant };
  reminder: {
    committee_id: string;
    person_id: string;
    branch_id: string;
    step: string;
    period: string;
    due_on: string;
    kind: 'due-soon' | 'overdue';
    told_on: string;
  };
  reminder_delivery: {
    committee_id: string;
    day: string;
    channel: 'mail' | 'webhook';
    recipient_id: string;
    attempts: number;
    sent_at: Instant | null;
    fault: string | null;
    next_at: Instant | null;
  };
  statement_reading: { committee_id: string; person_id: string; version: string; read_at: Instant };
  correction: {
    committee_id: string;
    id: string;
    number: number;
    person_id: string;
    branch_id: string | null;
    kind: string;
    wanted: string;
    requested_on: string;
    due_on: string;
    outcome: 'accepted' | 'refused' | null;
    reason: string | null;
    answered_by: string | null;
    answered_on: string | null;
  };
  experience: {
    committee_id: string;
    id: string;
    person_id: string;
    course: 'study' | 'service' | 'post' | 'honor' | 'talk';
    title: string;
    from_on: string;
    to_on: string | null;
    hours: number | null;
    level: string | null;
    document: string;
    recorded_by: string;
    recorded_on: string;
    recorded_at: Date;
    import_id: string | null;
    state: 'waiting' | 'confirmed' | 'refused' | 'withdrawn';
    decided_by: ColumnType<string | null, string | undefined, string>;
    decided_on: ColumnType<string | null, string | undefined, string>;
    withdrawn_by: ColumnType<string | null, undefined, string>;
    withdrawn_on: ColumnType<string | null, undefined, string>;
    reason: ColumnType<string | null, undefined, string | null>;
  };
  objection: {
    committee_id: string;
    id: string;
    notice_id: string;
    cycle_id: string;
    branch_id: string;
    number: number;
    subject_id: string;
    about: 'score' | 'total' | 'stars' | 'grade' | 'honor' | 'other' | 'measure';
    /** What it is against where that is no line of the notice but what was decided because of it. */
    measure_id: ColumnType<string | null, string | undefined, never>;
    item: string | null;
    words: string;
    raised_by: string;
    objector: string | null;
    raised_on: string;
    raised_at: Date;
    due_on: string;
    state: 'raised' | 'investigating' | 'answered' | 'appealed' | 'decided' | 'withdrawn';
    revision: number;
    investigators: string[];
    assigned_by: ColumnType<string | null, undefined, string>;
    assigned_on: ColumnType<string | null, undefined, string>;
    outcome: ColumnType<'upheld' | 'partly' | 'rejected' | null, undefined, 'upheld' | 'partly' | 'rejected'>;
    findings: ColumnType<string | null, undefined, string>;
    reply: ColumnType<string | null, undefined, string>;
    met_on: ColumnType<string | null, undefined, string | null>;
    answered_by: ColumnType<string | null, undefined, string>;
    answered_on: ColumnType<string | null, undefined, string>;
    appeal: ColumnType<string | null, undefined, string>;
    appealed_by: ColumnType<string | null, undefined, string>;
    appealed_on: ColumnType<string | null, undefined, string>;
    appeal_due_on: ColumnType<string | null, undefined, string>;
    decision: ColumnType<'confirmed' | 'changed' | null, undefined, 'confirmed' | 'changed'>;
    decision_words: ColumnType<string | null, undefined, string>;
    decided_by: ColumnType<string | null, undefined, string>;
    decided_on: ColumnType<string | null, undefined, string>;
    withdrawn_by: ColumnType<string | null, undefined, string>;
    withdrawn_on: ColumnType<string | null, undefined, string>;
  };
  suggestion: {
    committee_id: string;
    id: string;
    branch_id: string;
    register: SuggestionRegister;
    year: number;
    number: number;
    kind: SuggestionKind;
    words: string;
    about_name: string | null;
    about_ids: string[];
    raised_by: string | null;
    raiser_name: string | null;
    recorded_by: string | null;
    code_digest: Uint8Array | null;
    received_on: string;
    due_on: string;
    state: SuggestionState;
    revision: number;
    handlers: string[];
    assigned_by: ColumnType<string | null, undefined, string>;
    assigned_on: ColumnType<string | null, undefined, string>;
    reply: ColumnType<string | null, undefined, string>;
    replied_by: ColumnType<string | null, undefined, string>;
    replied_on: ColumnType<string | null, undefined, string>;
    verdict: ColumnType<SuggestionVerdict | null, undefined, SuggestionVerdict>;
    verdict_words: ColumnType<string | null, undefined, string | null>;
    judged_on: ColumnType<string | null, undefined, string>;
    passed_up_on: ColumnType<string | null, undefined, string>;
    decision_due_on: ColumnType<string | null, undefined, string>;
    decision: ColumnType<string | null, undefined, string>;
    decided_by: ColumnType<string | null, undefined, string>;
    decided_on: ColumnType<string | null, undefined, string>;
    withdrawn_on: ColumnType<string | null, undefined, string>;
  };
  case_file: {
    committee_id: string;
    id: string;
    branch_id: string;
    person_id: string;
    year: number;
    number: number;
    kind: CaseKind;
    procedure: CaseProcedure;
    opened_by: string;
    opened_on: string;
    opened_at: Instant;
    revision: number;
  };
  case_part: {
    committee_id: string;
    id: string;
    case_id: string;
    part: CasePart;
    /** Null for somebody from outside, who has a name. */
    person_id: string | null;
    name: string | null;
    comes_to: 'testify' | 'defend' | 'help' | null;
    named_by: string;
    named_on: string;
    ended_by: ColumnType<string | null, undefined, string>;
    ended_on: ColumnType<string | null, undefined, string>;
    ended_reason: ColumnType<string | null, undefined, string>;
  };
  case_paper: {
    committee_id: string;
    id: string;
    case_id: string;
    number: number;
    what: CaseStepId | CaseSaying | 'opening' | 'appeal-decision' | 'stop';
    on_day: string;
    /** Null once it was erased. */
    words: string | null;
    record: Json;
    verdict: CaseVerdict | 'confirmed' | 'changed' | null;
    speaker: string | null;
    recorded_by: string;
    recorded_on: string;
    recorded_at: Instant;
  };
  lapse_finding: {
    committee_id: string;
    id: string;
    branch_id: string;
    person_id: string;
    kind: LapseKind;
    through_month: string;
    outcome: 'facts-missing' | 'good-reason' | 'talked-with' | 'no-reason';
    words: string;
    found_by: string;
    found_on: string;
    found_at: Instant;
  };
  audit_head: { committee_id: string; sequence: number; hash: string };
  audit_entry: {
    committee_id: string;
    sequence: number;
    id: string;
    recorded_at: Instant;
    account_id: string | null;
    person_id: string | null;
    act: string;
    organization_id: string | null;
    subject_id: string | null;
    on_behalf_of_id: string | null;
    detail_digest: string | null;
    erased: number[] | null;
    previous_hash: string;
    hash: string;
  };
  audit_detail: { committee_id: string; sequence: number; detail: string; salt: string };
  checkpoint: {
    committee_id: string;
    id: string;
    made_at: Instant;
    cause: string;
    subject_id: string | null;
    audit_sequence: number;
    audit_hash: string;
    ledger_sequence: number;
    ledger_hash: string;
    signature: string;
  };
  request_key: {
    committee_id: string;
    account_id: string;
    key: string;
    act: string;
    body_hash: string;
    answer_sealed: Uint8Array | null;
    made_at: Instant;
  };
  ballot: {
    committee_id: string;
    id: string;
    cycle_id: string;
    ballot: string;
    period: string;
    state: 'preparing' | 'claiming' | 'casting' | 'closed' | 'counted' | 'published' | 'cancelled';
    setting: string;
    key_length: 256 | 384;
    tally_key: string | null;
    manifest: string | null;
    manifest_hash: string | null;
    box_list: string | null;
    board: Uint8Array | null;
    board_hash: string | null;
    held_on: string | null;
    prepared_by: string;
    prepared_at: Instant;
    published_at: Instant | null;
    cancelled_by: string | null;
    cancelled_on: string | null;
    cancelled_reason: string | null;
  };
  ballot_key: {
    committee_id: string;
    ballot_id: string;
    place: number;
    modulus: string;
    secret_sealed: Uint8Array | null;
  };
  ballot_roll: {
    committee_id: string;
    ballot_id: string;
    person_id: string;
    group_at: number;
    by: 'account' | 'ticket';
  };
  ballot_claim: {
    committee_id: string;
    ballot_id: string;
    claim_hash: string;
    group_at: number;
    person_id: string | null;
    ticket: number | null;
    claimed_on: string;
  };
  ballot_total: {
    committee_id: string;
    ballot_id: string;
    voter_group: string;
    subject_id: string;
    item: string;
    papers: number;
    scored: number;
    points_sum: number;
  };
  ballot_named: {
    committee_id: string;
    ballot_id: string;
    voter_group: string;
    subject_id: string;
    item: string;
    revision: number;
    papers: number;
    points: number;
    reason: string;
    named_on: string;
    named_by: string;
    named_at: Date;
  };
  paper_ballot: {
    committee_id: string;
    id: string;
    cycle_id: string;
    ballot: string;
    period: string;
    held_on: string | null;
    counted_at: Date | null;
  };
  paper_keying: {
    committee_id: string;
    ballot_id: string;
    keying: number;
    keyed_by: string;
    finished_at: Date | null;
    import_id: ColumnType<string | null, string | null | undefined, never>;
  };
  paper_total: {
    committee_id: string;
    ballot_id: string;
    keying: number;
    voter_group: string;
    subject_id: string;
    item: string;
    papers: number;
    scored: number;
    points_sum: number;
  };
  notice: {
    committee_id: string;
    id: string;
    cycle_id: string;
    kind: 'month' | 'quarter' | 'half' | 'year';
    period: string;
    number: number;
    opened_on: string;
    closes_on: string;
    body: Json;
    body_hash: string;
    check_code: string;
    ledger_sequence: number;
    ledger_hash: string;
    published_by: string;
    published_at: Instant;
    replaces: string | null;
  };
  notice_file: {
    committee_id: string;
    id: string;
    cycle_id: string;
    kind: 'month' | 'quarter' | 'half' | 'year';
    period: string;
    state: 'proposed' | 'checked' | 'approved' | 'returned' | 'published';
    revision: number;
    content_hash: string;
    proposed_by: string;
    proposed_on: string;
    checked_by: string | null;
    checked_on: string | null;
    approved_by: string | null;
    approved_on: string | null;
    returned_by: string | null;
    returned_on: string | null;
    concern: 'secrecy' | 'need' | 'accuracy' | null;
    return_words: string | null;
    notice_id: string | null;
  };
  line_confirmation: {
    committee_id: string;
    id: string;
    cycle_id: string;
    kind: 'month' | 'quarter' | 'half' | 'year';
    period: string;
    subject_id: string;
    state: 'confirmed' | 'refused' | 'closed';
    line_hash: string;
    words: string | null;
    told_on: string | null;
    recorded_by: string;
    recorded_on: string;
    recorded_at: Instant;
  };
  notice_removal: {
    committee_id: string;
    notice_id: string;
    removed_on: string;
    removed_by: string;
    removed_at: Instant;
  };
  rating_run: {
    committee_id: string;
    id: string;
    cycle_id: string;
    scheme_hash: string;
    evidence_hash: string;
    confirmed_on: string;
    members_due: number;
    members_present: number;
    confirmed_by: string;
    confirmed_at: Instant;
    /** Null where nothing can follow for the branch itself, and for runs before this was kept. */
    branch_result: ColumnType<unknown, string | null | undefined, never>;
    /** How many were for it, by which way; null for runs before this was kept. */
    ayes: ColumnType<number | null, number | undefined, never>;
    manner: ColumnType<'hands' | 'ballot' | null, 'hands' | 'ballot' | undefined, never>;
  };
  year_reopening: {
    committee_id: string;
    run_id: string;
    reason: string;
    document: string;
    reopened_on: string;
    reopened_by: string;
    reopened_at: Date;
  };
  bulletin: {
    committee_id: string;
    id: string;
    cycle_id: string;
    period: string;
    edition: number;
    revision: number;
    well: string;
    lacking: string;
    next_steps: string;
    written_by: string;
    written_on: string;
    figures: ColumnType<unknown, string | null, string | null>;
    released_by: string | null;
    released_on: string | null;
  };
  star_consent: {
    committee_id: string;
    id: string;
    post: string | null;
    deed: string | null;
    proposed_by: string | null;
    proposed_on: string | null;
    shows_words: boolean;
    shows_photo: boolean;
    answered_by: string | null;
    answered_on: string | null;
    photo_kind: 'jpeg' | 'png' | 'webp' | null;
    photo_hash: string | null;
    revision: number;
  };
  measure: {
    committee_id: string;
    id: string;
    cycle_id: string;
    branch_id: string;
    kind: string;
    form: string;
    period: string;
    subject_id: string;
    ground: Json;
    notice_id: string;
    state: 'proposed' | 'decided' | 'in-force' | 'done' | 'ended' | 'waived' | 'revoked';
    revision: number;
    reasons: string;
    met_on: string;
    members_due: number;
    members_present: number;
    ayes: number;
    decided_by: string;
    owner_id: string | null;
    due_on: string | null;
    mentor_id: string | null;
    method: string | null;
    months: number | null;
    carried_out_on: ColumnType<string | null, undefined, string>;
    term_ends_on: ColumnType<string | null, undefined, string | null>;
    outcome: ColumnType<'mended' | 'not-mended' | 'lifted' | null, undefined, 'mended' | 'not-mended' | 'lifted'>;
    ended_on: ColumnType<string | null, undefined, string>;
    /** Why it is done all the same, where the branch was criticised that year. */
    criticism_reason: ColumnType<string | null, string | null | undefined, never>;
  };
  measure_step: {
    committee_id: string;
    id: string;
    measure_id: string;
    act: 'propose' | 'decide' | 'waive' | 'carry-out' | 'note' | 'review' | 'lift' | 'revoke';
    happened_on: string;
    words: string;
    statement: string | null;
    document: string | null;
    recorded_by: string;
    recorded_at: Date;
  };
  measure_task: {
    committee_id: string;
    measure_id: string;
    position: number;
    words: string;
    due_on: string;
    done_on: ColumnType<string | null, undefined, string>;
    done_by: ColumnType<string | null, undefined, string>;
  };
  supervision_plan: {
    committee_id: string;
    id: string;
    organization_id: string;
    year: number;
    visitors: string[];
    state: ColumnType<'draft' | 'adopted', 'draft', 'draft' | 'adopted'>;
    revision: number;
    written_by: string;
    written_on: string;
    met_on: ColumnType<string | null, undefined, string>;
    members_due: ColumnType<number | null, undefined, number>;
    members_present: ColumnType<number | null, undefined, number>;
    ayes: ColumnType<number | null, undefined, number>;
    adopted_by: ColumnType<string | null, undefined, string>;
  };
  supervision_item: { committee_id: string; plan_id: string; position: number; words: string; clause: string | null };
  supervision_draw: {
    committee_id: string;
    id: string;
    plan_id: string;
    due_on: string;
    list: string;
    list_hash: string;
    lines: number;
    draws: number;
    frozen_by: string;
    frozen_on: string;
    frozen_at: Instant;
    present: ColumnType<string[] | null, undefined, string[]>;
    numbers: ColumnType<string[] | null, undefined, string[]>;
    seed: ColumnType<string | null, undefined, string>;
    drawn_by: ColumnType<string | null, undefined, string>;
    drawn_on: ColumnType<string | null, undefined, string>;
    drawn_at: ColumnType<Date | null, undefined, Date>;
    withdrawn_by: ColumnType<string | null, undefined, string>;
    withdrawn_on: ColumnType<string | null, undefined, string>;
    withdrawn_reason: ColumnType<string | null, undefined, string>;
  };
  supervision_visit: {
    committee_id: string;
    id: string;
    plan_id: string;
    branch_id: string;
    kind: 'mid-year' | 'year-end' | 'by-lot';
    draw_id: string | null;
    due_on: string;
    state: VisitState;
    revision: number;
    visited_on: ColumnType<string | null, undefined, string>;
    visitors: string[];
    summary: ColumnType<string | null, undefined, string>;
    answer: ColumnType<string | null, undefined, string>;
    answered_on: ColumnType<string | null, undefined, string>;
    cancelled_reason: ColumnType<string | null, undefined, string>;
  };
  supervision_finding: {
    committee_id: string;
    visit_id: string;
    position: number;
    finding: VisitFinding;
    words: string | null;
    due_on: string | null;
    mender_id: ColumnType<string | null, undefined, string>;
    state: FindingState | null;
  };
  supervision_step: {
    committee_id: string;
    id: string;
    visit_id: string;
    position: number | null;
    act: 'record' | 'cancel' | 'answer' | 'mend' | 'settle' | 'again';
    happened_on: string;
    words: string;
    recorded_by: string;
    recorded_at: Instant;
  };
  supervision_assessment: {
    committee_id: string;
    id: string;
    plan_id: string;
    branch_id: string;
    judgement: Judgement;
    words: string;
    met_on: string;
    members_due: number;
    members_present: number;
    ayes: number;
    visit_id: string | null;
    /** Points, as decimal text. */
    figure: string | null;
    given_by: string;
    state: AssessmentState;
    revision: number;
    reply: ColumnType<string | null, undefined, string>;
    replied_by: ColumnType<string | null, undefined, string>;
    replied_on: ColumnType<string | null, undefined, string>;
    decision: ColumnType<Judgement | null, undefined, Judgement>;
    decision_words: ColumnType<string | null, undefined, string>;
    decided_by: ColumnType<string | null, undefined, string>;
    decided_on: ColumnType<string | null, undefined, string>;
  };
  work_report: {
    committee_id: string;
    id: string;
    branch_id: string;
    year: number;
    author_id: string;
    done_words: string;
    problem_words: string;
    next_words: string;
    state: WorkReportState;
    revision: number;
    written_on: string;
    handed_in_on: ColumnType<string | null, undefined, string>;
    returned_words: ColumnType<string | null, undefined, string>;
    visit_id: ColumnType<string | null, undefined, string | null>;
    heard_on: ColumnType<string | null, undefined, string>;
    members_due: ColumnType<number | null, undefined, number>;
    members_present: ColumnType<number | null, undefined, number>;
    good: ColumnType<number | null, undefined, number>;
    rather_good: ColumnType<number | null, undefined, number>;
    fair: ColumnType<number | null, undefined, number>;
    poor: ColumnType<number | null, undefined, number>;
    opinion: ColumnType<string | null, undefined, string>;
    heard_by: ColumnType<string | null, undefined, string>;
    comment: ColumnType<string | null, undefined, string>;
    commented_by: ColumnType<string | null, undefined, string>;
    commented_on: ColumnType<string | null, undefined, string>;
  };
  work_report_answer: { committee_id: string; report_id: string; outcome: string; words: string };
  rating: {
    committee_id: string;
    run_id: string;
    subject_id: string;
    total: number | null;
    stars: number | null;
    grade: string | null;
    result: Json;
    explanation: Json | null;
    /** What the points came to; null where the meeting rated as they say. */
    by_points: ColumnType<unknown, string | null | undefined, never>;
    reason: ColumnType<string | null, string | null | undefined, never>;
    change_words: ColumnType<string | null, string | null | undefined, never>;
    /** Why somebody was picked all the same, where the branch was criticised that year. */
    pick_reason: ColumnType<string | null, string | null | undefined, never>;
    picked: ColumnType<string[], string[] | undefined, never>;
  };
  fact: {
    committee_id: string;
    cycle_id: string;
    subject_id: string;
    fact: string;
    revision: number;
    /** Null where the statement takes the fact back. */
    value: number | null;
    recorded_by: string;
    recorded_at: Instant;
    import_id: ColumnType<string | null, string | null | undefined, never>;
  };
  hand_over: {
    committee_id: string;
    id: string;
    appointment_id: string;
    made_on: string;
    made_by: string;
    made_at: Instant;
    lines: Json;
  };
  hand_over_signature: {
    committee_id: string;
    hand_over_id: string;
    side: 'leaving' | 'coming';
    person_id: string;
    signed_on: string;
    recorded_by: string;
    recorded_at: Instant;
  };
  use_count: {
    committee_id: string;
    branch_id: string;
    role: string;
    month: string;
    actions: number;
    active_seconds: number;
  };
  demo_day: { day: string; is_only: ColumnType<boolean, boolean | undefined, never> };
  calendar_day: { day: string; is_working: boolean; source: 'official' | 'entered' | 'assumed' };
}
