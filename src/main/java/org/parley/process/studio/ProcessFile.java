package org.parley.process.studio;

import org.parley.process.check.ModelFile;

/** A diagram or a table of a set, by the name of its file. */
public record ProcessFile(String name, String content, String hash) {
    static ProcessFile of(ModelFile file) {
        return new ProcessFile(file.name(), file.text(), file.hash());
    }

    public boolean isDiagram() {
        return name.endsWith(".bpmn");
    }
}
