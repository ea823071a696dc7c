package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier.Crossed;
import org.parley.exchange.SeriesEvidence;
import org.parley.exchange.SeriesEvidence.Known;
import org.parley.record.SeriesFiles;
import org.parley.record.SeriesOnFile;
import org.parley.record.Withholding;
import org.springframework.stereotype.Component;

/** The chapter on the two series between the desks: every number, who signed for it, and where what crossed lies. */
@Component
class SeriesChapter {
    private final SeriesEvidence evidence;
    private final Withholding withholding;

    SeriesChapter(SeriesEvidence evidence, Withholding withholding) {
        this.evidence = evidence;
        this.withholding = withholding;
    }

    List<SeriesOnFile> series(Lens lens, List<Crossed> shown) {
        return evidence.of(lens.party(), lens.counterpart(), lens.negotiation()).stream()
                .map(series -> new SeriesOnFile(
                        series.direction(),
                        series.links().stream()
                                .map(link -> shown(series.direction(), link, lens, shown))
                                .toList(),
                        series.heads(),
                        series.doubts()))
                .toList();
    }

    @Nullable Known theirKey(Lens lens) {
        return evidence.counterpart(lens.party(), lens.counterpart()).orElse(null);
    }

    private SeriesOnFile.Link shown(String direction, SeriesOnFile.Link link, Lens lens, List<Crossed> shown) {
        var words = evidence.contents(lens.party(), link);
        if (words.isEmpty()) return link.withheld(0, "not held in the form in which it crossed");
        var gone = lens.gap(words.get()).map(Words::gone);
        if (gone.isPresent())
            return link.withheld(gone.get().bytes(), String.valueOf(gone.get().withheld()));
        var size = words.get().getBytes(StandardCharsets.UTF_8).length;
        var decided = withholding.reason(lens.party(), link.content());
        if (decided.isPresent()) return link.withheld(size, decided.get());
        if (!lens.substance()) return link.withheld(size, Words.PROCESS_ONLY);
        return shown.stream()
                .filter(it -> it.id().equals(link.communication()))
                .findFirst()
                .map(it -> it.keepsWordsBack()
                        ? link.withheld(size, "holds words that are withheld")
                        : link.in(SeriesFiles.contents(direction, lens.marked(it.marking(), link.number() + ".json"))))
                .orElseGet(() -> link.withheld(size, "speaks of nothing in this dossier"));
    }
}
