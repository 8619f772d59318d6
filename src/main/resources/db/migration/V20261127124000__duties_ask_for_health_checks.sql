-- A health check once per school year [S-13]: by the end of its fourth month, so that a hospital can come in any of the first weeks.
-- School years that are over keep the rules they had.
insert into duty_rule (id, code, kind, times, gap_days, offset_days, trigger, observed, effective, source) values
  (uuidv7(), 'HEALTH_CHECK', 'ONCE', 1, null, 120, 'YEAR_START', false, '[2026-08-01,)', 'S-13');

insert into duty_equivalence (rule_id, record_kind)
  select id, 'HEALTH_CHECK' from duty_rule where code = 'HEALTH_CHECK';
