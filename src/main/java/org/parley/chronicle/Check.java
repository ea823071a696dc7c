package org.parley.chronicle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActDate;
import org.parley.measure.Standing;

/** Replays chronicles and says where each negotiation stands: one JSON object on one line for each file. */
final class Check {
    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;
    private final PrintStream err;

    Check(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Answers 0, or 1 where a file was refused; the others are replayed all the same. */
    int run(List<Path> files, @Nullable LocalDate asOf) {
        int refused = 0;
        for (var file : files) {
            try {
                print(result(Chronicle.read(file), asOf));
            } catch (BrokenChronicle e) {
                refused = 1;
                refuse(file, e);
            }
        }
        out.flush();
        return refused;
    }

    private void refuse(Path file, BrokenChronicle broken) {
        var where = broken.event() == null ? file.toString() : "%s, event %d".formatted(file, broken.event());
        err.println("%s: refused, %s".formatted(where, broken.reason()));
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("refused", file.toString());
        line.put("event", broken.event());
        line.put("reason", broken.reason());
        print(line);
    }

    static Map<String, @Nullable Object> result(Chronicle chronicle, @Nullable LocalDate asOf) {
        var standing = chronicle.history().standing(asOf, null);
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("id", chronicle.file().id());
        line.put("agreement_status", standing.agreement().word());
        line.put("measures", measures(standing));
        var counts = standing.counts();
        line.put("submission_rounds", counts.submissionRounds());
        line.put("counter_proposals", counts.counterProposals());
        line.put("rejections", counts.rejections());
        line.put("rejections_formal", counts.rejectionsFormal());
        line.put("non_answers", counts.nonAnswers());
        line.put("reminders", counts.reminders());
        line.put("legislature_submissions", counts.legislatureSubmissions());
        var instrument = standing.instrument();
        line.put("signed_on", instrument.signed().map(ActDate::toString).orElse(null));
        line.put(
                "entered_into_force_on",
                instrument.enteredIntoForce().map(ActDate::toString).orElse(null));
        var days = instrument.daysFromSignatureToForce();
        line.put("days_signature_to_entry_into_force", days.isPresent() ? days.getAsLong() : null);
        var unrepresented = chronicle.unrepresented();
        int events = chronicle.file().events().size();
        line.put("events_in", events);
        line.put("events_kept", events - unrepresented.size());
        line.put("unrepresented", reasons(unrepresented));
        return line;
    }

    private static Map<String, String> measures(Standing standing) {
        var statuses = new LinkedHashMap<String, String>();
        standing.measures()
                .forEach((measure, where) ->
                        statuses.put(measure.value(), where.status().word()));
        return statuses;
    }

    private static List<Map<String, Object>> reasons(Map<Integer, String> unrepresented) {
        return unrepresented.entrySet().stream()
                .map(lost -> Map.<String, Object>of("event", lost.getKey(), "reason", lost.getValue()))
                .toList();
    }

    private void print(Map<String, @Nullable Object> line) {
        try {
            out.println(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
