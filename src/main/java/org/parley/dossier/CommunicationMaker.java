package org.parley.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;

/** One communication in files of its own, under the marking on its page. */
@Component
class CommunicationMaker implements Maker {
    private final Printing printing;

    CommunicationMaker(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Part part() {
        return Part.COMMUNICATION;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        var it = dossier.communications().stream()
                .filter(one -> one.id().equals(making.piece().subject()))
                .findFirst()
                .orElseThrow();
        var number = "%s-%s-%s"
                .formatted(it.direction(), Names.plain(Told.number(it)), it.id().substring(0, 8));
        var name = "communications/" + Names.marked(dossier.cover(), it.marking(), number);
        making.write(
                name + ".html",
                printing.html("one", Map.of("dossier", dossier, "marking", it.marking(), "crossed", it)));
        making.write(name + ".json", Plain.write(it));
    }
}
