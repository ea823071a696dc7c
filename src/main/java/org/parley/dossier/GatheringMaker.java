package org.parley.dossier;

import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.Export.Piece;
import org.springframework.stereotype.Component;

/** Gathers the account that everything else is made from, and plans what comes after: a piece for each paper and communication. */
@Component
class GatheringMaker implements Maker {
    private final Gathering gathering;
    private final ExportRows rows;

    GatheringMaker(Gathering gathering, ExportRows rows) {
        this.gathering = gathering;
        this.rows = rows;
    }

    @Override
    public Part part() {
        return Part.GATHERING;
    }

    @Override
    public void make(Making making) {
        var export = making.export();
        var reader = new Gathering.Reader(export.party(), export.by(), export.depth(), export.at());
        var dossier = gathering.of(export.scope(), reader);
        making.gathered(dossier);
        rows.startOver(export.id());
        rows.plan(export.id(), plan(export.kind(), dossier));
    }

    private static List<Piece> plan(Kind kind, Dossier dossier) {
        var pieces = new ArrayList<Piece>();
        for (var part : Part.after(kind))
            switch (part) {
                case PAPER ->
                    dossier.papers()
                            .forEach(paper -> add(pieces, part, paper.id(), part.title() + " " + paper.number()));
                case COMMUNICATION ->
                    dossier.communications()
                            .forEach(it -> add(pieces, part, it.id(), "Communication " + Told.number(it)));
                default -> pieces.add(new Piece(pieces.size() + 1, part, null, part.title(), null));
            }
        return pieces;
    }

    private static void add(List<Piece> pieces, Part part, String subject, String title) {
        pieces.add(new Piece(pieces.size() + 1, part, subject, title, null));
    }
}
