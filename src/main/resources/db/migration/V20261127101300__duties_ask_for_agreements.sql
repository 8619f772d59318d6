insert into duty_rule (id, code, kind, offset_days, trigger, effective, source)
  values (uuidv7(), 'SAFETY_AGREEMENT', 'ONCE', 27, 'YEAR_START', '[2000-01-01,)', 'S-4');

insert into duty_equivalence (rule_id, record_kind) select id, 'AGREEMENT' from duty_rule where code = 'SAFETY_AGREEMENT';
