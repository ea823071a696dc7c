package org.parley.measure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Precedence.Done;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done on a point so far, as {@link Precedence} asks for it: formal acts that stand, words as we read them. */
final class Pasts {
    private Pasts() {}

    static List<Done> of(JdbcClient db, PartyCode party, MeasureId measure, @Nullable ActId without) {
        return db
                .sql(
                        """
                        select a.id, a.author, a.kind, r.outcome from act_measure m
                        join act a on a.id = m.act
                        left join reading r on r.act = a.id and r.measure = m.measure and r.superseded = false
                        where m.measure = :measure and a.party = :party and a.formal = true
                          and not exists (select 1 from act c where c.corrects = a.id)
                        order by a.place""")
                .param("measure", measure.value())
                .param("party", party.value())
                .query((row, n) -> row.getString("id").equals(Columns.text(without))
                        ? null
                        : done(row.getString("author"), row.getString("kind"), row.getString("outcome")))
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Done done(String author, String kind, @Nullable String outcome) {
        var said = ActKind.valueOf(kind);
        if (outcome != null) {
            var read = Outcome.valueOf(outcome).kind();
            if (read != null) said = read;
        }
        return new Done(Columns.author(author), said);
    }
}
