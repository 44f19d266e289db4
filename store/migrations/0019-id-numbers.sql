-- Why: an ID number may be kept beside the telephone number, sealed like it; the digest serves exact search only.

alter table person add column id_number_sealed bytea;
alter table person add column id_number_digest bytea;
create index person_id_number on person (committee_id, id_number_digest) where id_number_digest is not null;
