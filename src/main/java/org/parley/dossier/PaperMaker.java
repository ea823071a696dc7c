package org.parley.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;

/** One paper in files of its own, under its own marking. */
@Component
class PaperMaker implements Maker {
    private final Printing printing;

    PaperMaker(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Part part() {
        return Part.PAPER;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        var paper = dossier.papers().stream()
                .filter(one -> one.id().equals(making.piece().subject()))
                .findFirst()
                .orElseThrow();
        var name = "papers/" + Names.marked(dossier.cover(), paper.marking(), "paper-" + Names.plain(paper.number()));
        making.write(
                name + ".html",
                printing.html("one", Map.of("dossier", dossier, "marking", paper.marking(), "paper", paper)));
        making.write(name + ".json", Plain.write(paper));
    }
}
