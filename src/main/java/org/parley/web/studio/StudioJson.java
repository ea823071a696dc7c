package org.parley.web.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Says to a diagram's script, in an attribute, what is to be marked on it. */
@Component("studioJson")
public class StudioJson {
    private final ObjectMapper json;

    StudioJson(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object marks) {
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
