package org.parley.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.instrument.Instruments.Wording;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;
import org.springframework.stereotype.Component;

/** The words that the settled points were last exchanged in, which the settling of their text starts from. */
@Component
public class LastAgreed {
    private final Communications communications;

    LastAgreed(Communications communications) {
        this.communications = communications;
    }

    /** One wording per language, the points in their order; a language that some point never had is left out. */
    public List<Wording> of(Instrument instrument) {
        var crossed = communications.of(instrument.party(), instrument.negotiation());
        var points = instrument.measures().stream()
                .map(point -> latest(crossed, point))
                .filter(texts -> !texts.isEmpty())
                .toList();
        var whole = new ArrayList<Wording>();
        if (points.isEmpty()) return whole;
        for (var language : points.get(0).values()) {
            var parts = points.stream()
                    .flatMap(texts -> words(texts, language.language()).stream())
                    .toList();
            if (parts.size() == points.size())
                whole.add(new Wording(language.language(), status(language), String.join("\n\n", parts)));
        }
        return whole;
    }

    /** An earlier text in another language stands only beside the very words that it came with. */
    private static Map<String, Communication.Wording> latest(List<Communication> crossed, MeasureId point) {
        Map<String, Communication.Wording> latest = Map.of();
        for (var communication : crossed)
            for (var item : communication.items()) {
                if (!point.equals(item.measure()) || !item.hasText()) continue;
                var texts = new LinkedHashMap<String, Communication.Wording>();
                for (var text : item.texts()) texts.put(text.language(), text);
                if (sameWords(latest, texts)) latest.forEach(texts::putIfAbsent);
                latest = texts;
            }
        return latest;
    }

    private static boolean sameWords(
            Map<String, Communication.Wording> before, Map<String, Communication.Wording> after) {
        var again = after.keySet().stream().filter(before::containsKey).toList();
        return !again.isEmpty()
                && again.stream().allMatch(language -> words(before, language).equals(words(after, language)));
    }

    private static Optional<String> words(Map<String, Communication.Wording> texts, String language) {
        return Optional.ofNullable(texts.get(language)).map(Communication.Wording::words);
    }

    private static TextStatus status(Communication.Wording text) {
        return Arrays.stream(TextStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(text.status())
                        || status.label().equalsIgnoreCase(text.status()))
                .findFirst()
                .orElse(TextStatus.AUTHENTIC);
    }
}
