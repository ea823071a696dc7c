package org.parley.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the gateways behind a task are told: ids and routing decisions, never texts. */
public record Routing(Map<String, Object> variables) {
    public static final Routing NONE = new Routing(Map.of());

    public Routing {
        variables = Map.copyOf(variables);
    }

    public static Routing of(String name, Object value) {
        return new Routing(Map.of(name, value));
    }

    public Routing and(String name, Object value) {
        var all = new LinkedHashMap<>(variables);
        all.put(name, value);
        return new Routing(all);
    }
}
