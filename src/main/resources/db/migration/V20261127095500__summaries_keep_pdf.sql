alter table summary_version
  add column pdf bytea,
  add column pdf_hash text unique check (pdf_hash ~ '^[0-9a-f]{64}$'),
  add constraint summary_version_pdf_has_hash check ((pdf is null) = (pdf_hash is null)),
  add constraint summary_version_pdf_is_locked check (pdf is null or code is not null);

comment on column summary_version.pdf is 'The PDF that was made when the version was locked, beside the .docx; versions locked before have none.';
