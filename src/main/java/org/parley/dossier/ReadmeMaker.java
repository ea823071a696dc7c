package org.parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.parley.audit.Depth;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The page that tells a reader without Parley what lies where, what it means and how to check it. */
@Component
class ReadmeMaker implements Maker {
    private static final Told TOLD = new Told();

    @Override
    public Part part() {
        return Part.README;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        making.write(
                Names.marked(dossier.cover(), "README.txt"),
                readme(making.export().kind(), dossier));
    }

    private static String readme(Kind kind, Dossier dossier) {
        var cover = dossier.cover();
        var marking = TOLD.marking(cover, cover.marking());
        var of = cover.point() == null ? "the whole negotiation" : "point " + cover.point();
        var head =
                """
                %s

                %s OF A NEGOTIATION
                %s

                Desk          %s (%s)
                Counterpart   %s (%s)
                Of            %s
                Depth         %s
                Taken         by %s, %s

                """
                        .formatted(
                                marking,
                                kind.label().toUpperCase(Locale.ROOT),
                                cover.subject(),
                                cover.partyName(),
                                cover.party(),
                                cover.counterpartName(),
                                cover.counterpart(),
                                of,
                                cover.depth().label(),
                                cover.takenBy(),
                                TOLD.moment(cover.takenAt()));
        var parts = new StringBuilder(head);
        if (cover.depth() == Depth.PROCESS) parts.append(part("withheld"));
        switch (kind) {
            case EVIDENCE ->
                parts.append(part("what-lies-where"))
                        .append(part("words"))
                        .append(part("events"))
                        .append(part("tables"))
                        .append(part("proofs"));
            case EVENT_LOG -> parts.append(part("events"));
            case TABLES -> parts.append(part("words")).append(part("tables"));
        }
        return parts.append(marking).append('\n').toString();
    }

    private static String part(String name) {
        try {
            return new ClassPathResource("dossier/readme/" + name + ".txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
