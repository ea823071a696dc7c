package org.parley.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** A negotiation between Arden and Brenn told act by act: {@code on("2020-03-01").arden(PROPOSED, "M1")}. */
final class Story {
    static final PartyCode ARDEN = new PartyCode("XA");
    static final PartyCode BRENN = new PartyCode("XB");
    private static final PartyCode NEW_BRENN = new PartyCode("NB");
    private static final Instant FIRST_ENTRY = Instant.parse("2026-01-01T08:00:00Z");

    private final List<MeasureId> measures;
    private final List<Act> acts = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private ActDate day = ActDate.parse("2020-01-01");
    private @Nullable ActDate effective;
    private boolean formal = true;
    private @Nullable String level;
    private @Nullable Author proposer;
    private Act.@Nullable Passage passage;

    private Story(List<MeasureId> measures) {
        this.measures = measures;
    }

    static Story about(String... measures) {
        return new Story(Arrays.stream(measures).map(MeasureId::new).toList());
    }

    Story on(String date) {
        day = ActDate.parse(date);
        return this;
    }

    Story effective(String date) {
        effective = ActDate.parse(date);
        return this;
    }

    Story informally() {
        formal = false;
        return this;
    }

    Story level(String level) {
        this.level = level;
        return this;
    }

    Story proposedBy(PartyCode party) {
        proposer = Author.of(party);
        return this;
    }

    /** What follows is a paper: received on that day, or not proved to be. */
    Story carried(@Nullable String receivedOn) {
        passage = new Act.Passage(
                "c", null, null, null, null, null, null, receivedOn == null ? null : LocalDate.parse(receivedOn));
        return this;
    }

    Story arden(ActKind kind, String... names) {
        return by(Author.of(ARDEN), kind, names);
    }

    Story brenn(ActKind kind, String... names) {
        return by(Author.of(BRENN), kind, names);
    }

    Story successorOfBrenn(ActKind kind, String... names) {
        return by(Author.of(NEW_BRENN), kind, names);
    }

    Story both(ActKind kind, String... names) {
        return by(Author.BOTH, kind, names);
    }

    Story third(ActKind kind, String... names) {
        return by(Author.THIRD, kind, names);
    }

    /** Replaces the latest act. */
    Story corrected(Author author, ActKind kind, String... names) {
        var wrong = last();
        by(author, kind, names);
        var right = acts.remove(acts.size() - 1);
        acts.add(copy(right, right.order(), wrong));
        return this;
    }

    /** The same act, had it been recorded at that place. */
    static Act recordedAs(Act act, long order) {
        return copy(act, order, act.corrects());
    }

    private static Act copy(Act act, long order, @Nullable ActId corrects) {
        return new Act(
                act.id(),
                order,
                act.author(),
                act.kind(),
                act.measures(),
                act.happenedOn(),
                act.effectiveOn(),
                act.formal(),
                act.addressing(),
                act.passage(),
                act.words(),
                act.sourcing(),
                act.detail(),
                act.recordedBy(),
                act.recordedAt(),
                corrects,
                null);
    }

    /** Our reading of the latest act for one point. */
    Story read(String measure, Outcome outcome) {
        var at = FIRST_ENTRY.plusSeconds(60L * (acts.size() + readings.size()));
        readings.add(
                new Reading("r" + readings.size(), last(), new MeasureId(measure), null, outcome, "xa.desk", at, null));
        return this;
    }

    private Story by(Author author, ActKind kind, String... names) {
        int order = acts.size() + 1;
        acts.add(new Act(
                new ActId("a" + order),
                order,
                author,
                kind,
                Arrays.stream(names).map(MeasureId::new).toList(),
                day,
                effective,
                formal,
                new Act.Addressing(proposer, null),
                passage,
                null,
                new Act.Sourcing(Provenance.REPORTED, null, null, null, null, null, null, null, null),
                new Act.Detail(level, null),
                "xa.desk",
                FIRST_ENTRY.plusSeconds(60L * order),
                null,
                null));
        formal = true;
        effective = null;
        level = null;
        proposer = null;
        passage = null;
        return this;
    }

    ActId last() {
        return acts.get(acts.size() - 1).id();
    }

    /** The instant at which the latest act was recorded. */
    Instant now() {
        return acts.get(acts.size() - 1).recordedAt();
    }

    List<Act> acts() {
        return acts;
    }

    History history() {
        var parties = new Parties(ARDEN, BRENN, Map.of(NEW_BRENN, BRENN));
        return History.of(parties, measures, acts, readings);
    }

    Standing standing() {
        return history().standing();
    }

    Standing asOf(String day) {
        return history().asOf(LocalDate.parse(day));
    }

    AgreementStatus agreement() {
        return standing().agreement();
    }

    MeasureStatus status(String measure) {
        return of(measure).status();
    }

    MeasureStatus status(String measure, String day) {
        return asOf(day).of(new MeasureId(measure)).status();
    }

    MeasureStanding of(String measure) {
        return standing().of(new MeasureId(measure));
    }
}
