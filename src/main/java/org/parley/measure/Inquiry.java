package org.parley.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.shared.PartyCode;

/**
 * What an auditor asks of a history. Every answer is a list of acts, each with its words, source and doubts: nothing is
 * concluded from what is not on record.
 */
public final class Inquiry {
    private static final Set<ActKind> ANSWERS = EnumSet.of(
            ActKind.ACCEPTED,
            ActKind.ACCEPTED_WITH_RESERVATION,
            ActKind.ACCEPTED_AD_REFERENDUM,
            ActKind.COUNTER_PROPOSED,
            ActKind.REJECTED);
    private static final Set<ActKind> CONSENTS_OF_LEGISLATURES =
            EnumSet.of(ActKind.LEGISLATURE_APPROVED, ActKind.LEGISLATURE_APPROVED_WITH_CONDITIONS);
    private static final Set<ActKind> ENDS = EnumSet.of(
            ActKind.TERMINATED, ActKind.EXPIRED, ActKind.LAPSED, ActKind.SUPERSEDED, ActKind.INVALIDATED_BY_COURT);

    private final Parties parties;
    private final List<Happening> happened;

    Inquiry(Parties parties, List<Happening> happened) {
        this.parties = parties;
        this.happened = List.copyOf(happened);
    }

    /** The formal refusals of a measure before a day: what somebody claimed later does not erase them. */
    public List<Act> refusedBefore(MeasureId measure, LocalDate day) {
        return acts(act -> on(act, measure)
                && before(act, day)
                && formal(act)
                && Tally.refusal(act)
                && (act.kind() == ActKind.REJECTED || act.kind() == ActKind.LEGISLATURE_REJECTED));
    }

    /** The silences that were established on a measure before a day. */
    public List<Act> silencesBefore(MeasureId measure, LocalDate day) {
        return acts(act -> on(act, measure) && before(act, day) && act.kind() == ActKind.NO_ANSWER);
    }

    /** The formal answers a party gave on a measure by the end of a day; a remark or a receipt is none. */
    public List<Act> answersOf(PartyCode party, MeasureId measure, LocalDate from, LocalDate to) {
        return acts(act -> on(act, measure)
                && within(act, from, to)
                && by(act, party)
                && formal(act)
                && (ANSWERS.contains(act.kind()) || answered(act, measure)));
    }

    /** What was only remarked on a measure: neither answer nor refusal. */
    public List<Act> remarksOn(MeasureId measure, LocalDate from, LocalDate to) {
        return acts(act -> on(act, measure) && within(act, from, to) && !formal(act));
    }

    /** The measures that a kind of act names on a day, in the order named. */
    public List<MeasureId> measuresOf(ActKind kind, LocalDate day) {
        return happened.stream()
                .filter(act -> act.kind() == kind && within(act, day, day) && act.counts())
                .flatMap(act -> act.measures().stream())
                .distinct()
                .toList();
    }

    /** Every act of a kind on a measure, remarks included, in the order of the world. */
    public List<Act> all(ActKind kind, MeasureId measure) {
        return acts(act -> on(act, measure) && act.kind() == kind);
    }

    /** The first formal act of a kind on a measure; its note keeps what other sources say. */
    public Optional<Act> first(ActKind kind, MeasureId measure) {
        return acts(act -> on(act, measure) && act.kind() == kind && formal(act)).stream()
                .findFirst();
    }

    /** The first act by which a legislature as a whole consented to a text, in a party or in either. */
    public List<Act> consentOfLegislature(PartyCode party) {
        return acts(act -> by(act, party) && act.counts() && CONSENTS_OF_LEGISLATURES.contains(act.kind()));
    }

    /** What a legislature did short of consent: committees, readings, single chambers, votes on something else. */
    public List<Act> lesserVotes(PartyCode party) {
        return acts(act -> by(act, party)
                && (act.kind() == ActKind.LEGISLATURE_VOTED
                        || (CONSENTS_OF_LEGISLATURES.contains(act.kind()) && !act.counts())));
    }

    /** By which acts a party alone stopped a measure in law; announcements and approvals of it are not among them. */
    public List<Act> suspensionsBy(PartyCode party, MeasureId measure) {
        return acts(act -> on(act, measure) && by(act, party) && act.counts() && act.kind() == ActKind.SUSPENDED);
    }

    /** What restored a measure: talks that resumed or operation that did. A meeting restores nothing. */
    public List<Act> resumptionsOf(MeasureId measure) {
        return acts(act -> on(act, measure)
                && formal(act)
                && (act.kind() == ActKind.RESUMED || act.kind() == ActKind.RESUMED_OPERATION));
    }

    /** The acts that ended a measure in law, and the notices they rest on. */
    public List<Act> endsAndNotices(MeasureId measure) {
        return acts(act ->
                on(act, measure) && act.counts() && (ENDS.contains(act.kind()) || act.kind() == ActKind.NOTICE_GIVEN));
    }

    /** What those who are no party did that a step needed. */
    public List<Act> gates() {
        return acts(act -> act.kind() == ActKind.THIRD_PARTY_GATE_PASSED
                || act.kind() == ActKind.THIRD_PARTY_GATE_REFUSED
                || act.act().author().kind() == Author.Kind.THIRD);
    }

    /** What worked on a measure on a day: the latest act each of these kinds by then. */
    public List<Act> standingOn(LocalDate day, MeasureId measure, Collection<ActKind> kinds) {
        return acts(act -> on(act, measure) && !act.day().isAfter(day) && act.counts() && kinds.contains(act.kind()));
    }

    /** Days from the first putting of a measure to its first reminder; empty where a day is known to the month only. */
    public OptionalLong daysToFirstReminder(MeasureId measure) {
        var put = first(ActKind.PROPOSED, measure).map(Act::happenedOn);
        var reminder = first(ActKind.REMINDED, measure).map(Act::happenedOn);
        if (put.isEmpty()
                || reminder.isEmpty()
                || put.get().day() == null
                || reminder.get().day() == null) return OptionalLong.empty();
        return OptionalLong.of(
                ChronoUnit.DAYS.between(put.get().first(), reminder.get().first()));
    }

    private boolean answered(Happening act, MeasureId measure) {
        var reading = act.reading(measure);
        return reading != null && reading.answers();
    }

    private List<Act> acts(Predicate<Happening> wanted) {
        return happened.stream().filter(wanted).map(Happening::act).toList();
    }

    private static boolean on(Happening act, MeasureId measure) {
        return act.measures().contains(measure);
    }

    private static boolean formal(Happening act) {
        return act.act().formal();
    }

    private boolean by(Happening act, PartyCode party) {
        return parties.behind(act.act().author()).contains(parties.find(party).orElse(party));
    }

    private static boolean before(Happening act, LocalDate day) {
        return act.act().happenedOn().last().isBefore(day);
    }

    private static boolean within(Happening act, LocalDate from, LocalDate to) {
        return !act.day().isBefore(from) && !act.day().isAfter(to);
    }
}
