package org.parley.dossier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.NegotiationId;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words and files that a desk holds of one negotiation: how many, how long, and a gap in the place of each. */
@Component
class WordsHeld {
    /** A gap begins so; the first twelve bytes of a file are sixteen letters of Base64, whatever follows. */
    private static final String GAP = "(Destroyed on ";

    private static final String FILED_GAP =
            Base64.getEncoder().encodeToString(GAP.substring(0, 12).getBytes(StandardCharsets.UTF_8));

    private final JdbcClient db;
    private final JdbcTemplate batch;

    WordsHeld(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /**
     * A column of words or files.
     *
     * @param belongs which of its rows (w) are of the negotiation (:n) of the desk (:party)
     * @param programme the programme that a row is of; null where it is of the talks as such
     */
    record Column(
            String what,
            String table,
            String name,
            List<String> keys,
            String belongs,
            @Nullable String programme,
            boolean file) {

        private String bytes() {
            if (!file) return "octet_length(w.%s)".formatted(name);
            return "length(w.%s) / 4 * 3 - case when w.%s like '%%==' then 2 when w.%s like '%%=' then 1 else 0 end"
                    .formatted(name, name, name);
        }

        private String here() {
            return "from %s w where length(w.%s) > 0 and w.%s not like '%s%%' and %s"
                    .formatted(table, name, name, file ? FILED_GAP : GAP, belongs);
        }
    }

    /** What is here, by kind and programme; nothing where nothing is. */
    List<Share> shares(PartyCode party, NegotiationId negotiation) {
        var shares = new ArrayList<Share>();
        for (var column : WordColumns.ALL)
            shares.addAll(db.sql(
                            """
                            select (select p.title from programme p where p.id = held.one) as title, count(*), sum(held.bytes)
                            from (select %s as one, %s as bytes %s) held group by held.one"""
                                    .formatted(
                                            column.programme() == null
                                                    ? "cast(null as varchar(64))"
                                                    : column.programme(),
                                            column.bytes(),
                                            column.here()))
                    .param("party", party.value())
                    .param("n", negotiation.value())
                    .query((row, n) -> new Share(row.getString(1), column.what(), row.getLong(2), row.getLong(3)))
                    .list());
        shares.sort(Comparator.comparing(Share::programme, Comparator.nullsLast(Comparator.naturalOrder())));
        return shares;
    }

    /** One place in which words stand. @param what of which kind they are: a letter, a reason, a text */
    record Piece(String what, String words) {}

    /** All words that are here, file by file left out. */
    List<Piece> pieces(PartyCode party, NegotiationId negotiation) {
        var pieces = new ArrayList<Piece>();
        for (var column : WordColumns.ALL)
            if (!column.file())
                pieces.addAll(db.sql("select w.%s %s".formatted(column.name(), column.here()))
                        .param("party", party.value())
                        .param("n", negotiation.value())
                        .query((row, n) -> new Piece(column.what(), row.getString(1)))
                        .list());
        return pieces;
    }

    /** Leaves a gap in the place of all that is here; the rows stay, and so does all else in them. */
    void destroy(PartyCode party, NegotiationId negotiation, LocalDate on, String reason) {
        for (var column : WordColumns.ALL) {
            var gaps = new ArrayList<Object[]>();
            db.sql("select w.%s, %s %s".formatted(column.name(), keys(column, "w.%s", ", "), column.here()))
                    .param("party", party.value())
                    .param("n", negotiation.value())
                    .query(row -> {
                        var values = new Object[column.keys().size() + 1];
                        values[0] = gap(column, row.getString(1), on, reason);
                        for (int i = 1; i < values.length; i++) values[i] = row.getObject(i + 1);
                        gaps.add(values);
                    });
            batch.batchUpdate(
                    "update %s set %s = ? where %s"
                            .formatted(column.table(), column.name(), keys(column, "%s = ?", " and ")),
                    gaps);
        }
    }

    private static String keys(Column column, String each, String between) {
        return String.join(between, column.keys().stream().map(each::formatted).toList());
    }

    private static String gap(Column column, String held, LocalDate on, String reason) {
        if (!column.file())
            return Gap.of(held.getBytes(StandardCharsets.UTF_8), on, reason).line();
        var line = Gap.of(Base64.getDecoder().decode(held), on, reason).line();
        return Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }
}
