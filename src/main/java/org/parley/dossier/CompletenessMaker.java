package org.parley.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The completeness report as a page and as JSON. */
@Component
class CompletenessMaker implements Maker {
    private final Completeness completeness;
    private final Printing printing;

    CompletenessMaker(Completeness completeness, Printing printing) {
        this.completeness = completeness;
        this.printing = printing;
    }

    @Override
    public Part part() {
        return Part.COMPLETENESS;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        var report = completeness.report(making.export().party(), dossier);
        var name = "completeness/" + Names.marked(dossier.cover(), "completeness");
        making.write(name + ".html", printing.html("completeness", Map.of("dossier", dossier, "report", report)));
        making.write(name + ".json", Plain.write(report));
    }
}
