package org.parley.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.PointPut;
import org.parley.measure.Proposals;
import org.parley.party.Calendars;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of every desk, each seen by its own desk only, and what is done with them on their way out. */
@Service
public class Papers {
    private final PaperStore store;
    private final Opening opening;
    private final DraftDesk drafts;
    private final Negotiations negotiations;
    private final Proposals proposals;
    private final InstructionsOnFile instructions;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperStore store,
            Opening opening,
            DraftDesk drafts,
            Negotiations negotiations,
            Proposals proposals,
            InstructionsOnFile instructions,
            Calendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.opening = opening;
        this.drafts = drafts;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.instructions = instructions;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a proposal together with the paper that will put it. */
    @Transactional
    public Paper openProposal(
            Actor actor,
            NegotiationId negotiation,
            List<PointPut> points,
            @Nullable LocalDate answerWantedBy,
            String inwardReason) {
        negotiations.lock(List.of(negotiation));
        return opening.proposal(actor, negotiation, points, answerWantedBy, new InwardReason(inwardReason));
    }

    /** Opens the paper that answers a communication; nobody waits for an answer to it. */
    @Transactional
    public Paper openReply(
            Actor actor, String communicationId, NegotiationId negotiation, List<Planned> points, String inwardReason) {
        negotiations.lock(List.of(negotiation));
        return opening.reply(actor, communicationId, negotiation, points, InwardReason.ofNullable(inwardReason));
    }

    /** Opens a paper of our own accord that needs no answer; its course begins at once. */
    @Transactional
    public Paper openNote(Actor actor, NegotiationId negotiation, List<Planned> points, String inwardReason) {
        negotiations.lock(List.of(negotiation));
        return opening.note(actor, negotiation, points, new InwardReason(inwardReason));
    }

    /** Adds a silent point to the reminder of its proposal that is being drafted, or opens one. */
    @Transactional
    public void remind(String submissionId) {
        opening.remind(submissionId);
    }

