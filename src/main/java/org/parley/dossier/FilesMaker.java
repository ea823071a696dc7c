package org.parley.dossier;

import org.parley.dossier.Dossier.Attached;
import org.parley.exchange.ProofFile;
import org.parley.exchange.ProofFiles;
import org.parley.paper.Annexes;
import org.parley.paper.PaperFiles;
import org.parley.paper.PaperId;
import org.springframework.stereotype.Component;

/** The files that were kept with papers and communications, annexes that crossed among them, as they were kept. */
@Component
class FilesMaker implements Maker {
    private final PaperFiles papers;
    private final ProofFiles proofs;
    private final Annexes annexes;

    FilesMaker(PaperFiles papers, ProofFiles proofs, Annexes annexes) {
        this.papers = papers;
        this.proofs = proofs;
        this.annexes = annexes;
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
                proofs.find(party, file.id())
                        .map(ProofFile::content)
                        .or(() -> annexes.find(party, file.id()))
                        .ifPresent(bytes -> write(making, file, bytes));
    }

    private static void write(Making making, Attached file, byte[] bytes) {
        if (file.path() != null) making.write(file.path(), bytes);
    }
}
