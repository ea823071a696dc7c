package org.parley.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.TextHash;
import org.parley.measure.TextStatus;
import org.parley.shared.Marking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in their tables; their texts are named by hash, the words lie with the other texts of the desk. */
@Component
class DraftStore {
    private final JdbcClient db;

    DraftStore(JdbcClient db) {
        this.db = db;
    }

    List<Draft> of(PaperId paper) {
        var points = points(paper);
        return db.sql("select * from paper_draft where paper = ? order by draft")
                .param(paper.value())
                .query((row, n) -> {
                    var level = row.getString("level");
                    return new Draft(
                            row.getInt("draft"),
                            row.getString("drafter"),
                            CourseStore.instant(row, "put_at"),
                            PaperForm.valueOf(row.getString("form")),
                            Channel.valueOf(row.getString("channel")),
                            level == null ? null : Level.valueOf(level),
                            Marking.valueOf(row.getString("marking")),
                            Marking.valueOf(row.getString("leaves_as")),
                            row.getBoolean("at_the_table"),
                            row.getString("covering_text"),
                            points.getOrDefault(row.getInt("draft"), List.of()),
                            new Draft.Mandate(
                                    row.getObject("mandate", Integer.class),
                                    row.getString("paragraphs"),
                                    row.getString("departure")),
                            row.getInt("annexes") == 0 ? List.of() : annexes(paper, row.getInt("draft")),
                            row.getString("letter_hash"));
                })
                .list();
    }

    private List<Annex> annexes(PaperId paper, int draft) {
        return db.sql(
                        "select name, media, length, sha256 from paper_annex where paper = ? and draft = ? order by place")
                .params(paper.value(), draft)
                .query((row, n) -> new Annex(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    /** The points of each draft, each row with one of its texts. */
    private Map<Integer, List<PaperPoint>> points(PaperId paper) {
        var all = new TreeMap<Integer, List<PaperPoint>>();
        db.sql(
                        """
                        select p.*, t.language, t.status, t.hash from paper_point p
                        left join paper_text t on t.paper = p.paper and t.draft = p.draft and t.place = p.place
                        where p.paper = ? order by p.draft, p.place, t.language""")
                .param(paper.value())
                .query(row -> {
                    var points = all.computeIfAbsent(row.getInt("draft"), draft -> new ArrayList<>());
                    int place = row.getInt("place");
                    if (place == points.size()) points.add(point(row));
                    else points.set(place, points.get(place).with(text(row)));
                });
        return all;
    }

    private static PaperPoint point(ResultSet row) throws SQLException {
        return new PaperPoint(
                new MeasureId(row.getString("measure")),
                ActKind.valueOf(row.getString("act")),
                row.getString("hash") == null ? List.of() : List.of(text(row)),
                row.getString("outward_wording"),
                row.getString("words_hash"));
    }

    private static PaperText text(ResultSet row) throws SQLException {
        return new PaperText(
                row.getString("language"),
                TextStatus.valueOf(row.getString("status")),
                new TextHash(row.getString("hash")));
    }

    /** From here on the draft is known by these hashes, whatever becomes of its words. */
    void keepHashes(PaperId paper, Draft draft) {
        db.sql("update paper_draft set letter_hash = ? where paper = ? and draft = ? and letter_hash is null")
                .params(draft.coveringHash(), paper.value(), draft.number())
                .update();
        for (int place = 0; place < draft.points().size(); place++)
            db.sql(
                            "update paper_point set words_hash = ? where paper = ? and draft = ? and place = ? and words_hash is null")
                    .params(draft.points().get(place).hash(), paper.value(), draft.number(), place)
                    .update();
    }

    void add(PaperId paper, List<Draft> drafts) {
        for (var draft : drafts) {
            insert(paper, draft);
            for (int place = 0; place < draft.points().size(); place++)
                insert(paper, draft.number(), place, draft.points().get(place));
            for (int place = 0; place < draft.annexes().size(); place++)
                insert(paper, draft.number(), place, draft.annexes().get(place));
        }
    }

    private void insert(PaperId paper, int draft, int place, Annex annex) {
        db.sql(
                        "insert into paper_annex (paper, draft, place, name, media, length, sha256) values (?, ?, ?, ?, ?, ?, ?)")
                .params(paper.value(), draft, place, annex.name(), annex.media(), annex.length(), annex.sha256())
                .update();
    }

    private void insert(PaperId paper, Draft draft) {
        var level = draft.level();
        db.sql(
                        """
                        insert into paper_draft (paper, draft, drafter, put_at, form, channel, level, marking, leaves_as,
                                                 at_the_table, covering_text, mandate, paragraphs, departure, annexes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(paper.value())
                .param(draft.number())
                .param(draft.drafter())
                .param(CourseStore.at(draft.at()))
                .param(draft.form().name())
                .param(draft.channel().name())
                .param(level == null ? null : level.name())
                .param(draft.marking().name())
                .param(draft.leavesAs().name())
                .param(draft.atTheTable())
                .param(draft.coveringText())
                .param(draft.mandate().version())
                .param(draft.mandate().paragraphs())
                .param(draft.mandate().departure())
                .param(draft.annexes().isEmpty() ? null : draft.annexes().size())
                .update();
    }

    private void insert(PaperId paper, int draft, int place, PaperPoint point) {
        db.sql("insert into paper_point (paper, draft, place, measure, act, outward_wording) values (?, ?, ?, ?, ?, ?)")
                .param(paper.value())
                .param(draft)
                .param(place)
                .param(point.measure().value())
                .param(point.act().name())
                .param(point.outwardWording())
                .update();
        for (var text : point.texts())
            db.sql("insert into paper_text (paper, draft, place, language, status, hash) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            paper.value(),
                            draft,
                            place,
                            text.language(),
                            text.status().name(),
                            text.hash().value())
                    .update();
    }
}
