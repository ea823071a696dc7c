package org.parley.chronicle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.measure.Act;
import org.parley.measure.Acts;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.NewAct;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings histories from the public record into a desk, where they are read beside its own, and writes them back. */
@Service
public class Chronicles {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Acts acts;
    private final Bringing bringing;
    private final Clock clock;

    Chronicles(JdbcClient db, Negotiations negotiations, Measures measures, Acts acts, Bringing bringing, Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.measures = measures;
        this.acts = acts;
        this.bringing = bringing;
        this.clock = clock;
    }

    /**
     * What bringing a file in came to.
     *
     * @param changed false where this desk held the same file already, and nothing was done
     */
    public record Brought(NegotiationId negotiation, String file, int acts, boolean changed) {}

    /**
     * Brings a file in, whole or not at all. A history that is only read keeps its own parties; one that goes on live
     * is taken over by the desk and its counterpart.
     *
     * @throws BrokenChronicle where the file breaks the format
     */
    @Transactional
    public Brought bring(byte[] bytes, PartyCode desk, String by, boolean live) {
        var file = ChronicleReader.read(bytes);
        var digest = Material.digest(bytes);
        var held = held(desk, file.id(), live);
        if (held.isPresent()) return again(held.get(), file, digest);
        var negotiation = bringing.negotiation(file, desk, live);
        negotiations.open(by, negotiation);
        negotiations.lock(List.of(negotiation.id()));
        negotiations.tells(negotiation.id(), bringing.parties(file, negotiation));
        var ids = new LinkedHashMap<String, MeasureId>();
        for (var measure : bringing.measures(file, negotiation.id()))
            ids.put(measure.commonRef(), measures.add(desk, by, measure).id());
        keep(negotiation, file, digest, by);
        record(file, EventMapping.of(ids), desk, negotiation.id(), by);
        return new Brought(negotiation.id(), file.id(), file.events().size(), true);
    }

    private static Brought again(Held held, ChronicleFile file, String digest) {
        if (!held.digest().equals(digest))
            throw new Refusal(
                    "chronicle-differs",
                    "This desk holds another version of %s; nothing on record is overwritten".formatted(file.id()));
        return new Brought(held.negotiation(), file.id(), file.events().size(), false);
    }

    private void record(
            ChronicleFile file, EventMapping mapping, PartyCode desk, NegotiationId negotiation, String by) {
        for (var event : file.events()) {
            var told = mapping.act(event);
            var act = acts.recordHistory(new NewAct(
                    desk,
                    negotiation,
                    told.author(),
                    told.kind(),
                    told.measures(),
                    told.happenedOn(),
                    told.effectiveOn(),
                    told.formal(),
                    told.addressing(),
                    null,
                    told.words(),
                    told.sourcing(),
                    told.detail(),
                    by,
                    null));
            db.sql("insert into chronicle_event (act, party, seq, names_all) values (?, ?, ?, ?)")
                    .params(act.id().value(), desk.value(), event.seq(), event.namesAll())
                    .update();
        }
    }

    private void keep(Negotiation negotiation, ChronicleFile file, String digest, String by) {
        db.sql(
                        """
                        insert into chronicle (negotiation, party, file_id, live, digest, material, brought_by, brought_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        negotiation.id().value(),
                        negotiation.party().value(),
                        file.id(),
                        !negotiation.chronicle(),
                        digest,
                        Material.write(file.material()),
                        by,
                        OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .update();
    }

    /** Writes a history back as a file: the acts as they stand, and the rest of the file as it was. */
    @Transactional(readOnly = true)
    public String export(PartyCode desk, NegotiationId id) {
        var material = db.sql("select material from chronicle where party = ? and negotiation = ?")
                .params(desk.value(), id.value())
                .query((row, n) -> Material.read(row.getString("material")))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-chronicle", "This desk holds no such chronicle"));
        var ids = new LinkedHashMap<String, MeasureId>();
        for (Measure measure : measures.of(id)) ids.put(measure.commonRef(), measure.id());
        return ChronicleWriter.write(material, events(desk, id, EventMapping.of(ids)));
    }

    /** What was recorded after the file was brought in follows it under the next numbers. */
    private List<ChronicleEvent> events(PartyCode desk, NegotiationId id, EventMapping mapping) {
        var numbers = new LinkedHashMap<String, Number>();
        db.sql(
                        """
                        select e.act, e.seq, e.names_all from chronicle_event e join act a on a.id = e.act
                        where e.party = ? and a.negotiation = ?""")
                .params(desk.value(), id.value())
                .query(row -> {
                    numbers.put(row.getString("act"), new Number(row.getInt("seq"), row.getBoolean("names_all")));
                });
        var events = new ArrayList<ChronicleEvent>();
        int last = 0;
        for (Act act : acts.of(desk, id)) {
            var number = numbers.get(act.id().value());
            if (number == null && !act.kind().chronicled()) continue;
            last = number == null ? last + 1 : number.seq();
            events.add(mapping.event(act, last, number != null && number.all()));
        }
        return events;
    }

    /** Where a chronicle is held: by the id of its negotiation or by that of its file. */
    @Transactional(readOnly = true)
    public Map<NegotiationId, PartyCode> find(String id) {
        var found = new LinkedHashMap<NegotiationId, PartyCode>();
        db.sql("select negotiation, party from chronicle where negotiation = ? or file_id = ? order by party, live")
                .params(id, id)
                .query(row -> {
                    found.put(new NegotiationId(row.getString("negotiation")), new PartyCode(row.getString("party")));
                });
        return found;
    }

    /** What a history calls its parties; empty where it was not brought in from a file. */
    @Transactional(readOnly = true)
    public Map<PartyCode, String> names(PartyCode desk, NegotiationId id) {
        return db.sql("select material from chronicle where party = ? and negotiation = ?")
                .params(desk.value(), id.value())
                .query((row, n) -> Material.names(Material.read(row.getString("material"))))
                .optional()
                .orElse(Map.of());
    }

    private Optional<Held> held(PartyCode desk, String file, boolean live) {
        return db.sql("select negotiation, digest from chronicle where party = ? and file_id = ? and live = ?")
                .params(desk.value(), file, live)
                .query((row, n) -> new Held(new NegotiationId(row.getString("negotiation")), row.getString("digest")))
                .optional();
    }

    private record Held(NegotiationId negotiation, String digest) {}

    private record Number(int seq, boolean all) {}
}
