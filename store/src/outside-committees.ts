/**
 * Tables that hold no single committee's data and therefore stand outside row security; every other table has a
 * primary key that begins with `committee_id`, and a policy. A test compares this list with the catalogue.
 */
export const outsideCommittees = [
  // The committees themselves.
  'committee',
  // Accounts and sessions: who signs in is known before the committee is.
  'account',
  'former_password',
  'second_factor',
  'backup_code',
  'portal_link',
  'auth_user',
  'auth_session',
  'auth_account',
  'auth_verification',
  'auth_attempt',
  // Working days are the State Council's, the same for all.
  'calendar_day',
  // The one business day of the demo.
  'demo_day',
  // Which migrations have run.
  'migration',
] as const;
