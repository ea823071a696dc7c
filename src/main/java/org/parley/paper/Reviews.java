package org.parley.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.measure.Negotiations;
import org.parley.party.Agency;
import org.parley.party.Calendars;
import org.parley.party.Desks;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies' part in a paper: who is asked, by when, and what they say, point by point. */
@Service
public class Reviews {
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final int LEGAL_DAYS = 5;

    private final PaperStore store;
    private final PaperFiles files;
    private final Negotiations negotiations;
    private final Desks desks;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            PaperStore store,
            PaperFiles files,
            Negotiations negotiations,
            Desks desks,
            Calendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.negotiations = negotiations;
        this.desks = desks;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    // what diagrams call

    /**
     * Asks the agencies that the table of reviewers names, and the legal adviser whatever it says.
     *
     * @param reviewers rows with {@code agency}, {@code days} (working days) and {@code mode}
     */
    @Transactional
    public void open(String paperId, Collection<? extends Map<String, ?>> reviewers) {
        var paper = locked(new PaperId(paperId));
        var rows = new LinkedHashMap<String, Asked>();
        for (var reviewer : reviewers) {
            var asked = asked(paper, reviewer);
            for (var agency : desks.asked(paper.party(), asked.agency(), today()))
                rows.merge(agency, asked.of(agency), Asked::stricter);
        }
        var legal = rows.get(Agency.LEGAL);
        if (legal == null || legal.mode() != Asked.Mode.POSITION)
            rows.put(Agency.LEGAL, asked(paper, Agency.LEGAL, Asked.Mode.POSITION, LEGAL_DAYS));
        save(paper, paper.ask(rows.values()));
        events.publishEvent(new ReviewOpened(
                paper.party(),
                paper.negotiation().value(),
                null,
                paperId,
                paper.draft().number(),
                List.copyOf(rows.keySet())));
    }

    private Asked asked(Paper paper, Map<String, ?> reviewer) {
        var agency = String.valueOf(reviewer.get("agency"));
        var mode = Asked.Mode.ofWord(String.valueOf(reviewer.get("mode")));
        var days = reviewer.get("days");
        if (!(days instanceof Number number))
            throw new IllegalStateException("The table of reviewers gives no days for " + agency);
        return asked(paper, agency, mode, number.intValue());
    }

    private Asked asked(Paper paper, String agency, Asked.Mode mode, int days) {
        var due = calendars.addWorkingDays(paper.party(), today(), Math.max(1, days));
        return new Asked(agency, paper.draft().number(), mode, due, now());
    }

    /**
     * The agencies that must look at the latest draft; those whose points did not change keep their clearance, and once it
     * is cleared nobody is waited for who may be silent.
     */
    public Collection<String> asked(String paperId) {
        var review = known(paperId).review(today());
        return review.isCleared() ? List.of() : review.mustLook();
    }

    /** Who may give the position of an agency: its own people, or the desk officers where it has none who sign in. */
    public Collection<String> candidates(String paperId, String agency) {
        var party = known(paperId).party();
        var groups = new ArrayList<String>();
        groups.add(Actor.agencyGroup(party, agency));
        if (!desks.agency(party, agency).hasAccounts()) groups.add(Role.DESK_OFFICER.group(party));
        return groups;
    }

    public Date dueOn(String paperId, String agency) {
        return endOf(known(paperId)
                .review(today())
                .asked(agency)
                .map(Asked::dueOn)
                .orElseThrow(() -> new IllegalStateException(agency + " was not asked about paper " + paperId)));
    }

