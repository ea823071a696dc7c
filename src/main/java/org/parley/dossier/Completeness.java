package org.parley.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a dossier against the party's checklist: what is there, what is missing, and what does not apply by whose word. */
@Service
public class Completeness {
    private final Checklists checklists;
    private final Negotiations negotiations;
    private final ExportRows rows;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Completeness(
            Checklists checklists,
            Negotiations negotiations,
            ExportRows rows,
            JdbcClient db,
            ApplicationEventPublisher events) {
        this.checklists = checklists;
        this.negotiations = negotiations;
        this.rows = rows;
        this.db = db;
        this.events = events;
    }

    /** Whether an item is there. */
    public enum Verdict {
        FOUND("found"),
        MISSING("missing"),
        NOT_APPLICABLE("not applicable");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who said that an item does not apply, when and why. */
    public record Word(String by, Instant at, boolean applies, String reason) {}

    /** One item with the verdict on it; {@code said} is the last word of a person on it, if anybody spoke. */
    public record Line(
            String id,
            String title,
            String asks,
            Verdict verdict,
            List<String> found,
            List<String> missing,
            @Nullable Word said) {
        public Line {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
        }
    }

    /** The whole report. */
    public record Report(String title, String source, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        public long found() {
            return count(Verdict.FOUND);
        }

        public long missing() {
            return count(Verdict.MISSING);
        }

        public long notApplicable() {
            return count(Verdict.NOT_APPLICABLE);
        }

        private long count(Verdict verdict) {
            return lines.stream().filter(line -> line.verdict() == verdict).count();
        }
    }

    @Transactional(readOnly = true)
    public Report report(PartyCode party, Dossier dossier) {
        var checklist = checklists.of(party);
        var said = said(party, new NegotiationId(dossier.cover().negotiation()));
        return new Report(
                checklist.title(),
                checklist.source(),
                checklist.items().stream()
                        .map(item -> line(item, dossier, said.get(item.id())))
                        .toList());
    }

    /** Says of an item that it does not apply in this negotiation, or that it does after all. */
    @Transactional
    public void answer(Actor actor, NegotiationId negotiation, String item, boolean applies, String reason) {
        actor.require(Role.HEAD_OF_DELEGATION, Role.REGISTRAR);
        negotiations.lock(List.of(negotiation));
        negotiations.get(actor.party(), negotiation).requireLive();
        if (checklists.of(actor.party()).items().stream()
                .noneMatch(one -> one.id().equals(item)))
            throw new Refusal("unknown-item", "The checklist of this desk has no such item");
        var why = Reason.given(reason, "reason");
        db.sql(
                        """
                        insert into dossier_not_applicable (id, party, negotiation, item, applies, reason, said_by, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        actor.party().value(),
                        negotiation.value(),
                        item,
                        applies,
                        why,
                        actor.person(),
                        ExportRows.at(rows.now()))
                .update();
        events.publishEvent(new ItemAnswered(actor.party(), negotiation.value(), actor.person(), item, applies, why));
    }

    private static Line line(Checklist.Item item, Dossier dossier, @Nullable Word said) {
        var found = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var evidence : item.evidence()) {
            var look = evidence.look(dossier);
            found.addAll(look.found());
            missing.addAll(look.missing());
        }
        return new Line(item.id(), item.title(), item.asks(), verdict(found, missing, said), found, missing, said);
    }

    /** Whatever is known to be missing is missing, whoever says that it does not apply. */
    private static Verdict verdict(List<String> found, List<String> missing, @Nullable Word said) {
        if (!missing.isEmpty()) return Verdict.MISSING;
        if (!found.isEmpty()) return Verdict.FOUND;
        return said != null && !said.applies() ? Verdict.NOT_APPLICABLE : Verdict.MISSING;
    }

    private Map<String, Word> said(PartyCode party, NegotiationId negotiation) {
        var words = new LinkedHashMap<String, Word>();
        db.sql("select * from dossier_not_applicable where party = ? and negotiation = ? order by said_at, id")
                .params(party.value(), negotiation.value())
                .query(row -> {
                    words.put(
                            row.getString("item"),
                            new Word(
                                    row.getString("said_by"),
                                    ExportRows.moment(row, "said_at"),
                                    row.getBoolean("applies"),
                                    row.getString("reason")));
                });
        return words;
    }
}
