-- After every migration: what the application's role may do. Rows yes, schema no; in the audit and in what a census found only add and read.
-- And that every table of facts notes its changes.
select pg_advisory_xact_lock(20261123);

do $$
declare
  app constant text := '${appRole}';
  fact regclass;
  way text;
begin
  if not exists (select from pg_roles where rolname = app) then
    raise exception 'The database role "%" of the application does not exist', app
      using hint = 'Create it, or name the right one in spring.flyway.placeholders.appRole.';
  end if;
  execute format('grant usage on schema %I to %I', current_schema(), app);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), app);
  execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), app);
  if to_regclass('audit_entry') is not null then
    execute format('revoke all on audit_entry from %I', app);
    execute format('grant select, insert on audit_entry to %I', app);
  end if;
  if to_regclass('census_result') is not null then
    execute format('revoke all on census_result from %I', app);
    execute format('grant select, insert on census_result to %I', app);
  end if;
  if to_regclass('census_sheet') is not null then
    execute format('revoke all on census_sheet from %I', app);
    execute format('grant select, insert on census_sheet to %I', app);
  end if;
  if to_regclass('flyway_schema_history') is not null and app <> current_user then
    execute format('revoke all on flyway_schema_history from %I', app);
    execute format('grant select on flyway_schema_history to %I', app);
  end if;
  -- Every table notes that it changed, but those of the running server, what people merely look at, and this note itself. Where a
  -- table leads to children they are noted; one that nobody thought of concerns anybody, unless its rows name a child or a record. What
  -- the school does as a whole, and what is said of boards and summaries, concerns no child's duties.
  if to_regclass('fact_change') is not null then
    for fact, way in
      select c.oid::regclass, coalesce(
             (select named.way from (values ('child', 'self'), ('care_record', 'record_itself'), ('absence', 'parent'),
                 ('parent', 'parent_itself'), ('carer', 'carer_itself'), ('household', 'household_itself'), ('hand_over', 'pairing'),
                 ('agreement_signature', 'agreement'), ('contact_point', 'number')) as named (name, way) where named.name = c.relname),
             (select 'nobody' where c.relname ~ '^(board_note|summary|summary_(step|version|template|reminder))$'
                 or c.relname ~ '^(leading_|partner|policy|facility|goods_lot|recognition)'),
             (select 'child' from pg_attribute where attrelid = c.oid and attname = 'child_id' and not attisdropped),
             (select 'record' from pg_attribute where attrelid = c.oid and attname = 'record_id' and not attisdropped))
        from pg_class c
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
         and c.relname not in ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'job', 'job_checkpoint',
             'scheduled_tasks', 'audit_entry', 'form_key', 'draft', 'backup_check', 'fact_change')
         and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'fact_changed')
    loop
      if way is null then
        execute format('create trigger fact_changed after insert or update or delete or truncate on %s execute function fact_changed()', fact);
      else
        execute format('create trigger fact_changed after truncate on %s execute function fact_changed()', fact);
        execute format('create trigger fact_added after insert on %s referencing new table as changed execute function fact_changed_of_%s()', fact, way);
        execute format('create trigger fact_removed after delete on %s referencing old table as changed execute function fact_changed_of_%s()', fact, way);
        execute format('create trigger fact_altered after update on %s referencing old table as replaced new table as changed execute function fact_changed_of_%s()', fact, way);
      end if;
    end loop;
  end if;
  if app = current_user then
    raise warning 'Application and migrations use the same database role "%": it could alter the audit', app;
  end if;
end
$$;
