package org.parley.dossier;

import java.time.Instant;
import org.parley.dossier.Export.State;
import org.springframework.stereotype.Component;

/** The files that lie ready to be taken away, until their days are over. */
@Component
class ReadyFiles {
    private final ExportRows rows;
    private final ExportFolder folder;

    ReadyFiles(ExportRows rows, ExportFolder folder) {
        this.rows = rows;
        this.folder = folder;
    }

    void removeThoseOlderThan(Instant instant) {
        for (var export : rows.readySince(instant)) {
            folder.remove(export);
            rows.change(export, State.READY, State.REMOVED);
        }
    }

    /** What lies on this machine of exports that are removed: made on another node, or left by one that died. */
    void removeThoseTakenBack() {
        for (var export : rows.removed()) folder.remove(export);
    }
}
