package org.parley.process.migration;

import java.util.List;
import java.util.Objects;
import org.parley.paper.Channel;
import org.parley.paper.Dossier;
import org.parley.paper.Level;
import org.parley.paper.PaperForm;

/** Stands for the bean {@code papers} while the tables are asked about one paper; public, for expressions call it. */
public final class RehearsedPaper {
    private final Dossier dossier;

    RehearsedPaper(Dossier dossier) {
        this.dossier = dossier;
    }

    public String form(String paperId) {
        return Objects.requireNonNullElse(dossier.form(), PaperForm.NOTE_VERBALE)
                .word();
    }

    public String level(String paperId) {
        return Objects.requireNonNullElse(dossier.level(), Level.EXPERT).word();
    }

    public String channel(String paperId) {
        return Objects.requireNonNullElse(dossier.channel(), Channel.MISSION).word();
    }

    public List<String> instrumentKinds(String paperId) {
        return dossier.kinds();
    }

    public List<String> acts(String paperId) {
        return dossier.acts();
    }

    public boolean acceptsAnything(String paperId) {
        return dossier.accepts();
    }

    public boolean atTheTable(String paperId) {
        return dossier.atTheTable();
    }
}
