package org.parley.measure;

import static org.parley.measure.Putting.State.ANSWERED;
import static org.parley.measure.Putting.State.OPEN;
import static org.parley.measure.Putting.State.PUT_AGAIN;
import static org.parley.measure.Putting.State.WITHDRAWN;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;

/** What was put on one measure and what became of it: nothing that happened is ever lost in what happened next. */
final class MeasureLedger {
    private final MeasureId measure;
    private final Parties parties;
    private final List<Entry> puttings = new ArrayList<>();
    private final List<ActId> declined = new ArrayList<>();
    private final List<ActId> remarks = new ArrayList<>();
    private final List<ActId> passedOver = new ArrayList<>();
    private final List<ActId> silences = new ArrayList<>();
    private final Freezes freezes = new Freezes();
    /** The latest putting of each party, open or not; answers look no further back. */
    private final @Nullable Entry[] latest = new Entry[2];

    MeasureLedger(MeasureId measure, Parties parties) {
        this.measure = measure;
        this.parties = parties;
    }

    void take(Happening happening) {
        var reading = happening.reading(measure);
        if (reading == Outcome.PASSED_OVER) passedOver.add(happening.act().id());
        else if (!happening.act().formal() || reading == Outcome.REMARK_ONLY)
            remarks.add(happening.act().id());
        else if (happening.byAParty()) takeFormal(happening, reading);
    }

    /** An act on the talks as such: only a freeze and its end reach every measure. */
    void talks(Happening happening) {
        if (!happening.act().formal()) return;
        if (happening.kind() == ActKind.FROZEN) freezes.begin(happening.day());
        if (happening.kind() == ActKind.RESUMED) freezes.end(happening.day());
    }

    private void takeFormal(Happening happening, @Nullable Outcome reading) {
        switch (happening.kind()) {
            case PROPOSED, RESUBMITTED -> put(happening);
            case COUNTER_PROPOSED -> {
                answered(happening, reading);
                put(happening);
            }
            case REJECTED -> {
                declined.add(happening.act().id());
                answered(happening, reading);
            }
            case LEGISLATURE_REJECTED -> {
                if (Tally.refusal(happening)) declined.add(happening.act().id());
            }
            case ACCEPTED, ACCEPTED_WITH_RESERVATION, ACCEPTED_AD_REFERENDUM -> answered(happening, reading);
            case SIGNED, COMMITTED, ENTERED_INTO_FORCE, DEFERRED -> answered(happening, reading);
            case PERFORMED, SUPERSEDED, TERMINATED, EXPIRED, LAPSED, INVALIDATED_BY_COURT ->
                closed(happening, parties.both(), ANSWERED);
            case WITHDRAWN, DROPPED ->
                closed(happening, parties.behind(happening.act().author()), WITHDRAWN);
            case NO_ANSWER -> silences.add(happening.act().id());
            case REMINDED -> reminded(happening);
            case FROZEN, RESUMED -> talks(happening);
            default -> {
                if (reading != null && reading.answers()) answered(happening, reading);
            }
        }
    }

    private void put(Happening happening) {
        var entry = new Entry(happening, puttings.isEmpty() ? null : puttings.get(puttings.size() - 1));
        for (var party : parties.behind(happening.act().author())) {
            var before = latest(party);
            if (before != null && before.state == OPEN) {
                before.state = PUT_AGAIN;
                entry.repeats(before);
            }
            latest[index(party)] = entry;
        }
        puttings.add(entry);
    }

    /** An answer of one party goes to what the other put; a second answer is kept beside the first. */
    private void answered(Happening happening, @Nullable Outcome reading) {
        var act = happening.act();
        var answer = new Putting.Answer(act.id(), happening.kind(), reading, act.happenedOn());
        Entry done = null;
        for (var party : parties.behind(act.author())) {
            var entry = latest(parties.counterpartOf(party));
            if (entry == null || entry == done || entry.state == WITHDRAWN || entry.ownActIs(act)) continue;
            entry.answers.add(answer);
            entry.state = ANSWERED;
            done = entry;
        }
    }

