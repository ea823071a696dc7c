package org.parley.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.NegotiationId;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All papers of a desk as the tables are asked about them, read in a few statements whatever their number. */
@Service
public class Dossiers {
    private final JdbcClient db;

    Dossiers(JdbcClient db) {
        this.db = db;
    }

    /** By the paper's id, in the order in which they were opened. */
    public Map<String, Dossier> of(PartyCode party) {
        var planned = planned(party);
        var acts = acts(party);
        var dossiers = new LinkedHashMap<String, Dossier>();
        db.sql(
                        """
                        select p.id, p.negotiation, p.number, p.state, d.form, d.level, d.channel, d.at_the_table
                        from paper p left join paper_draft d on d.paper = p.id
                            and d.draft = (select max(last.draft) from paper_draft last where last.paper = p.id)
                        where p.party = ? order by p.opened_at, p.id""")
                .param(party.value())
                .query(row -> {
                    var id = row.getString("id");
                    dossiers.put(
                            id, dossier(row, planned.getOrDefault(id, List.of()), acts.getOrDefault(id, List.of())));
                });
        return dossiers;
    }

    private static Dossier dossier(ResultSet row, List<Point> points, List<ActKind> acts) throws SQLException {
        return new Dossier(
                new PaperId(row.getString("id")),
                new NegotiationId(row.getString("negotiation")),
                row.getString("number"),
                PaperState.valueOf(row.getString("state")),
                orNull(PaperForm.class, row.getString("form")),
                orNull(Level.class, row.getString("level")),
                orNull(Channel.class, row.getString("channel")),
                row.getBoolean("at_the_table"),
                acts.stream().map(ActKind::word).distinct().toList(),
                acts.stream().anyMatch(DraftDesk::accepts),
                List.copyOf(new TreeSet<>(points.stream().map(Point::kind).toList())),
                points.stream().map(Point::measure).toList(),
                points.stream().map(Point::number).toList());
    }

    private Map<String, List<Point>> planned(PartyCode party) {
        var points = new LinkedHashMap<String, List<Point>>();
        db.sql(
                        """
                        select l.paper, m.id, m.number, m.kind from paper_plan l
                        join paper p on p.id = l.paper join measure m on m.id = l.measure
                        where p.party = ? order by l.paper, l.place""")
                .param(party.value())
                .query(row -> {
                    points.computeIfAbsent(row.getString("paper"), paper -> new ArrayList<>())
                            .add(new Point(
                                    new MeasureId(row.getString("id")),
                                    row.getString("number"),
                                    row.getString("kind").toLowerCase(Locale.ROOT)));
                });
        return points;
    }

    private Map<String, List<ActKind>> acts(PartyCode party) {
        var acts = new LinkedHashMap<String, List<ActKind>>();
        db.sql(
                        """
                        select t.paper, t.act from paper_point t join paper p on p.id = t.paper
                        where p.party = ? and t.draft = (select max(last.draft) from paper_draft last where last.paper = t.paper)
                        order by t.paper, t.place""")
                .param(party.value())
                .query(row -> {
                    acts.computeIfAbsent(row.getString("paper"), paper -> new ArrayList<>())
                            .add(ActKind.valueOf(row.getString("act")));
                });
        return acts;
    }

    private static <E extends Enum<E>> @Nullable E orNull(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    private record Point(MeasureId measure, String number, String kind) {}
}
