package org.parley.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import org.parley.record.SeriesLog;

/** The written shape of an envelope: JSON with its names in order, so that equal contents have equal digests. */
final class EnvelopeFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EnvelopeFile() {}

    static String write(Envelope envelope) {
        return json(envelope);
    }

    static Envelope read(String file) {
        try {
            return JSON.readValue(file, Envelope.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(Envelope.Contents contents) {
        return SeriesLog.digest(json(contents));
    }

    /** Contents to the letter, as their digest takes them. */
    static String write(Envelope.Contents contents) {
        return json(contents);
    }

    static Envelope.Contents readContents(String file) {
        try {
            return JSON.readValue(file, Envelope.Contents.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
