package org.parley.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActDate;

/** Reads the fields of one map of a chronicle and says no to whatever it does not know. */
final class Fields {
    private final Map<?, ?> map;
    private final @Nullable Integer event;
    private final String what;

    Fields(Map<?, ?> map, @Nullable Integer event, String what) {
        this.map = map;
        this.event = event;
        this.what = what;
    }

    static Fields of(@Nullable Object value, @Nullable Integer event, String what) {
        if (value instanceof Map<?, ?> map) return new Fields(map, event, what);
        throw new BrokenChronicle(event, what + " is no map of fields");
    }

    void only(Set<String> known) {
        for (var key : map.keySet())
            if (!known.contains(String.valueOf(key))) throw broken("has the unknown field '%s'".formatted(key));
    }

    @Nullable String words(String field) {
        var value = map.get(field);
        if (value == null || value instanceof String) return (String) value;
        throw broken("has '%s' in '%s' where words belong".formatted(value, field));
    }

    String required(String field) {
        var words = words(field);
        if (words == null || words.isBlank()) throw broken("has no '%s'".formatted(field));
        return words;
    }

    @Nullable String oneOf(String field, List<String> closed) {
        var words = words(field);
        if (words == null || closed.contains(words)) return words;
        throw broken("has the unknown %s '%s'; known are %s".formatted(field, words, String.join(", ", closed)));
    }

    @Nullable Boolean truth(String field) {
        var value = map.get(field);
        if (value == null || value instanceof Boolean) return (Boolean) value;
        throw broken("has '%s' in '%s' where true or false belongs".formatted(value, field));
    }

    int number(String field) {
        if (map.get(field) instanceof Long number && number > 0 && number <= Integer.MAX_VALUE)
            return number.intValue();
        throw broken("has no whole number in '%s'".formatted(field));
    }

    ActDate date(String field) {
        var date = optionalDate(field);
        if (date == null) throw broken("has no '%s'".formatted(field));
        return date;
    }

    @Nullable ActDate optionalDate(String field) {
        if (!map.containsKey(field)) return null;
        try {
            return ActDate.parse(required(field));
        } catch (IllegalArgumentException e) {
            throw broken("has a bad %s: %s".formatted(field, e.getMessage()));
        }
    }

    List<String> list(String field) {
        if (!(map.get(field) instanceof List<?> list)) throw broken("has no list in '%s'".formatted(field));
        var words = new ArrayList<String>();
        for (var item : list) {
            if (!(item instanceof String word)) throw broken("has '%s' in '%s'".formatted(item, field));
            if (words.contains(word)) throw broken("names %s twice in '%s'".formatted(word, field));
            words.add(word);
        }
        return words;
    }

    List<?> listOfMaps(String field) {
        if (map.get(field) instanceof List<?> list) return list;
        throw broken("has no list in '%s'".formatted(field));
    }

    BrokenChronicle broken(String problem) {
        return new BrokenChronicle(event, what + " " + problem);
    }
}
