-- A form that decides several points at once looks for the other open tasks of its negotiation.
create index worklist_of_negotiation on worklist (party, negotiation, form);
