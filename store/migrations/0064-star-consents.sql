-- Why: whoever was made a star of a quarter decides whether photo and words hang beside the name; what is taken back goes at once.

create table star_consent (
  committee_id uuid not null references committee (id),
  -- The measure by which a meeting gave the honor; whom it is about says what is shown.
  id uuid not null,
  -- What would hang beside the name, as the branch proposes it.
  post text check (post <> ''),
  deed text check (deed <> ''),
  proposed_by uuid,
  proposed_on date,
  shows_words boolean not null,
  shows_photo boolean not null,
  -- The star; or who wrote down what was signed on paper. Null while what stands has no answer.
  answered_by uuid,
  answered_on date,
  photo_kind text check (photo_kind in ('jpeg', 'png', 'webp')),
  -- SHA-256 (hex) of the file, which is nobody else's.
  photo_hash text check (photo_hash ~ '^[0-9a-f]{64}$'),
  revision integer not null check (revision > 0),
  primary key (committee_id, id),
  foreign key (committee_id, id) references measure (committee_id, id),
  check ((post is null) = (deed is null) and (post is null) = (proposed_by is null)),
  check ((proposed_by is null) = (proposed_on is null) and (answered_by is null) = (answered_on is null)),
  check ((photo_kind is null) = (photo_hash is null)),
  check (not shows_words or (deed is not null and answered_by is not null)),
  -- No photo is kept that may not be shown.
  check (photo_hash is null or shows_photo)
);
alter table star_consent enable row level security;
create policy own_committee on star_consent to xianfeng_service
  using (committee_id = nullif(current_setting('app.committee_id', true), '')::uuid);
grant select, insert on star_consent to xianfeng_service;
grant update (post, deed, proposed_by, proposed_on, shows_words, shows_photo, answered_by, answered_on, photo_kind, photo_hash,
  revision) on star_consent to xianfeng_service;

alter table proxy_entry drop constraint proxy_entry_act_check;
alter table proxy_entry add constraint proxy_entry_act_check
  check (act in ('exemption.wish', 'declaration.declare', 'pledge.make', 'star.consent'));
