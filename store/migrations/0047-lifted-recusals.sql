-- Why: a recusal that was said by mistake stood for ever; the secretary or the committee lifts it, with a reason.

alter table recusal
  add column lifted_by uuid,
  add column lifted_on date,
  add column lifted_at timestamptz(3),
  add column lifted_reason text check (lifted_reason <> ''),
  add constraint recusal_lifted check (
    (lifted_by is null) = (lifted_on is null) and (lifted_by is null) = (lifted_at is null)
    and (lifted_by is null) = (lifted_reason is null)
  ),
  -- Nobody lifts his own.
  add constraint recusal_lifted_by check (lifted_by is null or lifted_by <> verifier_id);
grant update (lifted_by, lifted_on, lifted_at, lifted_reason) on recusal to xianfeng_service;