    /** The working day after the last agency's day, when the desk goes on without whoever is still silent. */
    public Date endsOn(String paperId) {
        var paper = known(paperId);
        var review = paper.review(today());
        var last = review.mustLook().stream()
                .flatMap(agency -> review.asked(agency).stream())
                .map(Asked::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(today());
        return endOf(calendars.addWorkingDays(paper.party(), last, 1));
    }

    /** {@code cleared}, or {@code dissent} where an agency stands in the way by what it said or by its silence. */
    public String outcome(String paperId) {
        return known(paperId).review(today()).isCleared() ? "cleared" : "dissent";
    }

    static Date endOf(LocalDate day) {
        return Date.from(day.atTime(CLOSE_OF_BUSINESS).toInstant(ZoneOffset.UTC));
    }

    // what people see and do

    /** How each agency asked about the paper stands on its latest draft. */
    @Transactional(readOnly = true)
    public Map<Agency, Review.Stand> stands(PartyCode party, PaperId id) {
        var paper = store.find(id).filter(one -> one.party().equals(party)).orElseThrow(Papers::unknown);
        var review = paper.review(today());
        var stands = new LinkedHashMap<Agency, Review.Stand>();
        for (var agency : review.agencies()) stands.put(desks.agency(party, agency), review.stand(agency));
        return stands;
    }

    /**
     * Takes an agency's positions from one of its own people. Parts on which its earlier position stands may be left
     * out; the letter itself is cleared with the points unless they say otherwise.
     */
    @Transactional
    public Clearance give(Actor actor, PaperId id, String agency, List<PointPosition> positions) {
        var paper = locked(actor, id);
        if (!actor.speaksFor(agency))
            throw new Refusal("not-your-agency", "You do not speak for %s".formatted(name(paper, agency)));
        return take(paper, Positions.of(paper, agency, actor.person(), now(), null, positions));
    }

    /** Records the positions of an agency whose people do not sign in, from its letter; the letter is kept. */
    @Transactional
    public Clearance recordFromLetter(
            Actor actor, PaperId id, String agency, Letter letter, List<PointPosition> positions) {
        var paper = locked(actor, id);
        actor.require(Role.DESK_OFFICER);
        if (desks.agency(paper.party(), agency).hasAccounts())
            throw new Refusal(
                    "agency-signs-in",
                    "%s gives its position itself; only an agency without accounts is recorded from a letter"
                            .formatted(name(paper, agency)));
        if (letter.day().isAfter(today()))
            throw new Refusal("letter-in-future", "The letter cannot be dated in the future", "letterDay");
        var file = files.keep(actor, paper, letter.file());
        var onFile = new Clearance.Letter(letter.number(), letter.day(), file);
        return take(paper, Positions.of(paper, agency, actor.person(), now(), onFile, positions));
    }

    /** An agency's letter as the desk files it. */
    public record Letter(String number, LocalDate day, Upload file) {
        public Letter {
            number = number.strip();
            if (number.isEmpty())
                throw new Refusal("letter-missing", "Give the number of the agency's letter", "letterNumber");
        }
    }

    private Clearance take(Paper paper, Clearance clearance) {
        save(paper, paper.give(clearance));
        var letter = clearance.letter();
        var hash = Fingerprint.start();
        for (var on : clearance.positions()) {
            var reason = on.position().reason();
            hash.with(on.hash())
                    .with(on.position().position().name())
                    .with(on.position().wordsAskedFor())
                    .with(reason == null ? null : reason.words());
        }
        events.publishEvent(new ClearanceGiven(
                paper.party(),
                paper.negotiation().value(),
                clearance.by(),
                paper.id().value(),
                clearance.draft(),
                clearance.agency(),
                clearance.positions().stream()
                        .map(on -> on.position().position().name())
                        .toList(),
                letter == null ? null : letter.number(),
                hash.hex()));
        return clearance;
    }

    /** Records the decision of a named authority that the paper leaves in spite of dissent or silence. */
    @Transactional
    public void overrule(Actor actor, PaperId id, String authority, LocalDate decidedOn, String why) {
        var paper = locked(actor, id);
        var after = paper.overrule(authority, decidedOn, new InwardReason(why), actor, now());
        save(paper, after);
        var overrulings = after.course().overrulings();
        var last = overrulings.get(overrulings.size() - 1);
        events.publishEvent(new DissentOverruled(
                paper.party(),
                paper.negotiation().value(),
                actor.person(),
                id.value(),
                last.draft(),
                last.draftHash(),
                last.agencies(),
                last.authority()));
    }

    /** Asks again whoever stands in the way, until a new day. */
    @Transactional
    public void askAgain(Actor actor, PaperId id, LocalDate until, String why) {
        var paper = locked(actor, id);
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        if (!until.isAfter(today()))
            throw new Refusal("future-day-needed", "Name a day in the future by which they are to answer", "until");
        var review = paper.review(today());
        var again = new TreeSet<>(review.inTheWay());
        again.addAll(review.legalAdviserSpoke() ? Set.of() : Set.of(Agency.LEGAL));
        var asked = again.stream()
                .map(agency -> new Asked(agency, paper.draft().number(), mode(review, agency), until, now()))
                .toList();
        save(paper, paper.askAgain(actor, new InwardReason(why), now()).ask(asked));
        events.publishEvent(new ReviewOpened(
                paper.party(),
                paper.negotiation().value(),
                actor.person(),
                id.value(),
                paper.draft().number(),
                List.copyOf(again)));
    }

    private static Asked.Mode mode(Review review, String agency) {
        return review.asked(agency).map(Asked::mode).orElse(Asked.Mode.POSITION);
    }

    private String name(Paper paper, String agency) {
        return desks.agency(paper.party(), agency).name();
    }

    private Paper known(String paperId) {
        return store.find(new PaperId(paperId)).orElseThrow(Papers::unknown);
    }

    private Paper locked(Actor actor, PaperId id) {
        var paper = locked(id);
        if (!paper.party().equals(actor.party())) throw Papers.unknown();
        return paper;
    }

    private Paper locked(PaperId id) {
        negotiations.lock(List.of(store.negotiation(id).orElseThrow(Papers::unknown)));
        return store.find(id).orElseThrow(Papers::unknown);
    }

    private void save(Paper before, Paper after) {
        store.save(before, after, CourseStore.at(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return Paper.dayOf(clock.instant());
    }
}
