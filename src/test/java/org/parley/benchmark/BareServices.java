package org.parley.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the diagrams call, answering at once what a road without trouble needs. */
public final class BareServices {
    static final List<String> AGENCIES = List.of("legal", "comms", "cert", "defence", "interior");

    private static final Date TOMORROW = Date.from(Instant.now().plus(1, ChronoUnit.DAYS));
    private static final Date YESTERDAY = Date.from(Instant.now().minus(1, ChronoUnit.DAYS));

    Map<Object, Object> byName() {
        return Map.of(
                "papers", new Papers(),
                "reviews", new Reviews(),
                "submissions", new Submissions(),
                "communications", new Communications(),
                "instruments", new Instruments(),
                "domesticTrack", new DomesticTrack());
    }

    public static final class Papers {
        public String channel(String paperId) {
            return "mission";
        }

        public boolean atTheTable(String paperId) {
            return false;
        }

        public String form(String paperId) {
            return "non_paper";
        }

        public String level(String paperId) {
            return "minister";
        }

        public List<String> instrumentKinds(String paperId) {
            return List.of("treaty");
        }

        public List<String> acts(String paperId) {
            return List.of("proposed");
        }

        public boolean acceptsAnything(String paperId) {
            return false;
        }

        public Date reportBy(String paperId) {
            return TOMORROW;
        }

        public void remind(String submissionId) {
            throw new IllegalStateException("Nobody is silent on this road");
        }
    }

    public static final class Reviews {
        private final Map<String, AtomicInteger> positions = new ConcurrentHashMap<>();

        public void open(String paperId, Collection<Map<String, Object>> reviewers) {
            if (reviewers.isEmpty()) throw new IllegalStateException("The table names nobody");
        }

        public Collection<String> asked(String paperId) {
            return AGENCIES;
        }

        public Collection<String> candidates(String paperId, String agency) {
            return List.of("xa.agency." + agency);
        }

        public Date dueOn(String paperId, String agency) {
            return TOMORROW;
        }

        public Date endsOn(String paperId) {
            return TOMORROW;
        }

        /** Asked after each position, and once more behind them: cleared with the last. */
        public String outcome(String paperId) {
            var given = positions
                    .computeIfAbsent(paperId, paper -> new AtomicInteger())
                    .incrementAndGet();
            return given < AGENCIES.size() ? "dissent" : "cleared";
        }
    }

    public static final class Submissions {
        public Collection<String> open(String proposalId) {
            return List.of("s-" + proposalId);
        }

        public boolean answerInHand(String submissionId) {
            return false;
        }

        public Date answerBy(String submissionId) {
            return TOMORROW;
        }
    }

    public static final class Communications {
        public void send(String paperId) {
            throw new IllegalStateException("The mission brings this paper");
        }

        public String negotiation(String communicationId) {
            return communicationId;
        }

        public boolean recordedByUs(String communicationId) {
            return true;
        }
    }

    public static final class Instruments {
        public boolean binding(String instrumentId) {
            return true;
        }

        public boolean concordanceNeeded(String instrumentId) {
            return false;
        }

        public boolean adoptedApart(String instrumentId) {
            return false;
        }

        public boolean forceBySignature(String instrumentId) {
            return false;
        }

        public boolean bothNotified(String instrumentId) {
            return false;
        }

        public Date entryIntoForceOn(String instrumentId) {
            return YESTERDAY;
        }

        public void enterIntoForce(String instrumentId) {}
    }

    public static final class DomesticTrack {
        public @Nullable Date dueOn(String instrumentId, int workingDays) {
            return null;
        }
    }
}
