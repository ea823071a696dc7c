package org.parley.dossier;

import java.util.List;
import java.util.Map;
import org.parley.measure.InstrumentKind;
import org.parley.measure.NegotiationId;
import org.parley.measure.Outcome;
import org.parley.paper.Channel;
import org.parley.paper.PaperForm;
import org.parley.road.Fixture;
import org.parley.road.Talks;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.web.task.Hands;
import org.springframework.boot.test.context.TestComponent;

/** Talks of Arden with Brenn over two points: a proposal with every agency's position, an answer on paper, one point settled. */
@TestComponent
class ArdensTalks {
    static final PartyCode ARDEN = new PartyCode("xa");
    /** Words that stand in the talks and nowhere else. */
    static final List<String> WORDS = List.of(
            "Each Party informs the other within a day",
            "The time has come",
            "The Ministry has considered the proposals");
    /** What the file says that leaves with the proposal. */
    static final String CHART = "Chart 4, soundings in metres";
    /** What the file says that crosses over the exchange. */
    static final String SKETCH = "Sketch of the strait";

    private final Fixture desks;
    private final Hands hands;

    ArdensTalks(Fixture desks, Hands hands) {
        this.desks = desks;
        this.hands = hands;
    }

    Talks held() {
        var both = desks.bothDesks(InstrumentKind.TREATY, 2);
        var talks = both.arden();
        var proposal = talks.proposes(talks.point(0), talks.point(1));
        var chart = Map.of("annexes[0].place", "0", "annexes[0].file", CHART);
        talks.drafts(proposal, PaperForm.NOTE_VERBALE, Channel.MISSION, chart)
                .everyAgencyClears(proposal)
                .approves(proposal)
                .handsOver(proposal);
        var answer = talks.receives(talks.point(0));
        talks.registers(answer).confirms(answer).assesses(answer, Outcome.AGREED);
        talks.settles(talks.point(0));
        crossesOverTheExchange(both);
        var note = talks.notes(talks.point(1));
        talks.drafts(note, PaperForm.NON_PAPER, Channel.DESK);
        return talks;
    }

    /** Each side sends the other a paper, ours with a file. */
    private static void crossesOverTheExchange(Fixture.BothDesks both) {
        var arden = both.arden();
        var ours = arden.notes(arden.point(1));
        arden.drafts(
                        ours,
                        PaperForm.NON_PAPER,
                        Channel.DESK,
                        Map.of("annexes[0].place", "0", "annexes[0].file", SKETCH))
                .everyAgencyClears(ours)
                .approves(ours);
        var brenn = both.brenn();
        for (int n = 0; n < 2; n++) brenn.sends(brenn.notes(brenn.point(1)), PaperForm.NON_PAPER, Channel.DESK);
    }

    Actor person(String office) {
        return hands.person("xa." + office);
    }

    Actor otherDesk(String office) {
        return hands.person("xb." + office);
    }

    static NegotiationId id(Talks talks) {
        return talks.negotiation().id();
    }
}
