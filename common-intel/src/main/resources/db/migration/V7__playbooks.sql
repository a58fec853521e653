-- A playbook is found again by the run that made it; so is any other document of a run.
create index document_run on document (kind, run);
