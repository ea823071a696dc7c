package org.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.parley.paper.Drafters.WHY;
import static org.parley.paper.Drafters.row;
import static org.parley.web.TwoDesks.ARDEN;
import static org.parley.web.TwoDesks.BRENN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.exchange.Communication;
import org.parley.exchange.Communications;
import org.parley.exchange.Direction;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.Submissions;
import org.parley.measure.TextStatus;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.test.DeskCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@PaperTest
class PapersTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @Autowired
    private Drafters desk;

    @Autowired
    private Papers papers;

    @Autowired
    private Reviews reviews;

    @Autowired
    private PaperFiles files;

    @Autowired
    private InstructionsOnFile instructions;

    @Autowired
    private Leaving leaving;

    @Autowired
    private Looking looking;

    @Autowired
    private Communications communications;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Negotiations negotiations;

    @Autowired
    private DeskCalendar calendar;

    @Autowired
    private ApplicationEvents events;

    private NegotiationId talks;
    private MeasureId incidents;
    private MeasureId lines;

    @BeforeEach
    void talksAreOpen() {
        calendar.turnTo(MONDAY);
        talks = desk.talks();
        incidents = desk.point(talks, "incidents");
        lines = desk.point(talks, "lines");
    }

    @AfterEach
    void theDayEnds() {
        calendar.hangBack();
    }

    @Test
    void aProposalOpensWithItsPaper() {
        var paper = desk.proposal(talks, incidents, lines);
        assertThat(paper.number()).isEqualTo("001");
        assertThat(paper.plan())
                .containsExactly(new Planned(incidents, ActKind.PROPOSED), new Planned(lines, ActKind.PROPOSED));
        assertThat(papers.get(ARDEN, paper.id())).isEqualTo(paper);
        assertThat(events.stream(ProposalOpened.class))
                .singleElement()
                .extracting(ProposalOpened::paperId)
                .isEqualTo(paper.id().value());
        assertThat(desk.acceptance(talks, incidents).number()).isEqualTo("002");
    }

    @Test
    void toTheOtherDeskItDoesNotExist() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        refuses("unknown-paper", () -> papers.get(BRENN, paper.id()));
        refuses("unknown-paper", () -> leaving.of(BRENN, paper.id()));
        refuses("unknown-paper", () -> looking.of(BRENN, paper.id(), "legal"));
        assertThat(papers.of(BRENN, talks)).isEmpty();
        assertThat(instructions.all(BRENN, talks)).isEmpty();
    }

    @Test
    void aDraftIsReadBackAsItWasPutForward() {
        var paper = desk.proposal(talks, incidents);
        var drafting = new Drafting(
                PaperForm.AIDE_MEMOIRE,
                Channel.MISSION,
                Level.MINISTER,
                Marking.CONFIDENTIAL,
                Marking.RESTRICTED,
                false,
                "Letter\r\nwith two lines",
                List.of(new Drafting.Point(
                        incidents,
                        ActKind.PROPOSED,
                        List.of(
                                new Drafting.Text("en", TextStatus.AUTHENTIC, "within [xa: 24 hours]"),
                                new Drafting.Text("fr", TextStatus.WORKING_TRANSLATION, "sous 24 heures")),
                        "This replaces our earlier text.")),
                "4, 7",
                "more than 24 hours");
        var draft = papers.saveDraft(desk.the(Role.DESK_OFFICER), paper.id(), drafting);
        var kept = papers.get(ARDEN, paper.id());
        assertThat(kept.draft()).isEqualTo(draft);
        assertThat(kept.state()).isEqualTo(PaperState.PUT_FORWARD);
        assertThat(kept.draft().coveringText()).isEqualTo("Letter\nwith two lines");
        assertThat(kept.marking()).isEqualTo(Marking.CONFIDENTIAL);
        assertThat(papers.channel(paper.id().value())).isEqualTo("mission");
        assertThat(papers.level(paper.id().value())).isEqualTo("minister");
        assertThat(papers.form(paper.id().value())).isEqualTo("aide_memoire");
        assertThat(papers.instrumentKinds(paper.id().value())).containsExactly("treaty");
        var sheet = leaving.of(ARDEN, paper.id()).page().points().get(0);
        assertThat(sheet.texts())
                .extracting(WhatWillLeave.Text::words)
                .containsExactly("within [xa: 24 hours]", "sous 24 heures");
    }

    @Test
    void aRefusedDraftLeavesNothingBehind() {
        var paper = desk.proposal(talks, incidents, lines);
        refuses("text-missing", () -> desk.drafts(paper, "24 hours"));
        refuses("inward-reason-in-text", () -> desk.drafts(paper, "24 hours", "a line, for " + WHY));
        assertThat(papers.get(ARDEN, paper.id())).isEqualTo(paper);
    }

    @Test
    void theTablesAgenciesAreAskedAndTheLegalAdviserWhateverItSays() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        desk.asked(paper, row("cert", 5, "silence"), row("legal", 1, "information"));
        var id = paper.id().value();
        assertThat(reviews.asked(id)).containsExactlyInAnyOrder("cert", "legal");
        assertThat(papers.get(ARDEN, paper.id()).review(MONDAY).asked("legal"))
                .map(Asked::mode)
                .contains(Asked.Mode.POSITION);
        assertThat(reviews.dueOn(id, "cert")
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(reviews.endsOn(id)).isAfter(reviews.dueOn(id, "cert"));
        assertThat(reviews.candidates(id, "cert")).containsExactly("xa.agency.cert");
        assertThat(reviews.candidates(id, "interior")).containsExactly("xa.agency.interior", "xa.desk");
    }

    @Test
    void aDeclaredSilenceCountsOnceItsDayIsPast() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        desk.asked(paper, row("cert", 5, "silence"));
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        assertThat(reviews.outcome(paper.id().value())).isEqualTo("dissent");
        calendar.turnTo(LocalDate.of(2026, 3, 17));
        assertThat(reviews.outcome(paper.id().value())).isEqualTo("cleared");
    }

    @Test
    void theLegalAdvisersSilenceNeverCounts() {
        var paper = desk.proposal(talks, incidents);
        var draft = desk.drafts(paper, "24 hours");
        desk.asked(paper);
        calendar.turnTo(MONDAY.plusYears(1));
        assertThat(reviews.outcome(paper.id().value())).isEqualTo("dissent");
        refuses("legal-adviser-silent", () -> overrules(paper));
        refuses("legal-adviser-silent", () -> desk.approves(paper, draft));
    }

    @Test
    void anObjectionAndTheWordsAskedForAreKeptAndOnlyTheChangedPointIsAskedAgain() {
        var paper = desk.proposal(talks, incidents, lines);
        desk.drafts(paper, "24 hours", "a dedicated line");
        desk.asked(paper, row("cert", 5, "position"));
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        var asksFor = new PointPosition(
                lines, Position.CLEAR_ONCE_CHANGED, "an existing line", new InwardReason("the lease ends in August"));
        reviews.give(desk.the(Role.REVIEWER), paper.id(), "cert", List.of(PointPosition.clear(incidents), asksFor));

        assertThat(reviews.outcome(paper.id().value())).isEqualTo("dissent");
        assertThat(papers.get(ARDEN, paper.id()).course().clearances().get(1).positions())
                .extracting(Clearance.On::position)
                .contains(asksFor);
        papers.backToDraft(desk.the(Role.DESK_OFFICER), paper.id(), "CERT is right about the lease");
        desk.drafts(paper, "24 hours", "an existing line");
        desk.asked(paper, row("cert", 5, "position"));

        assertThat(reviews.asked(paper.id().value())).containsExactlyInAnyOrder("cert", "legal");
        var shown = looking.of(ARDEN, paper.id(), "cert");
        assertThat(shown.open()).extracting(ToClear.Part::measure).containsExactly(lines);
        assertThat(shown.open().get(0).texts().get(0).redline().before()).isEqualTo("a dedicated line");
        reviews.give(desk.the(Role.REVIEWER), paper.id(), "cert", List.of(PointPosition.clear(lines)));
        reviews.give(desk.the(Role.LEGAL_ADVISER), paper.id(), "legal", List.of(PointPosition.clear(lines)));
        assertThat(reviews.outcome(paper.id().value())).isEqualTo("cleared");
    }

    @Test
    void nobodySpeaksForAnotherAgency() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        desk.asked(paper, row("cert", 5, "position"));
        refuses("not-your-agency", () -> desk.clears(Role.DESK_OFFICER, "cert", paper));
        refuses("not-your-agency", () -> desk.clears(Role.LEGAL_ADVISER, "cert", paper));
        refuses("unknown-paper", () -> reviews.give(brennsLegalAdviser(), paper.id(), "legal", Drafters.clear(paper)));
    }

    @Test
    void anAgencyWithoutAccountsAnswersByLetter() {
        var paper = desk.proposal(talks, incidents);
        var draft = desk.drafts(paper, "24 hours");
        desk.asked(paper, row("interior", 5, "position"), row("cert", 5, "information"));
        var officer = desk.the(Role.DESK_OFFICER);
        var clear = Drafters.clear(paper);
        refuses(
                "agency-signs-in",
                () -> reviews.recordFromLetter(officer, paper.id(), "cert", Drafters.letter("1", MONDAY), clear));
        refuses(
                "letter-in-future",
                () -> reviews.recordFromLetter(
                        officer, paper.id(), "interior", Drafters.letter("88/9", MONDAY.plusDays(1)), clear));
        reviews.recordFromLetter(officer, paper.id(), "interior", Drafters.letter("88/9", MONDAY), clear);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        desk.clears(Role.REVIEWER, "cert", paper);

        var letter = papers.get(ARDEN, paper.id()).course().clearances().get(0).letter();
        assertThat(letter).isNotNull().extracting(Clearance.Letter::number).isEqualTo("88/9");
        assertThat(files.of(ARDEN, paper.id())).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("letter.txt");
            assertThat(files.find(ARDEN, paper.id(), file.id()))
                    .hasValueSatisfying(
                            kept -> assertThat(kept.bytes()).asString().isEqualTo("We clear it."));
            assertThat(files.find(BRENN, paper.id(), file.id())).isEmpty();
        });
        assertThat(desk.approves(paper, draft).basis()).isEqualTo(Basis.CLEARED);
        assertThat(leaving.of(ARDEN, paper.id()).clearances())
                .filteredOn(line -> line.agency().equals("interior"))
                .extracting(WhatWillLeave.ClearanceLine::letter)
                .containsExactly("88/9");
    }

    @Test
    void dissentIsOverruledByANamedAuthorityAndKept() {
        var paper = dissented();
        var draft = papers.get(ARDEN, paper.id()).draft();
        refuses("not-cleared", () -> desk.approves(paper, draft));
        refuses(
                "decided-in-future",
                () -> reviews.overrule(
                        desk.the(Role.DESK_OFFICER), paper.id(), "State Secretary", MONDAY.plusDays(1), "late"));
        overrules(paper);
        assertThat(desk.approves(paper, draft).basis()).isEqualTo(Basis.OVERRULED);
        assertThat(leaving.of(ARDEN, paper.id()).dissent()).singleElement().satisfies(dissent -> {
            assertThat(dissent.agency()).isEqualTo("cert");
            assertThat(dissent.overruling())
                    .isNotNull()
                    .extracting(Overruling::authority)
                    .isEqualTo("State Secretary");
        });
        assertThat(events.stream(DissentOverruled.class))
                .singleElement()
                .extracting(DissentOverruled::agencies)
                .isEqualTo(List.of("cert"));
    }

    @Test
    void anOverrulingLapsesWithTheWordsItWasDecidedOn() {
        var paper = dissented();
        overrules(paper);
        papers.backToDraft(desk.the(Role.DESK_OFFICER), paper.id(), "another thought on the hours");
        var second = desk.drafts(paper, "48 hours");
        desk.asked(paper, row("cert", 5, "position"));
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        refuses("not-cleared", () -> desk.approves(paper, second));
    }

    @Test
    void whoeverStandsInTheWayIsAskedAgainUntilANewDay() {
        var paper = dissented();
        var officer = desk.the(Role.DESK_OFFICER);
        refuses("future-day-needed", () -> reviews.askAgain(officer, paper.id(), MONDAY, "once more"));
        reviews.askAgain(officer, paper.id(), MONDAY.plusDays(3), "once more");
        assertThat(reviews.asked(paper.id().value())).containsExactly("cert");
        assertThat(reviews.dueOn(paper.id().value(), "cert")
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void whoDraftedNeverApprovesAndOnlyTheWordsThatWereReadLeave() {
        var paper = desk.proposal(talks, incidents);
        var first = desk.drafts(paper, "24 hours");
        desk.asked(paper);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        refuses(
                "drafter-cannot-approve",
                () -> papers.approve(desk.the(Role.DESK_OFFICER), paper.id(), first.hash(), Role.DESK_OFFICER, false));
        refuses(
                "not-your-office",
                () -> papers.approve(
                        desk.the(Role.LEGAL_ADVISER), paper.id(), first.hash(), Role.HEAD_OF_DELEGATION, false));
        papers.backToDraft(desk.the(Role.HEAD_OF_DELEGATION), paper.id(), "too short a time");
        desk.drafts(paper, "48 hours");
        desk.asked(paper);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        refuses("draft-changed", () -> desk.approves(paper, first));
    }

    @Test
    void whatTheyNeverPutIsNotAcceptedByADraft() {
        var note = desk.note(talks, ActKind.ACCEPTED, incidents);
        refuses("may-not-follow", () -> desk.drafts(note));
        assertThat(papers.get(note.party(), note.id()).course().drafts()).isEmpty();
    }

    @Test
    void anAcceptanceLeavesAdReferendumUnlessTheInstructionsAndTheApproverConclude() {
        var adReferendum = desk.ready(desk.acceptance(talks, incidents));
        assertThat(papers.outgoing(adReferendum.id()).points().get(0))
                .extracting(Outgoing.Point::act, Outgoing.Point::wording)
                .containsExactly(ActKind.ACCEPTED_AD_REFERENDUM, Outgoing.AD_REFERENDUM);

        var paper = desk.acceptance(talks, lines);
        issue(new Instructions.Powers(false, 3, true));
        var draft = desk.drafts(paper, false, "2");
        desk.asked(paper);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        papers.approve(desk.the(Role.HEAD_OF_DELEGATION), paper.id(), draft.hash(), Role.HEAD_OF_DELEGATION, true);
        assertThat(papers.outgoing(paper.id()).points().get(0).act()).isEqualTo(ActKind.ACCEPTED);
    }

    @Test
    void withoutInstructionsNobodyConcludes() {
        var paper = desk.acceptance(talks, incidents);
        var draft = desk.drafts(paper);
        desk.asked(paper);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        refuses(
                "no-authority-to-conclude",
                () -> papers.approve(
                        desk.the(Role.HEAD_OF_DELEGATION), paper.id(), draft.hash(), Role.HEAD_OF_DELEGATION, true));
        assertThat(papers.get(ARDEN, paper.id()).approval()).isEmpty();
    }

    @Test
    void atTheTableAPaperLeavesUnderStandingInstructionsAndIsReportedByASetDay() {
        var paper = desk.note(talks, ActKind.CLARIFIED, incidents);
        var loose = desk.drafts(paper, true, "");
        refuses("no-standing-instructions", () -> desk.approves(paper, loose));
        issue(new Instructions.Powers(true, 2, true));
        papers.backToDraft(desk.the(Role.HEAD_OF_DELEGATION), paper.id(), "instructions have come");
        var draft = desk.drafts(paper, true, "3");
        refuses(
                "ad-referendum-only",
                () -> papers.approve(
                        desk.the(Role.HEAD_OF_DELEGATION), paper.id(), draft.hash(), Role.HEAD_OF_DELEGATION, true));
        var approval = desk.approves(paper, draft);
        assertThat(approval.basis()).isEqualTo(Basis.AT_THE_TABLE);
        assertThat(approval.reportBy()).isEqualTo(LocalDate.of(2026, 3, 11));
        refuses("paper-is-approved", () -> report(paper));
        communications.send(paper.id().value());
        report(paper);
        assertThat(papers.get(ARDEN, paper.id()).isReported()).isTrue();
        assertThat(events.stream(PaperReported.class)).hasSize(1);
    }

    @Test
    void onlyWhatWasGivenAtTheTableIsReported() {
        var paper = desk.ready(desk.proposal(talks, incidents), "24 hours");
        communications.send(paper.id().value());
        refuses("not-at-the-table", () -> report(paper));
    }

    @Test
    void newerInstructionsSendADraftBack() {
        issue(Instructions.Powers.NONE);
        var paper = desk.acceptance(talks, incidents);
        var draft = desk.drafts(paper, false, "1");
        desk.asked(paper);
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        issue(new Instructions.Powers(false, 5, false));
        assertThat(instructions.all(ARDEN, talks))
                .extracting(Instructions::version)
                .containsExactly(2, 1);
        assertThat(instructions.inForce(ARDEN, talks).map(one -> one.powers().reportWithin()))
                .contains(5);
        refuses("instructions-changed", () -> desk.approves(paper, draft));
    }

    @Test
    void instructionsAreFiledByTheHeadOrTheDeskAndTheirDayIsNotToCome() {
        refuses(
                "not-your-office",
                () -> instructions.issue(
                        desk.the(Role.MISSION),
                        talks,
                        MONDAY,
                        "Minister",
                        "1. Offer",
                        Marking.SECRET,
                        Instructions.Powers.NONE));
        refuses(
                "instructions-in-future",
                () -> instructions.issue(
                        desk.the(Role.HEAD_OF_DELEGATION),
                        talks,
                        MONDAY.plusDays(1),
                        "Minister",
                        "1. Offer",
                        Marking.SECRET,
                        Instructions.Powers.NONE));
        refuses("report-days", () -> issue(new Instructions.Powers(true, 0, false)));
        assertThat(instructions.all(ARDEN, talks)).isEmpty();
    }

    @Test
    void aRecalledPaperIsDraftedAgainOrDroppedAndItsPointsAreFree() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        desk.asked(paper);
        var officer = desk.the(Role.DESK_OFFICER);
        refuses("already-put", () -> desk.proposal(talks, incidents));
        papers.recall(officer, paper.id(), "they withdrew theirs");
        assertThat(events.stream(PaperRecalled.class)).hasSize(1);
        papers.redraft(officer, paper.id(), "but half of it stands");
        desk.drafts(paper, "48 hours");
        papers.recall(officer, paper.id(), "nothing of it stands");
        papers.drop(officer, paper.id(), "nothing of it stands");
        assertThat(papers.get(ARDEN, paper.id()).state()).isEqualTo(PaperState.DROPPED);
        assertThat(papers.get(ARDEN, paper.id()).course().steps())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.OPENED,
                        Step.Kind.RECALLED,
                        Step.Kind.REDRAFTED,
                        Step.Kind.RECALLED,
                        Step.Kind.DROPPED);
        desk.proposal(talks, incidents);
    }

    @Test
    void whatLeftIsNotRecalled() {
        var paper = desk.ready(desk.proposal(talks, incidents), "24 hours");
        communications.send(paper.id().value());
        refuses("not-in-preparation", () -> papers.recall(desk.the(Role.DESK_OFFICER), paper.id(), "a second thought"));
    }

    @Test
    void allSilentPointsOfAProposalGoIntoOneReminder() {
        var paper = desk.ready(desk.proposal(talks, incidents, lines), "24 hours", "a line");
        communications.send(paper.id().value());
        var proposal = String.valueOf(paper.head().proposal());
        for (var silent : submissions.open(proposal)) papers.remind(silent);
        for (var silent : submissions.open(proposal)) papers.remind(silent);

        var reminders = papers.of(ARDEN, talks).stream()
                .filter(one -> one.purpose() == PaperPurpose.REMINDER)
                .toList();
        assertThat(reminders).singleElement().satisfies(reminder -> assertThat(reminder.plan())
                .containsExactlyInAnyOrder(
                        new Planned(incidents, ActKind.REMINDED), new Planned(lines, ActKind.REMINDED)));
        assertThat(events.stream(ReminderOpened.class)).hasSize(1);
    }

    @Test
    void aReplyAnswersACommunicationAndPutsNothingForward() {
        var officer = desk.the(Role.DESK_OFFICER);
        var reply = papers.openReply(
                officer, "note-402", talks, List.of(new Planned(incidents, ActKind.REJECTED)), "as instructed");
        assertThat(papers.get(ARDEN, reply.id()).head().inReplyTo()).isEqualTo("note-402");
        refuses(
                "not-in-this-paper",
                () -> papers.openReply(
                        officer,
                        "note-402",
                        talks,
                        List.of(new Planned(incidents, ActKind.PROPOSED)),
                        "as instructed"));
        var elsewhere = desk.point(desk.talks(), "elsewhere");
        refuses(
                "other-negotiation",
                () -> papers.openReply(
                        officer,
                        "note-402",
                        talks,
                        List.of(new Planned(elsewhere, ActKind.REJECTED)),
                        "as instructed"));
    }

    @Test
    void whatLeavesIsRedlinedAgainstWhatLeftBeforeAlsoOnceItLeft() {
        var first = desk.ready(desk.proposal(talks, incidents), "within 24 hours");
        communications.send(first.id().value());
        var note = desk.acceptance(talks, incidents);
        papers.saveDraft(
                desk.the(Role.DESK_OFFICER),
                note.id(),
                Drafters.drafting(note, "The Ministry presents its best compliments.", false, "", "within 48 hours"));
        var page = leaving.of(ARDEN, note.id()).page();
        assertThat(page.letter().added()).isEqualTo(1);
        assertThat(page.letter().before()).isEqualTo(Drafters.LETTER);
        assertThat(page.points().get(0).redline().added())
                .as("the formula of an acceptance ad referendum")
                .isEqualTo(3);
        assertThat(page.points().get(0).texts().get(0).redline().before()).isEqualTo("within 24 hours");
        assertThat(page.added()).isEqualTo(5);
        var sent = leaving.of(ARDEN, first.id()).page();
        assertThat(sent.points().get(0).texts().get(0).firstTime()).isTrue();
        assertThat(sent.letter().changes()).isFalse();
    }

    @Test
    void whatIsSentHoldsNoReasonNoNameAndNoPosition() {
        var paper = desk.proposal(talks, incidents);
        var draft = desk.drafts(paper, "24 hours");
        desk.asked(paper, row("cert", 5, "position"), row("interior", 5, "position"));
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        var asksFor = new PointPosition(
                incidents,
                Position.CLEAR_ONCE_CHANGED,
                "72 hours, if we must",
                new InwardReason("our outage of last autumn"));
        reviews.give(desk.the(Role.REVIEWER), paper.id(), "cert", List.of(asksFor));
        reviews.recordFromLetter(
                desk.the(Role.DESK_OFFICER),
                paper.id(),
                "interior",
                Drafters.letter("88/9", MONDAY),
                List.of(Drafters.objects(incidents, "no duty officer at night")));
        reviews.overrule(desk.the(Role.DESK_OFFICER), paper.id(), "State Secretary", MONDAY, "the visit is near");
        desk.approves(paper, draft);
        communications.send(paper.id().value());

        var ours = communications.ofPaper(ARDEN, paper.id().value()).orElseThrow();
        var arrived = negotiations
                .byCommonRef(BRENN, negotiations.get(ARDEN, talks).commonRef())
                .map(theirs -> communications.of(BRENN, theirs.id()))
                .orElseThrow()
                .stream()
                .filter(one -> one.direction() == Direction.IN)
                .toList();
        assertThat(arrived).singleElement().satisfies(theirs -> {
            assertThat(theirs.coveringText()).isEqualTo(Drafters.LETTER);
            assertThat(theirs.items()).singleElement().satisfies(item -> assertThat(item.texts())
                    .extracting(Communication.Wording::words)
                    .containsExactly("24 hours"));
            assertThat(theirs.marking()).isEqualTo(Marking.DIPLOMATIC_CORRESPONDENCE);
            assertThat(theirs.toString())
                    .doesNotContain("xa.desk", "xa.head", "xa.legal", "xa.cert")
                    .doesNotContain(paper.id().value(), draft.hash());
        });
        for (var secret : List.of(
                WHY,
                "72 hours, if we must",
                "our outage of last autumn",
                "no duty officer",
                "88/9",
                "State Secretary",
                "the visit is near",
                "Interior Ministry",
                "CERT")) {
            assertThat(ours.coveringText() + ours.items()).as("what we sent").doesNotContain(secret);
            assertThat(arrived.toString()).as("what they hold").doesNotContain(secret);
        }
    }

    private Paper dissented() {
        var paper = desk.proposal(talks, incidents);
        desk.drafts(paper, "24 hours");
        desk.asked(paper, row("cert", 5, "position"));
        desk.clears(Role.LEGAL_ADVISER, "legal", paper);
        reviews.give(
                desk.the(Role.REVIEWER),
                paper.id(),
                "cert",
                List.of(Drafters.objects(incidents, "nobody is on duty at night")));
        return paper;
    }

    private void overrules(Paper paper) {
        reviews.overrule(desk.the(Role.DESK_OFFICER), paper.id(), "State Secretary", MONDAY, "the visit is near");
    }

    private void report(Paper paper) {
        papers.report(desk.the(Role.DESK_OFFICER), paper.id(), "Given to their head of delegation in the margins");
    }

    private void issue(Instructions.Powers powers) {
        instructions.issue(
                desk.the(Role.HEAD_OF_DELEGATION),
                talks,
                MONDAY,
                "Minister of Foreign Affairs",
                "1. Offer 24 hours.",
                Marking.SECRET,
                powers);
    }

    private Actor brennsLegalAdviser() {
        return desk.of(BRENN, Role.LEGAL_ADVISER);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
