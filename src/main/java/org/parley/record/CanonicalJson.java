package org.parley.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.TreeMap;

/**
 * Writes a fact as bytes that anyone can write again: keys sorted, no white space, strings escaped one way (RFC 8785). Of
 * numbers only whole ones occur; anything else is refused, for two machines may print it differently.
 */
final class CanonicalJson {
    private static final long LARGEST_EXACT = 1L << 53;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addModule(new SimpleModule().setSerializerModifier(new IdsAsText()))
            .build();

    private CanonicalJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode tree(Object fact) {
        return MAPPER.valueToTree(fact);
    }

    /** Reads JSON that somebody else may have written. @throws IllegalArgumentException where it is none */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static String of(JsonNode node) {
        var json = new StringBuilder();
        write(node, json);
        return json.toString();
    }

    private static void write(JsonNode node, StringBuilder json) {
        if (node.isObject()) writeObject(node, json);
        else if (node.isArray()) writeArray(node, json);
        else if (node.isTextual()) writeText(node.textValue(), json);
        else if (node.isBoolean() || node.isNull()) json.append(node.asText());
        else if (node.canConvertToLong() && node.isIntegralNumber() && Math.abs(node.longValue()) <= LARGEST_EXACT)
            json.append(node.longValue());
        else throw new IllegalArgumentException("The record takes whole numbers only, not " + node);
    }

    private static void writeObject(JsonNode node, StringBuilder json) {
        var sorted = new TreeMap<String, JsonNode>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        var separator = "{";
        for (var field : sorted.entrySet()) {
            json.append(separator);
            writeText(field.getKey(), json);
            json.append(':');
            write(field.getValue(), json);
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder json) {
        var separator = "[";
        for (var item : node) {
            json.append(separator);
            write(item, json);
            separator = ",";
        }
        json.append(node.isEmpty() ? "[]" : "]");
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') json.append("\\u%04x".formatted((int) c));
                    else json.append(c);
                }
            }
        }
        json.append('"');
    }

    /** A record of one component (an id, a code, a hash) is written as that component. */
    private static final class IdsAsText extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> usual) {
            var type = description.getBeanClass();
            if (!type.isRecord() || type.getRecordComponents().length != 1) return usual;
            var component = type.getRecordComponents()[0];
            component.getAccessor().setAccessible(true);
            return new Unwrapped(component);
        }
    }

    private static final class Unwrapped extends JsonSerializer<Object> {
        private final RecordComponent component;

        Unwrapped(RecordComponent component) {
            this.component = component;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider serializers) throws IOException {
            try {
                serializers.defaultSerializeValue(component.getAccessor().invoke(value), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
