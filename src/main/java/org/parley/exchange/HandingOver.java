package org.parley.exchange;

import java.time.Clock;
import java.util.List;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Proof;
import org.parley.exchange.Communication.Said;
import org.parley.measure.Negotiations;
import org.parley.paper.Channel;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our mission brought an approved paper to the other side, and reports how that went. */
@Service
public class HandingOver {
    /** The form under which their refusal to receive stands in the register. */
    public static final String RETURNED_UNRECEIVED = "returned unreceived";

    private final Negotiations negotiations;
    private final Papers papers;
    private final Register register;
    private final Sending sending;
    private final Reporting reporting;
    private final ProofFiles files;
    private final Clock clock;

    HandingOver(
            Negotiations negotiations,
            Papers papers,
            Register register,
            Sending sending,
            Reporting reporting,
            ProofFiles files,
            Clock clock) {
        this.negotiations = negotiations;
        this.papers = papers;
        this.register = register;
        this.sending = sending;
        this.reporting = reporting;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Enters the paper as a communication of that day. Where they returned it, their refusal to receive is reported as
     * what they did, to be confirmed by a second person and read by the desk like anything else.
     */
    @Transactional
    public Communication handOver(Actor actor, PaperId id, HandOver report) {
        actor.require(Role.MISSION);
        var paper = papers.outgoing(id);
        if (!paper.party().equals(actor.party())) throw new Refusal("unknown-paper", "This desk has no such paper");
        negotiations.lock(List.of(paper.negotiation()));
        if (paper.channel() != Channel.MISSION)
            throw new Refusal("not-by-hand", "Paper %s leaves over the exchange".formatted(paper.number()));
        if (register.ofPaper(actor.party(), id.value()).isPresent())
            throw new Refusal("sent-already", "Paper %s has left already".formatted(paper.number()));
        report.check(clock);
        var stamp = report.theirStamp() == null || report.theirStamp().isBlank()
                ? null
                : report.theirStamp().strip();
        var proof = new Proof(
                report.outcome(),
                report.toWhom().strip(),
                report.place().strip(),
                stamp,
                files.keep(actor.party(), report.file()));
        var sent = sending.byPerson(id, report, proof, actor.person());
        if (report.outcome() == Handing.RETURNED) reporting.report(actor, refusal(sent, report));
        return sent;
    }

    private static Report refusal(Communication sent, HandOver report) {
        return new Report(
                Report.Way.SAID,
                sent.negotiation(),
                RETURNED_UNRECEIVED,
                sent.channel(),
                sent.level(),
                report.toWhom().strip(),
                null,
                report.on(),
                "Our No. %s of %s was returned unreceived."
                        .formatted(sent.numbers().ours(), report.on()),
                new Said(false, report.toWhom().strip(), true, report.place().strip()),
                sent.items().stream()
                        .map(item -> new Item(null, item.measure(), "", "", null, null, List.of()))
                        .toList(),
                Marking.DIPLOMATIC_CORRESPONDENCE.with(sent.marking()),
                null);
    }
}
