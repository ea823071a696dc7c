package org.parley.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.PointPut;
import org.parley.measure.ProposalId;
import org.parley.measure.Proposals;
import org.parley.measure.Relation;
import org.parley.measure.SubmissionId;
import org.parley.measure.Submissions;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens papers, each with the number that is next in its negotiation. */
@Component
class Opening {
    private final PaperStore store;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Proposals proposals;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opening(
            PaperStore store,
            Negotiations negotiations,
            Measures measures,
            Proposals proposals,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.negotiations = negotiations;
        this.measures = measures;
        this.proposals = proposals;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    Paper proposal(
            Actor actor,
            NegotiationId negotiation,
            List<PointPut> points,
            @Nullable LocalDate answerWantedBy,
            InwardReason why) {
        var proposal = proposals.open(actor, negotiation, points, answerWantedBy, why.words());
        var plan = new LinkedHashMap<MeasureId, Planned>();
        for (var point : points) plan.putIfAbsent(point.measure(), new Planned(point.measure(), act(point.relation())));
        var paper = open(
                actor.party(),
                actor.person(),
                negotiation,
                PaperPurpose.PROPOSAL,
                proposal,
                null,
                List.copyOf(plan.values()),
                why);
        events.publishEvent(new ProposalOpened(
                actor.party(),
                negotiation.value(),
                actor.person(),
                proposal.value(),
                paper.id().value()));
        return paper;
    }

    private static ActKind act(Relation relation) {
        return switch (relation) {
            case NEW, SPLIT_FROM -> ActKind.PROPOSED;
            case RESUBMITTED_AS, MERGED_INTO -> ActKind.RESUBMITTED;
            case COUNTER_TO -> ActKind.COUNTER_PROPOSED;
        };
    }

    Paper reply(
            Actor actor,
            String communicationId,
            NegotiationId negotiation,
            List<Planned> points,
            @Nullable InwardReason why) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        requireOurs(actor, negotiation, points);
        return open(actor.party(), actor.person(), negotiation, PaperPurpose.REPLY, null, communicationId, points, why);
    }

    Paper note(Actor actor, NegotiationId negotiation, List<Planned> points, InwardReason why) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        requireOurs(actor, negotiation, points);
        if (points.isEmpty()) throw new Refusal("no-point", "Choose the points that the note is on", "points");
        var paper = open(actor.party(), actor.person(), negotiation, PaperPurpose.NOTE, null, null, points, why);
        events.publishEvent(new NoteOpened(
                actor.party(), negotiation.value(), actor.person(), paper.id().value()));
        return paper;
    }

    private void requireOurs(Actor actor, NegotiationId negotiation, List<Planned> points) {
        negotiations.get(actor.party(), negotiation).requireLive();
        for (var point : points)
            if (!measures.get(actor.party(), point.measure()).negotiation().equals(negotiation))
                throw new Refusal("other-negotiation", "A point belongs to another negotiation", "points");
    }

    void remind(String submissionId) {
        var id = new SubmissionId(submissionId);
        var party = submissions.desk(id);
        var submission = submissions.get(party, id);
        negotiations.lock(List.of(submission.negotiation()));
        var point = new Planned(submission.measure(), ActKind.REMINDED);
        var open = store.openReminder(submission.proposal());
        if (open.isPresent()) {
            var paper = open.get();
            store.save(paper, paper.alsoOn(point), CourseStore.at(clock.instant()));
            return;
        }
        var paper = open(
                party,
                "parley",
                submission.negotiation(),
                PaperPurpose.REMINDER,
                submission.proposal(),
                null,
                List.of(point),
                null);
        events.publishEvent(new ReminderOpened(
                party, submission.negotiation().value(), null, paper.id().value()));
    }

    private Paper open(
            PartyCode party,
            String by,
            NegotiationId negotiation,
            PaperPurpose purpose,
            @Nullable ProposalId proposal,
            @Nullable String inReplyTo,
            List<Planned> plan,
            @Nullable InwardReason why) {
        var number = "%03d".formatted(negotiations.nextNumber(negotiation, "paper"));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = new Paper.Head(PaperId.next(), party, negotiation, number, purpose, proposal, inReplyTo);
        var paper = Paper.open(head, plan, by, at, why);
        store.add(paper, CourseStore.at(at));
        events.publishEvent(new PaperOpened(
                party,
                negotiation.value(),
                by,
                paper.id().value(),
                number,
                purpose.name().toLowerCase(Locale.ROOT)));
        return paper;
    }
}
