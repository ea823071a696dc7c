package org.parley.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.instrument.Step.Kind;
import org.parley.instrument.Step.Side;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Histories;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Service;

/** The legal clocks of a negotiation: what law or the parties' own words set for a day. They run on while contacts are frozen. */
@Service
public class LegalDates {
    private final Instruments instruments;
    private final Steps steps;
    private final Histories histories;
    private final Measures measures;
    private final Submissions submissions;
    private final Clock clock;

    LegalDates(
            Instruments instruments,
            Steps steps,
            Histories histories,
            Measures measures,
            Submissions submissions,
            Clock clock) {
        this.instruments = instruments;
        this.steps = steps;
        this.histories = histories;
        this.measures = measures;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Those that lie ahead, and those of steps that passed undone; nearest first. */
    public List<LegalDate> of(PartyCode party, NegotiationId negotiation) {
        var dates = new ArrayList<LegalDate>();
        for (var instrument : instruments.of(party, negotiation)) of(instrument, dates);
        declared(party, negotiation).forEach(dates::add);
        offers(party, negotiation).forEach(dates::add);
        dates.sort(Comparator.comparing(LegalDate::on).thenComparing(LegalDate::what));
        return List.copyOf(dates);
    }

    private void of(Instrument instrument, List<LegalDate> dates) {
        var conclusion = steps.conclusion(instrument);
        var since = conclusion.day(Kind.IN_FORCE, Side.BOTH);
        if (since != null) {
            lasts(instrument, since, dates);
            return;
        }
        var force = instruments.entryIntoForce(instrument).on();
        if (force != null) dates.add(date(instrument, force, "“%s” enters into force by its clause"));
    }

    private void lasts(Instrument instrument, LocalDate since, List<LegalDate> dates) {
        var duration = instrument.terms().duration();
        if (duration == null) return;
        var today = today();
        var end = duration.endOfTerm(since, today);
        if (!end.isBefore(today))
            dates.add(date(instrument, end, duration.renews() ? "“%s” renews itself" : "“%s” expires"));
        var notice = duration.lastDayOfNotice(since, today);
        if (duration.renews() && !notice.isBefore(today))
            dates.add(date(instrument, notice, "last day of notice, else “%s” goes on for another term"));
    }

    /** What was declared for a day that has not come: a notice, a suspension, an end. A notice that was revoked is none. */
    private Stream<LegalDate> declared(PartyCode party, NegotiationId negotiation) {
        var today = today();
        var acts = histories.of(party, negotiation).inOrder(null);
        return acts.stream()
                .filter(Act::formal)
                .filter(act -> act.kind() != ActKind.NOTICE_GIVEN || !revoked(act, acts))
                .flatMap(act -> Stream.ofNullable(act.effectiveOn())
                        .map(ActDate::first)
                        .filter(on -> on.isAfter(today))
                        .map(on -> new LegalDate(on, works(act), "/negotiations/" + negotiation)));
    }

    private static boolean revoked(Act notice, List<Act> acts) {
        return acts.stream()
                .skip(acts.indexOf(notice))
                .anyMatch(act -> act.kind() == ActKind.NOTICE_REVOKED
                        && act.author().equals(notice.author())
                        && act.measures().stream().anyMatch(notice.measures()::contains));
    }

    private static String works(Act act) {
        return "%s of %s takes effect"
                .formatted(act.kind().word().replace('_', ' ').toLowerCase(Locale.ROOT), act.happenedOn());
    }

    private Stream<LegalDate> offers(PartyCode party, NegotiationId negotiation) {
        return submissions.of(party, negotiation).stream()
                .filter(one -> one.state() == SubmissionState.WITH_THE_COUNTERPART)
                .flatMap(one -> Stream.ofNullable(one.answerWantedBy())
                        .filter(on -> !on.isBefore(today()))
                        .map(on -> offer(party, one.measure(), on)));
    }

    private LegalDate offer(PartyCode party, MeasureId measure, LocalDate on) {
        var point = measures.get(party, measure);
        var what = "our offer on point %s wants its answer".formatted(point.number());
        return new LegalDate(on, what, "/measures/" + point.id());
    }

    private static LegalDate date(Instrument instrument, LocalDate on, String what) {
        return new LegalDate(on, what.formatted(instrument.title()), "/instruments/" + instrument.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
