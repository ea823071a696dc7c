package org.parley.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** One measured figure, told as a line of JSON on the console and kept in {@code target/benchmark.jsonl}. */
public final class Figure {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("target", "benchmark.jsonl");

    private final Map<String, Object> says = new LinkedHashMap<>();

    public Figure(String name) {
        says.put("name", name);
    }

    public Figure with(String key, Object value) {
        says.put(key, value instanceof Double number ? Math.round(number * 1000) / 1000.0 : value);
        return this;
    }

    public void tell() {
        try {
            var line = JSON.writeValueAsString(says);
            System.out.println(line);
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
