package org.parley.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.exchange.Communication.Wording;
import org.parley.measure.Act;
import org.parley.measure.ActDate;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Author;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.measure.Proposals;
import org.parley.measure.Provenance;
import org.parley.paper.Annex;
import org.parley.paper.Annexes;
import org.parley.paper.Outgoing;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.party.Desks;
import org.parley.shared.PartyCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An approved paper leaves: over the exchange, or brought by a person. */
@Service
class Sending {
    private final Papers papers;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Annexes annexes;
    private final Acts acts;
    private final Proposals proposals;
    private final Desks desks;
    private final Register register;
    private final Countersigning countersigning;
    private final Crossed crossed;
    private final CommunicationActs recorded;
    private final DeskNumbers numbers;
    private final Outbox outbox;
    private final Relay relay;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(
            Papers papers,
            Negotiations negotiations,
            Measures measures,
            Annexes annexes,
            Acts acts,
            Proposals proposals,
            Desks desks,
            Register register,
            Countersigning countersigning,
            Crossed crossed,
            CommunicationActs recorded,
            DeskNumbers numbers,
            Outbox outbox,
            Relay relay,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.negotiations = negotiations;
        this.measures = measures;
        this.annexes = annexes;
        this.acts = acts;
        this.proposals = proposals;
        this.desks = desks;
        this.register = register;
        this.countersigning = countersigning;
        this.crossed = crossed;
        this.recorded = recorded;
        this.numbers = numbers;
        this.outbox = outbox;
        this.relay = relay;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a paper into the outbox as the next link of its series; sending it again does nothing. */
    @Transactional
    void overTheExchange(PaperId id) {
        negotiations.lock(List.of(papers.outgoing(id).negotiation()));
        var paper = papers.outgoing(id);
        if (register.ofPaper(paper.party(), id.value()).isPresent()) return;
        var negotiation = negotiations.get(paper.party(), paper.negotiation());
        var today = LocalDate.now(clock);
        var contents = contents(paper, negotiation, today, numbers.ours(paper.party()));
        var series = register.series(paper.party(), paper.negotiation(), Direction.OUT);
        var link = series.next(EnvelopeFile.digest(contents));
        var links = new ArrayList<>(series.links());
        links.add(link);
        var head = countersigning.leaving(paper.party(), paper.negotiation(), contents, links);
        var sent = leave(
                paper,
                negotiation,
                contents,
                new Departure(today, null, null, null, link, paper.approved().by()));
        crossed.keep(sent.id(), contents);
        outbox.add(sent, new Envelope(paper.party(), negotiation.counterpart(), contents, link, head));
        relay.carryAfterCommit();
    }

    /** Enters a paper that a person brought to them; it happened, so it is recorded whatever it breaks. */
    @Transactional
    Communication byPerson(PaperId id, HandOver report, Communication.Proof proof, String by) {
        var paper = papers.outgoing(id);
        var negotiation = negotiations.get(paper.party(), paper.negotiation());
        var contents = contents(paper, negotiation, report.on(), numbers.ours(paper.party()));
        var received = report.proved() ? report.on() : null;
        return leave(paper, negotiation, contents, new Departure(report.on(), report.on(), received, proof, null, by));
    }

    private Communication leave(Outgoing paper, Negotiation negotiation, Envelope.Contents contents, Departure how) {
        var communication = communication(paper, negotiation, contents, how);
        register.add(communication);
        register.addAnnexes(communication.id(), paper.annexes());
        for (var act : actsOf(paper, negotiation, communication, how))
            recorded.add(communication.id(), paper.negotiation(), act);
        papers.sent(paper.paper(), communication.id().value());
        events.publishEvent(new CommunicationSent(
                paper.party(),
                paper.negotiation().value(),
                how.by(),
                communication.id().value(),
                paper.paper().value(),
                String.valueOf(communication.numbers().registry()),
                how.link(),
                paper.annexes().stream().map(Annex::sha256).toList()));
        return communication;
    }

    /** Our acts by this paper: one for each kind, on the points in the order named. */
    private List<Act> actsOf(Outgoing paper, Negotiation negotiation, Communication as, Departure how) {
        var done = new ArrayList<Act>();
        for (var kind : byKind(paper.points()).entrySet()) {
            var act = NewAct.of(
                            negotiation,
                            Author.of(paper.party()),
                            kind.getKey(),
                            kind.getValue(),
                            ActDate.of(how.day()),
                            how.by())
                    .carriedBy(passage(paper, kind.getKey(), as))
                    .saying(new Act.Words(paper.coveringText(), null, true));
            if (kind.getKey().puts())
                act = act.addressed(new Act.Addressing(Author.of(paper.party()), Author.of(negotiation.counterpart())));
            done.add(how.happened() ? acts.record(act) : acts.perform(act));
        }
        if (paper.proposal() != null)
            for (var act : done) if (act.kind().puts()) proposals.put(paper.party(), paper.proposal(), act.id());
        return done;
    }

    private static Act.Passage passage(Outgoing paper, ActKind kind, Communication as) {
        var level = paper.level();
        return new Act.Passage(
                as.id().value(),
                kind.puts() && paper.proposal() != null ? paper.proposal().value() : null,
                as.form(),
                as.channel(),
                level == null ? null : level.word(),
                as.days().sentOn(),
                as.days().handedOverOn(),
                as.days().receivedOn());
    }

    private static Map<ActKind, List<MeasureId>> byKind(List<Outgoing.Point> points) {
        var kinds = new LinkedHashMap<ActKind, List<MeasureId>>();
        for (var point : points)
            kinds.computeIfAbsent(point.act(), kind -> new ArrayList<>()).add(point.measure());
        return kinds;
    }

    private Communication communication(
            Outgoing paper, Negotiation negotiation, Envelope.Contents contents, Departure how) {
        var level = paper.level();
        return new Communication(
                CommunicationId.next(),
                paper.party(),
                negotiation.counterpart(),
                paper.negotiation(),
                Direction.OUT,
                paper.paper().value(),
                contents.form(),
                paper.channel().word(),
                level == null ? null : level.word(),
                contents.office(),
                new Numbers(contents.number(), null, numbers.registry(paper.party())),
                new Days(contents.day(), how.day(), how.handedOverOn(), how.receivedOn()),
                Provenance.ORIGINAL,
                paper.ours(),
                contents.coveringText(),
                items(paper, contents),
                null,
                how.proof(),
                how.link(),
                new Keeping(how.by(), clock.instant(), how.by(), clock.instant(), null, null, null));
    }

    private static List<Item> items(Outgoing paper, Envelope.Contents contents) {
        var items = new ArrayList<Item>();
        for (int place = 0; place < contents.points().size(); place++) {
            var point = contents.points().get(place);
            items.add(new Item(
                    point.ref(),
                    paper.points().get(place).measure(),
                    point.number(),
                    point.title(),
                    point.kind(),
                    point.wording(),
                    point.texts().stream()
                            .map(text -> new Wording(text.language(), text.status(), text.words()))
                            .toList()));
        }
        return items;
    }

    private Envelope.Contents contents(Outgoing paper, Negotiation negotiation, LocalDate day, String number) {
        return new Envelope.Contents(
                negotiation.commonRef(),
                negotiation.subject(),
                paper.form().word(),
                office(paper.party()),
                number,
                day,
                paper.leavesAs(),
                paper.coveringText(),
                paper.points().stream()
                        .map(point -> point(paper.party(), point))
                        .toList(),
                paper.annexes().stream()
                        .map(annex -> new Envelope.Annex(
                                annex.name(), annex.media(), annex.sha256(), base64(paper.party(), annex)))
                        .toList());
    }

    private String base64(PartyCode party, Annex annex) {
        return Base64.getEncoder().encodeToString(annexes.bytes(party, annex));
    }

    private Envelope.Point point(PartyCode party, Outgoing.Point point) {
        var measure = measures.get(party, point.measure());
        return new Envelope.Point(
                measure.commonRef(),
                measure.number(),
                measure.title(),
                measure.kind().name(),
                point.wording(),
                point.texts().stream()
                        .map(text ->
                                new Envelope.Text(text.language(), text.status().name(), text.words()))
                        .toList());
    }

    private String office(PartyCode party) {
        return "Ministry of Foreign Affairs of " + desks.party(party).name();
    }
}
