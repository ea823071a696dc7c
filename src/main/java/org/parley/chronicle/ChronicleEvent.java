package org.parley.chronicle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;

/**
 * One event as a chronicle tells it, field for field.
 *
 * @param side a party's code, {@code both} or {@code third}
 * @param measures as written: ids, or the one word {@code all}
 * @param effective the day from which the act works, where that is not its date
 * @param misfit what is lost because the kind is only the nearest one
 * @param checked whether act and date were found in a source
 * @param note conflicting dates, or other doubts
 */
record ChronicleEvent(
        int seq,
        ActDate date,
        @Nullable ActDate effective,
        String side,
        @Nullable String actor,
        ActKind kind,
        List<String> measures,
        @Nullable String proposer,
        @Nullable String counterpart,
        @Nullable String level,
        @Nullable String result,
        boolean formal,
        @Nullable String misfit,
        @Nullable String note,
        @Nullable String text,
        @Nullable String confidence,
        @Nullable String source,
        @Nullable Boolean checked) {
    static final String ALL = "all";
    static final String BOTH = "both";
    static final String THIRD = "third";

    ChronicleEvent {
        measures = List.copyOf(measures);
    }

    boolean namesAll() {
        return measures.equals(List.of(ALL));
    }
}
