package org.parley.paper;

import static org.parley.paper.PaperState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.ProposalId;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;

/**
 * What is drafted, cleared, approved and sent once. It guards its own rules, whatever a diagram says: who drafted it never
 * approves it, it leaves on one of three {@linkplain Basis bases}, and a changed word re-opens the clearance.
 *
 * @param plan the points it is to speak of
 * @param communicationId the communication as which it left
 * @param version rises with each change; two editors cannot overwrite each other
 */
public record Paper(
        Head head, List<Planned> plan, PaperState state, Course course, @Nullable String communicationId, int version) {

    public Paper {
        plan = List.copyOf(plan);
    }

    /**
     * What never changes about a paper.
     *
     * @param number unique within its negotiation
     * @param inReplyTo the communication that it answers
     */
    public record Head(
            PaperId id,
            PartyCode party,
            NegotiationId negotiation,
            String number,
            PaperPurpose purpose,
            @Nullable ProposalId proposal,
            @Nullable String inReplyTo) {}

    static Paper open(Head head, List<Planned> plan, String by, Instant at, @Nullable InwardReason why) {
        plan.forEach(point -> requireAllowed(head.purpose(), point.act()));
        return new Paper(head, plan, DRAFTING, Course.NEW.with(new Step(Step.Kind.OPENED, 0, by, at, why)), null, 0);
    }

    public PaperId id() {
        return head.id();
    }

    public PartyCode party() {
        return head.party();
    }

    public NegotiationId negotiation() {
        return head.negotiation();
    }

    public String number() {
        return head.number();
    }

    public PaperPurpose purpose() {
        return head.purpose();
    }

    /** The latest draft, if there is one. */
    public Optional<Draft> latest() {
        var drafts = course.drafts();
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    /** The latest draft of a paper that has one. */
    public Draft draft() {
        return latest().orElseThrow(
                        () -> new Refusal("no-draft", "Paper %s has no draft yet".formatted(head.number())));
    }

    /** The draft with that number. */
    public Draft draft(int number) {
        return course.drafts().get(number - 1);
    }

    /** Where the agencies stand on the latest draft, on that day. */
    public Review review(LocalDate today) {
        return new Review(draft(), course.asked(), course.clearances(), course.overrulings(), today);
    }

    /** The leave to send the latest draft, once it is given. */
    public Optional<Approval> approval() {
        if (state != APPROVED && state != SENT) return Optional.empty();
        return Optional.of(course.approvals().get(course.approvals().size() - 1));
    }

    /** The marking of our copy: the highest that any draft bore. */
    public Marking marking() {
        return course.drafts().stream().map(Draft::marking).reduce(Marking.DIPLOMATIC_CORRESPONDENCE, Marking::with);
    }

    /** What sending does on a point: an acceptance is ad referendum unless the approval concludes. */
    public ActKind actOf(PaperPoint point) {
        boolean concludes = approval().map(Approval::concludes).orElse(false);
        return point.act() == ActKind.ACCEPTED && !concludes ? ActKind.ACCEPTED_AD_REFERENDUM : point.act();
    }

    public boolean draftedBy(String person) {
        return course.drafts().stream().anyMatch(draft -> draft.drafter().equals(person));
    }

    /** Takes up another point before the first draft is put forward; a point already planned changes nothing. */
    Paper alsoOn(Planned point) {
        require(DRAFTING);
        requireAllowed(purpose(), point.act());
        if (plan.stream().anyMatch(one -> one.measure().equals(point.measure()))) return this;
        var all = new ArrayList<>(plan);
        all.add(point);
        return new Paper(head, all, state, course, communicationId, version);
    }

    /**
     * Puts a draft forward.
     *
     * @param words all outward words of it, to see that no inward reason is among them
     */
    Paper save(Draft draft, Collection<String> words) {
        require(DRAFTING);
        if (draft.number() != course.drafts().size() + 1)
            throw new IllegalArgumentException(
                    "The next draft has number " + (course.drafts().size() + 1));
        DraftRules.check(this, draft);
        refuseInwardReasons(words);
        return next(PUT_FORWARD, course.with(draft));
    }

    /** Asks agencies for their positions on the latest draft. */
    Paper ask(Collection<Asked> agencies) {
        require(PUT_FORWARD, IN_REVIEW);
        var asked = course;
        for (var one : agencies) asked = asked.with(one);
        return next(IN_REVIEW, asked);
    }

    /** Asks the successors of an agency in its place, wherever the paper is on its way out. */
    Paper succeed(Collection<Asked> successors) {
        require(DRAFTING, PUT_FORWARD, IN_REVIEW, APPROVED, RECALLED);
        var asked = course;
        for (var one : successors) asked = asked.with(one);
        return next(state, asked);
    }

    Paper give(Clearance clearance) {
        require(IN_REVIEW);
        return next(state, course.with(clearance));
    }

    Paper overrule(String authority, LocalDate decidedOn, InwardReason why, Actor actor, Instant at) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        require(IN_REVIEW);
        if (authority.isBlank())
            throw new Refusal("authority-missing", "Name the authority that overruled the dissent", "authority");
        var today = dayOf(at);
        if (decidedOn.isAfter(today))
            throw new Refusal("decided-in-future", "The decision cannot lie in the future", "decidedOn");
        var review = review(today);
        if (review.inTheWay().isEmpty() && review.legalAdviserSpoke())
            throw new Refusal("nothing-to-overrule", "Every agency cleared these words: there is nothing to overrule");
        if (!review.legalAdviserSpoke())
            throw new Refusal(
                    "legal-adviser-silent",
                    "The legal adviser has not spoken on these words; dissent can be overruled, a missing legal position cannot");
        var overruling = new Overruling(
                draft().number(),
                draft().hash(),
                review.inTheWay().stream().sorted().toList(),
                authority.strip(),
                decidedOn,
                why,
                actor.person(),
                at);
        return next(state, course.with(overruling));
    }

    /** Goes back to the drafter, from the agencies or from whoever was to approve it. */
    Paper sendBack(Actor actor, InwardReason why, Instant at) {
        require(PUT_FORWARD, IN_REVIEW);
        return next(DRAFTING, stepped(Step.Kind.SENT_BACK, actor, at, why));
    }

    /** A step of our own procedure is done; what that means for the paper is the diagram's business. */
    Paper ownStep(Actor actor, InwardReason step, Instant at) {
        require(PUT_FORWARD, IN_REVIEW);
        return next(state, stepped(Step.Kind.OWN_STEP, actor, at, step));
    }

    Paper askAgain(Actor actor, InwardReason why, Instant at) {
        require(IN_REVIEW);
        return next(state, stepped(Step.Kind.ASKED_AGAIN, actor, at, why));
    }

    /** Lets the latest draft leave. */
    Paper approve(Approval approval) {
        return next(APPROVED, course.with(approval));
    }

    Paper recall(Actor actor, InwardReason why, Instant at) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        if (!state.inPreparation())
            throw new Refusal(
                    "not-in-preparation",
                    "Paper %s is %s; only a paper in preparation can be called back"
                            .formatted(head.number(), state.label()));
        return next(RECALLED, stepped(Step.Kind.RECALLED, actor, at, why));
    }

    Paper redraft(Actor actor, InwardReason why, Instant at) {
        require(RECALLED);
        return next(DRAFTING, stepped(Step.Kind.REDRAFTED, actor, at, why));
    }

    Paper drop(Actor actor, InwardReason why, Instant at) {
        require(RECALLED);
        return next(DROPPED, stepped(Step.Kind.DROPPED, actor, at, why));
    }

    Paper sentAs(String communication) {
        if (state == SENT && communication.equals(communicationId)) return this;
        require(APPROVED);
        return new Paper(head, plan, SENT, course, communication, version);
    }

    /** Tells the agencies what was given at the table. */
    Paper report(Actor actor, InwardReason what, Instant at) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.MISSION);
        require(SENT);
        if (approval().map(one -> one.basis() != Basis.AT_THE_TABLE).orElse(true))
            throw new Refusal("not-at-the-table", "Only a paper given at the table is reported to the agencies");
        return next(state, stepped(Step.Kind.REPORTED, actor, at, what));
    }

    public boolean isReported() {
        return course.steps().stream().anyMatch(step -> step.kind() == Step.Kind.REPORTED);
    }

    /** The measures it is to speak of, in order. */
    public List<MeasureId> measures() {
        return plan.stream().map(Planned::measure).toList();
    }

    void require(PaperState... states) {
        if (List.of(states).contains(state)) return;
        throw new Refusal(
                "paper-is-" + state.label().replace(' ', '-'),
                "Paper %s is %s; that can be done only while it is %s"
                        .formatted(
                                head.number(),
                                state.label(),
                                List.of(states).stream().map(PaperState::label).collect(Collectors.joining(" or "))));
    }

    /** The same, once it is written. */
    Paper saved() {
        return new Paper(head, plan, state, course, communicationId, version + 1);
    }

    private Paper next(PaperState next, Course course) {
        return new Paper(head, plan, next, course, communicationId, version);
    }

    private Course stepped(Step.Kind kind, Actor actor, Instant at, InwardReason why) {
        return course.with(new Step(kind, course.drafts().size(), actor.person(), at, why));
    }

    private static void requireAllowed(PaperPurpose purpose, ActKind act) {
        if (!purpose.allows(act))
            throw new Refusal(
                    "not-in-this-paper",
                    "A %s cannot be used for: %s"
                            .formatted(purpose.label(), act.word().replace('_', ' ')));
    }

    private void refuseInwardReasons(Collection<String> outward) {
        var reasons = course.reasons().map(reason -> plain(reason.words())).filter(words -> words.length() >= 20);
        var all = outward.stream().filter(Objects::nonNull).map(Paper::plain).toList();
        if (reasons.anyMatch(reason -> all.stream().anyMatch(words -> words.contains(reason))))
            throw new Refusal(
                    "inward-reason-in-text",
                    "The draft repeats, word for word, a reason that was given for our own desk; such a reason never leaves",
                    "coveringText");
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
