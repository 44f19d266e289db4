-- Why: a scheme may have everybody score the others (互评). Each giver's scores are a sheet of their own, as on paper.

alter table score_sheet
  -- The member who gives the scores, only where peers do. Once the meeting has passed the sheets it is a number drawn
  -- afresh, so that the table tells nobody any more who gave what.
  add column giver_id uuid,
  add constraint score_sheet_giver check ((giver_id is null) or (rater = 'peer'));
alter table score_sheet drop constraint score_sheet_committee_id_cycle_id_period_rater_key;
alter table score_sheet
  add constraint score_sheet_place unique nulls not distinct (committee_id, cycle_id, period, rater, giver_id);
