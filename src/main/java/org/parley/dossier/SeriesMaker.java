package org.parley.dossier;

import java.util.Map;
import org.parley.exchange.SeriesEvidence;
import org.parley.record.SeriesFiles;
import org.springframework.stereotype.Component;

/** What crossed to the letter, the numbered series that it stands in, and the signatures of both sides. */
@Component
class SeriesMaker implements Maker {
    private final SeriesEvidence evidence;

    SeriesMaker(SeriesEvidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Part part() {
        return Part.SERIES;
    }

    @Override
    public void make(Making making) {
        var dossier = making.dossier();
        var party = making.export().party();
        for (var series : dossier.series()) {
            write(making, SeriesFiles.of(series));
            for (var link : series.links())
                if (link.file() != null)
                    making.write(link.file(), evidence.contents(party, link).orElseThrow());
        }
        var key = dossier.theirKey();
        if (key != null && !dossier.series().isEmpty())
            write(making, SeriesFiles.keys(key.since(), key.verifier(), key.rotations()));
    }

    private static void write(Making making, Map<String, String> files) {
        files.forEach(making::write);
    }
}
