-- Why: the branch committee scores, reviews and decides together, so its members read what it decides on.

alter table appointment drop constraint appointment_role_check;
alter table appointment add constraint appointment_role_check check (role in (
  'member', 'recorder', 'branch-secretary', 'organization-officer', 'branch-committee', 'review-panel', 'committee-officer',
  'department-officer', 'system-administrator', 'security-administrator', 'audit-administrator'));