    private void closed(Happening happening, List<PartyCode> proposers, Putting.State state) {
        for (var party : proposers) {
            var entry = latest(party);
            if (entry != null && entry.state == OPEN && !entry.ownActIs(happening.act())) entry.state = state;
        }
    }

    private void reminded(Happening happening) {
        Entry done = null;
        for (var party : parties.behind(happening.act().author())) {
            var entry = latest(party);
            if (entry != null && entry != done)
                entry.reminders.add(happening.act().id());
            done = entry;
        }
    }

    private @Nullable Entry latest(PartyCode party) {
        return latest[index(party)];
    }

    private int index(PartyCode party) {
        return party.equals(parties.one()) ? 0 : 1;
    }

    MeasureStanding standing(MeasureStatus status, @Nullable ActId since, Life life, LocalDate today) {
        var owed = new ArrayList<Owing>();
        for (var party : parties.both()) {
            var owing = owedTo(party, today);
            if (owing != null) owed.add(owing);
        }
        return new MeasureStanding(
                measure,
                status,
                since,
                puttings.stream().map(Entry::putting).toList(),
                declined,
                remarks,
                passedOver,
                silences,
                owed,
                onTheTable(),
                List.copyOf(life.suspendedBy()),
                freezes.now());
    }

    /** What a party put alone and the other has not answered; what both put together nobody owes an answer to. */
    private @Nullable Owing owedTo(PartyCode creditor, LocalDate today) {
        var entry = latest(creditor);
        if (entry == null
                || entry.state != OPEN
                || parties.behind(entry.put.act().author()).size() != 1) return null;
        var since = entry.since;
        long frozen = since == null ? 0 : freezes.daysBetween(since, today);
        long days = since == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today) - frozen);
        int reminders = entry.remindedBefore + entry.reminders.size();
        return new Owing(parties.counterpartOf(creditor), entry.first, since, days, frozen, reminders);
    }

    /** Live desks count from proved receipt alone; a chronicle knows no better day than the one it tells. */
    private static @Nullable LocalDate received(Act put) {
        var passage = put.passage();
        return passage == null ? put.happenedOn().last() : passage.receivedOn();
    }

    private @Nullable ActId onTheTable() {
        for (int i = puttings.size() - 1; i >= 0; i--)
            if (puttings.get(i).state != WITHDRAWN)
                return puttings.get(i).put.act().id();
        return null;
    }

    /** One putting while the fold is still going on. */
    private final class Entry {
        private final Happening put;
        private final @Nullable Entry predecessor;
        private final int generation;
        private final List<ActId> reminders = new ArrayList<>();
        private final List<Putting.Answer> answers = new ArrayList<>();
        /** The first of the unanswered puttings that this one repeats, and what was counted since it. */
        private ActId first;

        private @Nullable LocalDate since;
        private int remindedBefore;
        private Putting.State state = OPEN;

        Entry(Happening put, @Nullable Entry predecessor) {
            this.put = put;
            this.predecessor = predecessor;
            generation = predecessor == null ? 1 : predecessor.generation + 1;
            first = put.act().id();
            since = received(put.act());
        }

        void repeats(Entry before) {
            first = before.first;
            if (before.since != null) since = before.since;
            remindedBefore = before.remindedBefore + before.reminders.size();
        }

        boolean ownActIs(Act act) {
            return put.act() == act;
        }

        Putting putting() {
            var act = put.act();
            var together = put.measures().stream()
                    .filter(other -> !other.equals(measure))
                    .toList();
            var passage = act.passage();
            return new Putting(
                    act.id(),
                    act.author(),
                    put.kind(),
                    generation,
                    act.happenedOn(),
                    passage == null ? null : passage.receivedOn(),
                    together,
                    predecessor == null ? null : predecessor.put.act().id(),
                    reminders,
                    answers,
                    state);
        }
    }
}
