-- Why: lists of a whole county look up each person's memberships and exemption; without these every look-up reads the table.

create index membership_person on membership (committee_id, person_id, from_on);
create index exemption_person on exemption (committee_id, person_id);
