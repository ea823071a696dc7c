-- How long an instrument lasts by its own words; nothing where it names no term.
alter table instrument add column duration_years integer;
alter table instrument add column renews boolean default false not null;
alter table instrument add column notice_days integer;
