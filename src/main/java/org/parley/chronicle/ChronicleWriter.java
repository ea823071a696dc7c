package org.parley.chronicle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a chronicle so that reading it gives the same facts back. */
final class ChronicleWriter {
    private static final String EVENTS = "events";
    private static final String EXPECTED = "expected";

    private ChronicleWriter() {}

    static String write(ChronicleFile file) {
        return write(file.material(), file.events());
    }

    /** The events stand before what the file expects of a replay, or last. */
    static String write(Map<String, @Nullable Object> material, List<ChronicleEvent> events) {
        var told = events.stream().map(ChronicleWriter::fields).toList();
        var whole = new LinkedHashMap<String, @Nullable Object>();
        material.forEach((field, value) -> {
            if (field.equals(EXPECTED)) whole.put(EVENTS, told);
            whole.put(field, value);
        });
        whole.putIfAbsent(EVENTS, told);
        return PlainYaml.write(whole);
    }

    private static Map<String, Object> fields(ChronicleEvent event) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", event.seq());
        fields.put("date", event.date().toString());
        put(fields, "effective", event.effective());
        fields.put("side", event.side());
        put(fields, "actor", event.actor());
        fields.put("kind", event.kind().word());
        fields.put("measures", event.measures());
        put(fields, "level", event.level());
        put(fields, "result", event.result());
        put(fields, "proposer", event.proposer());
        put(fields, "counterpart", event.counterpart());
        if (!event.formal()) fields.put("formal", false);
        put(fields, "misfit", event.misfit());
        put(fields, "note", event.note());
        put(fields, "text", event.text());
        put(fields, "confidence", event.confidence());
        put(fields, "source", event.source());
        if (event.checked() != null) fields.put("checked", event.checked());
        return fields;
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value != null) fields.put(field, value.toString());
    }
}
