package org.parley.road;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.exchange.Communications;
import org.parley.exchange.Reporting;
import org.parley.measure.InstrumentKind;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.Submissions;
import org.parley.paper.Papers;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.parley.web.task.Hands;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services behind the people, and talks that both desks of the exercise have a file on. */
@TestComponent
public class Fixture {
    public static final PartyCode ARDEN = new PartyCode("xa");
    public static final PartyCode BRENN = new PartyCode("xb");

    final Hands hands;
    final Papers papers;
    final Reporting reporting;
    final Communications communications;
    final Submissions submissions;
    final JdbcClient database;
    final Clock clock;
    private final Negotiations negotiations;
    private final Measures measures;

    Fixture(
            Hands hands,
            Papers papers,
            Reporting reporting,
            Communications communications,
            Submissions submissions,
            JdbcClient database,
            Clock clock,
            Negotiations negotiations,
            Measures measures) {
        this.hands = hands;
        this.papers = papers;
        this.reporting = reporting;
        this.communications = communications;
        this.submissions = submissions;
        this.database = database;
        this.clock = clock;
        this.negotiations = negotiations;
        this.measures = measures;
    }

    /** The two files on one negotiation. */
    public record BothDesks(Talks arden, Talks brenn) {}

    /** Talks on which Arden alone has a file. */
    public Talks talks(InstrumentKind kind, int points) {
        return file(ARDEN, BRENN, refs(points + 1), kind);
    }

    /** Talks on which both desks have a file, with the same points. */
    public BothDesks bothDesks(InstrumentKind kind, int points) {
        var refs = refs(points + 1);
        return new BothDesks(file(ARDEN, BRENN, refs, kind), file(BRENN, ARDEN, refs, kind));
    }

    private Talks file(PartyCode party, PartyCode other, List<String> refs, InstrumentKind kind) {
        var by = party.value() + ".desk";
        var negotiation = negotiations.open(
                by,
                new Negotiation(
                        NegotiationId.next(),
                        party,
                        other,
                        other.label(),
                        "Incidents in networks",
                        refs.get(0),
                        Marking.RESTRICTED,
                        true,
                        false));
        var points = new ArrayList<Measure>();
        for (int place = 1; place < refs.size(); place++)
            points.add(measures.add(
                    party,
                    by,
                    new Measure(
                            MeasureId.next(),
                            negotiation.id(),
                            null,
                            String.valueOf(place),
                            "Point " + place,
                            kind,
                            refs.get(place),
                            null,
                            "")));
        return new Talks(this, negotiation, points);
    }

    private static List<String> refs(int count) {
        var refs = new ArrayList<String>();
        for (int n = 0; n < count; n++) refs.add(UUID.randomUUID().toString());
        return refs;
    }
}
