package org.parley.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication.Days;
import org.parley.exchange.Communication.Item;
import org.parley.exchange.Communication.Keeping;
import org.parley.exchange.Communication.Numbers;
import org.parley.exchange.Communication.Proof;
import org.parley.exchange.Communication.Said;
import org.parley.exchange.Communication.Wording;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.measure.Provenance;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;

/** A communication as a row, out and in. */
final class CommunicationRow {
    static final String SELECT =
            """
            select c.*, s.number as series_number, s.previous as series_previous, s.content as series_content
            from communication c left join series_link s on s.communication = c.id
            """;

    private CommunicationRow() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Map<String, @Nullable Object> params(Communication it) {
        var to = new HashMap<String, @Nullable Object>();
        to.put("id", it.id().value());
        to.put("party", it.party().value());
        to.put("counterpart", it.counterpart().value());
        to.put("negotiation", it.negotiation().value());
        to.put("direction", it.direction().name());
        to.put("paper", it.paperId());
        to.put("form", it.form());
        to.put("channel", it.channel());
        to.put("level", it.level());
        to.put("office", it.office());
        to.put("ours", it.numbers().ours());
        to.put("theirs", it.numbers().theirs());
        to.put("registry", it.numbers().registry());
        to.put("written", it.days().writtenOn());
        to.put("sent", it.days().sentOn());
        to.put("handedOver", it.days().handedOverOn());
        to.put("received", it.days().receivedOn());
        to.put("provenance", it.provenance().name());
        to.put("marking", it.marking().name());
        to.put("covering", it.coveringText());
        var said = it.said();
        to.put("quoted", said == null ? null : said.quoted());
        to.put("speaker", said == null ? null : said.speaker());
        to.put("officially", said == null ? null : said.official());
        to.put("saidAt", said == null ? null : said.place());
        var proof = it.proof();
        to.put("handing", proof == null ? null : proof.outcome().name());
        to.put("handedTo", proof == null ? null : proof.toWhom());
        to.put("handedAt", proof == null ? null : proof.place());
        to.put("stamp", proof == null ? null : proof.theirStamp());
        to.put("file", proof == null ? null : proof.file());
        var keeping = it.keeping();
        to.put("by", keeping.recordedBy());
        to.put("at", time(keeping.recordedAt()));
        to.put("registeredBy", keeping.registeredBy());
        to.put("registeredAt", keeping.registeredAt() == null ? null : time(keeping.registeredAt()));
        return to;
    }

    static Communication read(ResultSet row, int n) throws SQLException {
        return new Communication(
                new CommunicationId(row.getString("id")),
                new PartyCode(row.getString("party")),
                new PartyCode(row.getString("counterpart")),
                new NegotiationId(row.getString("negotiation")),
                Direction.valueOf(row.getString("direction")),
                row.getString("paper"),
                row.getString("form"),
                row.getString("channel"),
                row.getString("level"),
                row.getString("office"),
                new Numbers(
                        row.getString("number_ours"), row.getString("number_theirs"), row.getString("number_registry")),
                new Days(
                        day(row, "written_on"),
                        day(row, "sent_on"),
                        day(row, "handed_over_on"),
                        day(row, "received_on")),
                Provenance.valueOf(row.getString("provenance")),
                Marking.valueOf(row.getString("marking")),
                row.getString("covering_text"),
                List.of(),
                said(row),
                proof(row),
                link(row),
                new Keeping(
                        row.getString("recorded_by"),
                        java.util.Objects.requireNonNull(instant(row, "recorded_at")),
                        row.getString("registered_by"),
                        instant(row, "registered_at"),
                        row.getString("confirmed_by"),
                        instant(row, "confirmed_at"),
                        row.getString("contested")));
    }

    /** A point with its first text, if it has one. */
    static Item item(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        return new Item(
                row.getString("ref"),
                measure == null ? null : new MeasureId(measure),
                row.getString("number"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("wording"),
                row.getString("language") == null ? List.of() : List.of(wording(row)));
    }

    static Wording wording(ResultSet row) throws SQLException {
        return new Wording(row.getString("language"), row.getString("status"), row.getString("words"));
    }

    static Communication with(Communication it, List<Item> items) {
        return new Communication(
                it.id(),
                it.party(),
                it.counterpart(),
                it.negotiation(),
                it.direction(),
                it.paperId(),
                it.form(),
                it.channel(),
                it.level(),
                it.office(),
                it.numbers(),
                it.days(),
                it.provenance(),
                it.marking(),
                it.coveringText(),
                items,
                it.said(),
                it.proof(),
                it.series(),
                it.keeping());
    }

    private static @Nullable Said said(ResultSet row) throws SQLException {
        var quoted = row.getBoolean("said_quoted");
        if (row.wasNull()) return null;
        return new Said(quoted, row.getString("said_by"), row.getBoolean("said_officially"), row.getString("said_at"));
    }

    private static @Nullable Proof proof(ResultSet row) throws SQLException {
        var handing = row.getString("handing");
        if (handing == null) return null;
        return new Proof(
                Handing.valueOf(handing),
                row.getString("handed_to"),
                row.getString("handed_at"),
                row.getString("their_stamp"),
                row.getString("proof_file"));
    }

    private static @Nullable SeriesLink link(ResultSet row) throws SQLException {
        var number = row.getLong("series_number");
        if (row.wasNull()) return null;
        return new SeriesLink(number, row.getString("series_previous"), row.getString("series_content"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
