package org.parley.process.course;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services that diagrams call, each answering what the story has set, and remembering what it was asked to do. */
public final class StandIns {
    static final Date TOMORROW = Date.from(Instant.now().plus(1, ChronoUnit.DAYS));

    final List<String> done = new ArrayList<>();
    final Papers papers = new Papers();
    final Reviews reviews = new Reviews();
    final Submissions submissions = new Submissions();
    final Communications communications = new Communications();
    final Instruments instruments = new Instruments();
    final DomesticTrack domesticTrack = new DomesticTrack();

    Map<Object, Object> byName() {
        return Map.of(
                "papers", papers,
                "reviews", reviews,
                "submissions", submissions,
                "communications", communications,
                "instruments", instruments,
                "domesticTrack", domesticTrack);
    }

    public final class Papers {
        String channel = "desk";
        String form = "note_verbale";
        String level = "minister";
        List<String> kinds = List.of("treaty");
        List<String> acts = List.of("proposed");
        boolean accepts;
        boolean atTheTable;

        public String channel(String paperId) {
            return channel;
        }

        public boolean atTheTable(String paperId) {
            return atTheTable;
        }

        public String form(String paperId) {
            return form;
        }

        public String level(String paperId) {
            return level;
        }

        public List<String> instrumentKinds(String paperId) {
            return kinds;
        }

        public List<String> acts(String paperId) {
            return acts;
        }

        public boolean acceptsAnything(String paperId) {
            return accepts;
        }

        public Date reportBy(String paperId) {
            return TOMORROW;
        }

        public void remind(String submissionId) {
            done.add("remind " + submissionId);
        }
    }

    public final class Reviews {
        final List<String> asked = new ArrayList<>();
        String outcome = "cleared";

        public void open(String paperId, Collection<Map<String, Object>> reviewers) {
            done.add("open review of "
                    + reviewers.stream().map(row -> (String) row.get("agency")).toList());
        }

        public Collection<String> asked(String paperId) {
            return List.copyOf(asked);
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

        public String outcome(String paperId) {
            return outcome;
        }
    }

    public final class Submissions {
        final Set<String> answered = new HashSet<>();
        List<String> open = List.of("s1");

        public Collection<String> open(String proposalId) {
            return open;
        }

        public boolean answerInHand(String submissionId) {
            return answered.contains(submissionId);
        }

        public Date answerBy(String submissionId) {
            return TOMORROW;
        }
    }

    public final class Communications {
        boolean recordedByUs;
        String negotiation = "";

        public void send(String paperId) {
            done.add("send " + paperId);
        }

        public String negotiation(String communicationId) {
            return negotiation;
        }

        public boolean recordedByUs(String communicationId) {
            return recordedByUs;
        }
    }

    public final class Instruments {
        boolean binding = true;
        boolean severalLanguages;
        boolean bothNotified;
        boolean adoptedApart;
        boolean forceBySignature;

        public boolean binding(String instrumentId) {
            return binding;
        }

        public boolean concordanceNeeded(String instrumentId) {
            return severalLanguages;
        }

        public boolean adoptedApart(String instrumentId) {
            return adoptedApart;
        }

        public boolean forceBySignature(String instrumentId) {
            return forceBySignature;
        }

        public boolean bothNotified(String instrumentId) {
            return bothNotified;
        }

        public Date entryIntoForceOn(String instrumentId) {
            return TOMORROW;
        }

        public void enterIntoForce(String instrumentId) {
            done.add("enter into force " + instrumentId);
        }
    }

    public final class DomesticTrack {
        @Nullable Date due;

        public @Nullable Date dueOn(String instrumentId, int workingDays) {
            return workingDays > 0 ? TOMORROW : due;
        }
    }
}
