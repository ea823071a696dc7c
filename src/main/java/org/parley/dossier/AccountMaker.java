package org.parley.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The account as a page, printed, and as JSON. */
@Component
class AccountMaker implements Maker {
    private final Printing printing;

    AccountMaker(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Part part() {
        return Part.ACCOUNT;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        var html = printing.html("dossier", Map.of("dossier", dossier));
        making.write(Names.marked(dossier.cover(), "dossier.html"), html);
        making.write(
                Names.marked(dossier.cover(), "dossier.pdf"),
                printing.pdf(html, dossier.cover().takenAt()));
        making.write(Names.marked(dossier.cover(), "dossier.json"), Plain.write(dossier));
    }
}
