package org.parley.process.studio;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.process.check.ModelFile;

/**
 * A file as a change draws it.
 *
 * @param removed whether the change takes it out of the set
 * @param base the hash of the file that it is to replace; null for one that is new
 * @param version counts the times it was saved
 */
public record ChangedFile(
        String name,
        String content,
        boolean removed,
        @Nullable String base,
        int version,
        @Nullable String savedBy,
        Instant savedAt) {

    public boolean isDiagram() {
        return name.endsWith(".bpmn");
    }

    ModelFile model() {
        return new ModelFile(name, name, content.getBytes(StandardCharsets.UTF_8));
    }
}
