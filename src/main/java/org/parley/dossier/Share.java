package org.parley.dossier;

import org.jspecify.annotations.Nullable;

/**
 * So many words or files of one kind that would be destroyed, with their bytes.
 *
 * @param programme whose they are; null for those of the talks as such
 */
public record Share(@Nullable String programme, String what, long count, long bytes) {}