    /** Puts a draft forward; its words are kept, and it is never changed. */
    @Transactional
    public Draft saveDraft(Actor actor, PaperId id, Drafting drafting) {
        var paper = locked(actor, id);
        actor.require(Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var draft = drafts.draft(paper, actor.person(), now(), drafting);
        save(paper, paper.save(draft, DraftDesk.words(drafting)));
        events.publishEvent(new PaperDrafted(
                paper.party(), negotiation(paper), actor.person(), id.value(), draft.number(), draft.hash()));
        return draft;
    }

    /**
     * Lets the latest draft leave.
     *
     * @param draftHash the words that the approver read
     * @param office the role in which the table of approvers lets it be approved
     * @param concludes the approver has authority to conclude and says that an acceptance in it does
     */
    @Transactional
    public Approval approve(Actor actor, PaperId id, String draftHash, Role office, boolean concludes) {
        var paper = locked(actor, id);
        var inForce = instructions.inForce(paper.party(), paper.negotiation()).orElse(null);
        var at = now();
        var within = inForce == null ? 1 : inForce.powers().reportWithin();
        var reportBy = calendars.addWorkingDays(paper.party(), Paper.dayOf(at), within);
        var approval = new Leave(actor, draftHash, office, concludes, inForce, reportBy, at).grant(paper);
        save(paper, paper.approve(approval));
        events.publishEvent(new PaperApproved(
                paper.party(),
                negotiation(paper),
                actor.person(),
                id.value(),
                approval.draft(),
                draftHash,
                approval.basis(),
                approval.instructions(),
                concludes));
        return approval;
    }

    @Transactional
    public void backToDraft(Actor actor, PaperId id, String why) {
        var reason = new InwardReason(why);
        var paper = change(actor, id, before -> before.sendBack(actor, reason, now()));
        events.publishEvent(new PaperSentBack(
                paper.party(),
                negotiation(paper),
                actor.person(),
                id.value(),
                paper.course().drafts().size()));
    }

    /**
     * Records a step of our own procedure that a diagram asks for between draft and approval.
     *
     * @param step what the diagram calls it
     */
    @Transactional
    public void ownStep(Actor actor, PaperId id, String step, @Nullable String note) {
        actor.require(Role.DESK_OFFICER, Role.LEGAL_ADVISER, Role.HEAD_OF_DELEGATION, Role.TREATY_OFFICER);
        var told = new InwardReason(note == null || note.isBlank() ? step : step + ": " + note.strip());
        var paper = change(actor, id, before -> before.ownStep(actor, told, now()));
        events.publishEvent(new OwnStepTaken(
                paper.party(),
                negotiation(paper),
                actor.person(),
                id.value(),
                step,
                paper.course().drafts().size()));
    }

    /** Calls a paper back that is in preparation; whoever sits on it is told by the event. */
    @Transactional
    public void recall(Actor actor, PaperId id, String why) {
        var reason = new InwardReason(why);
        var paper = change(actor, id, before -> before.recall(actor, reason, now()));
        events.publishEvent(new PaperRecalled(paper.party(), negotiation(paper), actor.person(), id.value()));
    }

    @Transactional
    public void redraft(Actor actor, PaperId id, String why) {
        var reason = new InwardReason(why);
        var paper = change(actor, id, before -> before.redraft(actor, reason, now()));
        events.publishEvent(new PaperRedrafted(paper.party(), negotiation(paper), actor.person(), id.value()));
    }

    /** Gives a recalled paper up; the points of its proposal are free again. */
    @Transactional
    public void drop(Actor actor, PaperId id, String why) {
        var reason = new InwardReason(why);
        var paper = change(actor, id, before -> before.drop(actor, reason, now()));
        var proposal = paper.head().proposal();
        if (paper.purpose() == PaperPurpose.PROPOSAL && proposal != null) proposals.drop(paper.party(), proposal);
        events.publishEvent(new PaperDropped(paper.party(), negotiation(paper), actor.person(), id.value()));
    }

    /** It left as that communication; saying so twice does no more than once. */
    @Transactional
    public void sent(PaperId id, String communicationId) {
        var paper = locked(id);
        var after = paper.sentAs(communicationId);
        if (after.state() == paper.state()) return;
        save(paper, after);
        events.publishEvent(new PaperSent(
                paper.party(),
                negotiation(paper),
                null,
                id.value(),
                paper.draft().hash(),
                communicationId));
    }

    /** Tells the agencies what was given at the table. */
    @Transactional
    public void report(Actor actor, PaperId id, String what) {
        var words = new InwardReason(what);
        var paper = change(actor, id, before -> before.report(actor, words, now()));
        events.publishEvent(new PaperReported(paper.party(), negotiation(paper), actor.person(), id.value()));
    }

    /** The paper, for the desk it belongs to; to every other desk it does not exist. */
    public Paper get(PartyCode party, PaperId id) {
        return find(party, id).orElseThrow(Papers::unknown);
    }

    /** Rises with whatever is done to the paper. */
    public int version(PartyCode party, PaperId id) {
        return store.version(party, id).orElseThrow(Papers::unknown);
    }

    /** Changes with the paper's words and state and with what this agency says: what others say makes no difference to it. */
    public String versionFor(PartyCode party, PaperId id, String agency) {
        return store.versionFor(party, id, agency).orElseThrow(Papers::unknown);
    }

    public Optional<Paper> find(PartyCode party, PaperId id) {
        return store.find(id).filter(paper -> paper.party().equals(party));
    }

    /** The papers of a negotiation in the order of their numbers. */
    public List<Paper> of(PartyCode party, NegotiationId negotiation) {
        return store.of(party, negotiation);
    }

    /** An approved paper with every word of it, for the desk that sends it. */
    @Transactional(readOnly = true)
    public Outgoing outgoing(PaperId id) {
        var paper = store.find(id).orElseThrow(Papers::unknown);
        if (paper.approval().isEmpty())
            throw new Refusal("not-approved", "Paper %s is not approved for sending".formatted(paper.number()));
        return drafts.outgoing(paper);
    }

    // what diagrams ask

    /** {@code desk} or {@code mission}. */
    public String channel(String paperId) {
        return draft(paperId).channel().word();
    }

    public boolean atTheTable(String paperId) {
        return draft(paperId).atTheTable();
    }

    public String form(String paperId) {
        return draft(paperId).form().word();
    }

    /** The level at which it is handed over; a paper that names none goes from expert to expert. */
    public String level(String paperId) {
        var level = draft(paperId).level();
        return (level == null ? Level.EXPERT : level).word();
    }

    /** What kinds of instrument its points are meant to end in. */
    public List<String> instrumentKinds(String paperId) {
        return drafts.instrumentKinds(known(paperId));
    }

    public boolean acceptsAnything(String paperId) {
        return draft(paperId).points().stream().anyMatch(point -> DraftDesk.accepts(point.act()));
    }

    /** What is done by sending it. */
    public List<String> acts(String paperId) {
        return draft(paperId).points().stream()
                .map(point -> point.act().word())
                .distinct()
                .toList();
    }

    /** The end of the day by which the agencies hear of a paper given at the table. */
    public Date reportBy(String paperId) {
        var day = known(paperId)
                .approval()
                .map(Approval::reportBy)
                .orElseThrow(() -> new Refusal("not-approved", "The paper is not approved"));
        if (day == null) throw new Refusal("not-at-the-table", "Only a paper given at the table is reported");
        return Reviews.endOf(day);
    }

    private Draft draft(String paperId) {
        return known(paperId).draft();
    }

    private Paper known(String paperId) {
        return store.find(new PaperId(paperId)).orElseThrow(Papers::unknown);
    }

    private Paper change(Actor actor, PaperId id, UnaryOperator<Paper> step) {
        var before = locked(actor, id);
        var after = step.apply(before);
        save(before, after);
        return after;
    }

    private void save(Paper before, Paper after) {
        store.save(before, after, CourseStore.at(now()));
    }

    private Paper locked(Actor actor, PaperId id) {
        var paper = locked(id);
        if (!paper.party().equals(actor.party())) throw unknown();
        return paper;
    }

    private Paper locked(PaperId id) {
        negotiations.lock(List.of(store.negotiation(id).orElseThrow(Papers::unknown)));
        return store.find(id).orElseThrow(Papers::unknown);
    }

    private static String negotiation(Paper paper) {
        return paper.negotiation().value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static Refusal unknown() {
        return new Refusal("unknown-paper", "This desk holds no such paper");
    }
}
