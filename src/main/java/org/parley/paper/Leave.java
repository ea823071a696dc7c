package org.parley.paper;

import static org.parley.paper.PaperState.*;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;

/**
 * The request to let a paper leave, and the rules by which it is granted.
 *
 * @param draftHash the words that were approved; if another draft came since, the request is refused
 * @param office the role in which the table of approvers lets it be approved
 * @param concludes the approver says that an acceptance in it concludes
 * @param reportBy the day by which the agencies hear of a paper given at the table
 */
public record Leave(
        Actor actor,
        String draftHash,
        Role office,
        boolean concludes,
        @Nullable Instructions inForce,
        LocalDate reportBy,
        Instant at) {

    Approval grant(Paper paper) {
        requireApprover(paper);
        paper.require(PUT_FORWARD, IN_REVIEW);
        var draft = paper.draft();
        if (!draft.hash().equals(draftHash))
            throw new Refusal(
                    "draft-changed",
                    "Another draft was put forward since you read it: read draft %d".formatted(draft.number()));
        var basis = basis(paper, inForce, at);
        if (concludes) requireAuthority(paper, basis);
        return new Approval(
                draft.number(),
                draftHash,
                basis,
                inForce == null ? null : inForce.version(),
                concludes,
                basis == Basis.AT_THE_TABLE ? reportBy : null,
                actor.person(),
                at);
    }

    private void requireApprover(Paper paper) {
        if (office == Role.PROCESS_ADMIN || office == Role.PROCESS_OWNER || office == Role.AUDITOR)
            throw new Refusal("not-your-office", "The %s approves no paper".formatted(office.label()));
        actor.require(office);
        if (paper.draftedBy(actor.person()))
            throw new Refusal(
                    "drafter-cannot-approve",
                    "You drafted paper %s; a second person approves it".formatted(paper.number()));
    }

    /** On what the latest draft may leave; a refusal says what is in the way. */
    static Basis basis(Paper paper, @Nullable Instructions inForce, Instant at) {
        requireMandate(paper.draft(), inForce);
        var review = paper.review(Paper.dayOf(at));
        return paper.draft().atTheTable() ? atTheTable(review, inForce) : reviewed(review);
    }

    private static void requireMandate(Draft draft, @Nullable Instructions inForce) {
        var mandate = draft.mandate();
        if (inForce == null) return;
        if (mandate.version() == null || mandate.version() < inForce.version())
            throw new Refusal(
                    "instructions-changed",
                    "Instructions %d came after this draft; back to draft, to say within which of their paragraphs it lies"
                            .formatted(inForce.version()));
        if (mandate.departure() != null)
            throw new Refusal(
                    "beyond-instructions",
                    "The drafter says that it goes beyond instructions %d; it needs newer ones before it leaves"
                            .formatted(inForce.version()));
        if (mandate.paragraphs().isBlank())
            throw new Refusal(
                    "paragraphs-missing",
                    "The draft does not say within which paragraphs of instructions %d it lies"
                            .formatted(inForce.version()));
    }

    private static Basis atTheTable(Review review, @Nullable Instructions inForce) {
        if (inForce == null || !inForce.powers().atTheTable())
            throw new Refusal(
                    "no-standing-instructions",
                    "A paper is given at the table only under standing instructions that allow it; there are none");
        if (review.hasDissent())
            throw new Refusal(
                    "dissent-stands",
                    "An agency dissented from this paper; it cannot leave at the table around that dissent");
        return Basis.AT_THE_TABLE;
    }

    private static Basis reviewed(Review review) {
        if (review.isCleared()) return Basis.CLEARED;
        if (!review.legalAdviserSpoke())
            throw new Refusal("legal-adviser-silent", "The legal adviser has not spoken on these words");
        if (review.overruling().isPresent()) return Basis.OVERRULED;
        throw new Refusal(
                "not-cleared",
                "Not cleared: %s; it leaves once they clear these words, or a named authority overrules them"
                        .formatted(String.join(
                                ", ", review.inTheWay().stream().sorted().toList())));
    }

    private void requireAuthority(Paper paper, Basis basis) {
        if (basis == Basis.AT_THE_TABLE)
            throw new Refusal("ad-referendum-only", "What is given at the table is ad referendum", "concludes");
        if (paper.draft().points().stream().noneMatch(point -> point.act() == ActKind.ACCEPTED))
            throw new Refusal("nothing-to-conclude", "The paper accepts nothing that could conclude", "concludes");
        if (!actor.is(Role.HEAD_OF_DELEGATION)
                || inForce == null
                || !inForce.powers().conclude())
            throw new Refusal(
                    "no-authority-to-conclude",
                    "Only the head of delegation may conclude, and only where the instructions in force say so; without it the acceptance leaves ad referendum",
                    "concludes");
    }
}
