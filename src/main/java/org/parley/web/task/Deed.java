package org.parley.web.task;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.InstrumentKind;

/**
 * Something that a person of the exercise did, as a file tells it: exactly one of what may be done on a page, or a form
 * that was filled.
 *
 * @param by who did it
 * @param adds a point of that desk's own
 * @param puts the points put forward, by their numbers
 * @param notes a paper of one's own accord that wants no answer
 * @param concludes an instrument opened for settled points
 * @param fills the form of a task
 */
record Deed(
        String by,
        @Nullable Point adds,
        @Nullable Put puts,
        @Nullable Note notes,
        @Nullable Conclusion concludes,
        @Nullable Form fills) {

    record Point(String number, String title, InstrumentKind kind, String summary) {}

    record Put(List<String> points, String reason) {}

    record Note(String point, ActKind act, String reason) {}

    record Conclusion(String title, List<String> points) {}

    /**
     * A form as its page would post it.
     *
     * @param task what the task is called
     * @param point the number of a point that it is about
     */
    record Form(String task, String point, Map<String, String> fields) {}

    static List<Deed> read(InputStream file) throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .findAndRegisterModules()
                .readValue(file, new TypeReference<List<Deed>>() {});
    }
}
