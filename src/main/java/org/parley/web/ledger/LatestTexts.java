package org.parley.web.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.measure.Act;
import org.parley.paper.Redline;

/** The texts on the point in every language, each compared with the one that was on the table before it. */
final class LatestTexts {
    private final Material material;
    private final Map<String, Latest> latest = new HashMap<>();

    /** The last text in one language, and what it was called. */
    private record Latest(String words, String name) {}

    LatestTexts(Material material) {
        this.material = material;
    }

    /** The texts that an act put on the table; asked in the order in which things happened. */
    List<EntryView.Text> of(Act act, String name) {
        var texts = new ArrayList<EntryView.Text>();
        item(act).ifPresent(item -> {
            for (var text : item.texts()) texts.add(compared(text.language(), text.status(), text.words(), name));
        });
        var words = act.words();
        if (texts.isEmpty() && words != null && isText(act)) {
            var language = words.language();
            if (language != null) texts.add(compared(language, "", words.text(), name));
        }
        return texts;
    }

    /** What a communication says on this point. */
    Optional<Communication.Item> item(Act act) {
        return communication(act).stream()
                .flatMap(communication -> communication.items().stream())
                .filter(item -> material.measure().equals(item.measure()))
                .findFirst();
    }

    Optional<Communication> communication(Act act) {
        var passage = act.passage();
        if (passage == null || passage.communicationId() == null) return Optional.empty();
        return Optional.ofNullable(material.communications().get(passage.communicationId()));
    }

    /** A chronicle tells in its own words what was put, it holds no wording of the parties. */
    private boolean isText(Act act) {
        return !material.chronicle() && act.kind().puts() && act.formal() && isQuoted(act.words());
    }

    private static boolean isQuoted(Act.@Nullable Words words) {
        return words != null && words.quoted();
    }

    private EntryView.Text compared(String language, String status, String words, String name) {
        var before = latest.put(language, new Latest(words, name));
        var redline = before == null ? Redline.clean(words) : Redline.between(before.words(), words);
        return new EntryView.Text(language, status, redline.segments(), before == null ? null : before.name());
    }
}
