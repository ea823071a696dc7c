package org.parley.process.check;

import java.nio.file.Path;
import java.util.Collection;
import org.parley.process.deployment.ModelFiles;
import org.parley.shared.PartyCode;

/** The diagrams and tables as Parley ships them, and small edits of them. */
final class Shipped {
    private Shipped() {}

    static Collection<ModelFile> set(String party) {
        return new ModelFiles(Path.of("processes")).of(new PartyCode(party));
    }

    static ModelFile file(String name) {
        return set("yy").stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The file with each first text replaced by the second; a text that is not there is a fault of the test. */
    static ModelFile edited(ModelFile file, String... edits) {
        var text = file.text();
        for (int i = 0; i < edits.length; i += 2) {
            if (!text.contains(edits[i])) throw new IllegalArgumentException(file.name() + " has no " + edits[i]);
            text = text.replace(edits[i], edits[i + 1]);
        }
        return ModelFile.of(file.name(), file.place(), text);
    }
}
