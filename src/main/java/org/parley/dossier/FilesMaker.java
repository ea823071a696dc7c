package org.parley.dossier;

import org.parley.dossier.Dossier.Attached;
import org.parley.exchange.ProofFiles;
import org.parley.paper.PaperFiles;
import org.parley.paper.PaperId;
import org.springframework.stereotype.Component;

/** The files that were kept with papers and communications, as they were kept. */
@Component
class FilesMaker implements Maker {
    private final PaperFiles papers;
    private final ProofFiles proofs;

    FilesMaker(PaperFiles papers, ProofFiles proofs) {
        this.papers = papers;
        this.proofs = proofs;
    }

    @Override
    public Part part() {
        return Part.FILES;
    }

    @Override
    public void make(Making making) {
        var party = making.export().party();
        for (var paper : making.dossier().papers())
            for (var file : paper.files())
                papers.find(party, new PaperId(paper.id()), file.id())
                        .ifPresent(kept -> write(making, file, kept.bytes()));
        for (var it : making.dossier().communications())
            for (var file : it.files())
                proofs.find(party, file.id()).ifPresent(kept -> write(making, file, kept.content()));
    }

    private static void write(Making making, Attached file, byte[] bytes) {
        if (file.path() != null) making.write(file.path(), bytes);
    }
}
