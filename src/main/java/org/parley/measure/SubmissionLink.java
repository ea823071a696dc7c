package org.parley.measure;

/** The thread from an earlier submission to a later one. */
public record SubmissionLink(SubmissionId earlier, SubmissionId later, Relation relation) {}
