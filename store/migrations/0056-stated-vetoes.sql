-- Why: what the competent organ has found is stated on a page, with its document; and lifted by somebody else, for all to see.

alter table veto
  alter column import_id drop not null,
  -- Whose finding it rests on, which document says so, and what it is about; a file of a year may not say.
  add column organ text check (organ <> ''),
  add column document text check (document <> ''),
  add column words text check (words <> ''),
  add column lifted_document text check (lifted_document <> ''),
  add column lifted_words text check (lifted_words <> ''),
  add column lifted_by uuid,
  add column lifted_at timestamptz(3),
  add constraint veto_origin check (import_id is not null or (organ is not null and document is not null and words is not null)),
  add constraint veto_lifting check (
    num_nonnulls(lifted_document, lifted_words, lifted_by, lifted_at) in (0, 4)
    and (lifted_by is null or (lifted_on is not null and lifted_by <> recorded_by))
  );
-- What was stated stays as it was; only its lifting is added.
grant update (lifted_on, lifted_document, lifted_words, lifted_by, lifted_at) on veto to xianfeng_service;
