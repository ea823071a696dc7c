package org.parley.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with a paper, in tables that are only added to; an entry's place in its list is part of its key. */
@Component
class CourseStore {
    private final JdbcClient db;
    private final DraftStore drafts;

    CourseStore(JdbcClient db, DraftStore drafts) {
        this.db = db;
        this.drafts = drafts;
    }

    /** @param counts the row that tells how much of each there is */
    Course of(PaperId paper, ResultSet counts) throws SQLException {
        return new Course(
                counts.getInt("drafts") == 0 ? List.of() : drafts.of(paper),
                counts.getInt("asked") == 0 ? List.of() : asked(paper),
                counts.getInt("clearances") == 0 ? List.of() : clearances(paper),
                counts.getInt("overrulings") == 0 ? List.of() : overrulings(paper),
                counts.getInt("approvals") == 0 ? List.of() : approvals(paper),
                counts.getInt("steps") == 0 ? List.of() : steps(paper));
    }

    void add(PaperId paper, Course before, Course after) {
        drafts.add(
                paper,
                after.drafts().subList(before.drafts().size(), after.drafts().size()));
        for (int i = before.asked().size(); i < after.asked().size(); i++)
            add(paper, i, after.asked().get(i));
        for (int i = before.clearances().size(); i < after.clearances().size(); i++)
            add(paper, i, after.clearances().get(i));
        for (int i = before.overrulings().size(); i < after.overrulings().size(); i++)
            add(paper, i, after.overrulings().get(i));
        for (int i = before.approvals().size(); i < after.approvals().size(); i++)
            add(paper, i, after.approvals().get(i));
        for (int i = before.steps().size(); i < after.steps().size(); i++)
            add(paper, i, after.steps().get(i));
    }

    private void add(PaperId paper, int place, Asked asked) {
        db.sql(
                        """
                        insert into paper_asked (paper, place, agency, draft, mode, due_on, asked_at, in_place_of, positions_stand)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        paper.value(),
                        place,
                        asked.agency(),
                        asked.draft(),
                        asked.mode().name(),
                        asked.dueOn(),
                        at(asked.at()),
                        asked.inPlaceOf(),
                        asked.inPlaceOf() == null ? null : asked.positionsStand())
                .update();
    }

    private List<Asked> asked(PaperId paper) {
        return db.sql("select * from paper_asked where paper = ? order by place")
                .param(paper.value())
                .query((row, n) -> new Asked(
                        row.getString("agency"),
                        row.getInt("draft"),
                        Asked.Mode.valueOf(row.getString("mode")),
                        row.getObject("due_on", LocalDate.class),
                        instant(row, "asked_at"),
                        row.getString("in_place_of"),
                        row.getBoolean("positions_stand")))
                .list();
    }

    private void add(PaperId paper, int place, Clearance clearance) {
        var letter = clearance.letter();
        db.sql(
                        """
                        insert into paper_clearance (paper, place, agency, draft, given_by, given_at, letter_number,
                                                     letter_day, letter_file)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(paper.value())
                .param(place)
                .param(clearance.agency())
                .param(clearance.draft())
                .param(clearance.by())
                .param(at(clearance.at()))
                .param(letter == null ? null : letter.number())
                .param(letter == null ? null : letter.day())
                .param(letter == null ? null : letter.fileId())
                .update();
        for (int part = 0; part < clearance.positions().size(); part++)
            add(paper, place, part, clearance.positions().get(part));
    }

    private void add(PaperId paper, int place, int part, Clearance.On on) {
        var measure = on.position().measure();
        db.sql(
                        """
                        insert into paper_position (paper, place, part, measure, position_taken, words_asked_for,
                                                    inward_reason, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(paper.value())
                .param(place)
                .param(part)
                .param(measure == null ? null : measure.value())
                .param(on.position().position().name())
                .param(on.position().wordsAskedFor())
                .param(words(on.position().reason()))
                .param(on.hash())
                .update();
    }

    /** The clearances in order, each row with one of its positions. */
    private List<Clearance> clearances(PaperId paper) {
        var all = new ArrayList<Clearance>();
        db.sql(
                        """
                        select c.*, p.measure, p.position_taken, p.words_asked_for, p.inward_reason, p.hash
                        from paper_clearance c left join paper_position p on p.paper = c.paper and p.place = c.place
                        where c.paper = ? order by c.place, p.part""")
                .param(paper.value())
                .query(row -> {
                    int place = row.getInt("place");
                    if (place == all.size()) all.add(clearance(row));
                    else all.set(place, all.get(place).with(on(row)));
                });
        return all;
    }

    private static Clearance clearance(ResultSet row) throws SQLException {
        return new Clearance(
                row.getString("agency"),
                row.getInt("draft"),
                row.getString("given_by"),
                instant(row, "given_at"),
                letter(row),
                row.getString("hash") == null ? List.of() : List.of(on(row)));
    }

    private static Clearance.On on(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        return new Clearance.On(
                new PointPosition(
                        measure == null ? null : new MeasureId(measure),
                        Position.valueOf(row.getString("position_taken")),
                        row.getString("words_asked_for"),
                        InwardReason.ofNullable(row.getString("inward_reason"))),
                row.getString("hash"));
    }

    private static Clearance.@Nullable Letter letter(ResultSet row) throws SQLException {
        var number = row.getString("letter_number");
        return number == null
                ? null
                : new Clearance.Letter(
                        number, row.getObject("letter_day", LocalDate.class), row.getString("letter_file"));
    }

    private void add(PaperId paper, int place, Overruling overruling) {
        db.sql(
                        """
                        insert into paper_overruling (paper, place, draft, draft_hash, agencies, authority, decided_on,
                                                      inward_reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        paper.value(),
                        place,
                        overruling.draft(),
                        overruling.draftHash(),
                        String.join(" ", overruling.agencies()),
                        overruling.authority(),
                        overruling.decidedOn(),
                        overruling.reason().words(),
                        overruling.recordedBy(),
                        at(overruling.at()))
                .update();
    }

    private List<Overruling> overrulings(PaperId paper) {
        return db.sql("select * from paper_overruling where paper = ? order by place")
                .param(paper.value())
                .query((row, n) -> new Overruling(
                        row.getInt("draft"),
                        row.getString("draft_hash"),
                        List.of(row.getString("agencies").split(" ")),
                        row.getString("authority"),
                        row.getObject("decided_on", LocalDate.class),
                        new InwardReason(row.getString("inward_reason")),
                        row.getString("recorded_by"),
                        instant(row, "recorded_at")))
                .list();
    }

    private void add(PaperId paper, int place, Approval approval) {
        db.sql(
                        """
                        insert into paper_approval (paper, place, draft, draft_hash, basis, instructions, concludes,
                                                    report_by, approved_by, approved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(paper.value())
                .param(place)
                .param(approval.draft())
                .param(approval.draftHash())
                .param(approval.basis().name())
                .param(approval.instructions())
                .param(approval.concludes())
                .param(approval.reportBy())
                .param(approval.by())
                .param(at(approval.at()))
                .update();
    }

    private List<Approval> approvals(PaperId paper) {
        return db.sql("select * from paper_approval where paper = ? order by place")
                .param(paper.value())
                .query((row, n) -> new Approval(
                        row.getInt("draft"),
                        row.getString("draft_hash"),
                        Basis.valueOf(row.getString("basis")),
                        row.getObject("instructions", Integer.class),
                        row.getBoolean("concludes"),
                        row.getObject("report_by", LocalDate.class),
                        row.getString("approved_by"),
                        instant(row, "approved_at")))
                .list();
    }

    private void add(PaperId paper, int place, Step step) {
        db.sql(
                        "insert into paper_step (paper, place, kind, draft, taken_by, taken_at, inward_reason) values (?, ?, ?, ?, ?, ?, ?)")
                .param(paper.value())
                .param(place)
                .param(step.kind().name())
                .param(step.draft())
                .param(step.by())
                .param(at(step.at()))
                .param(words(step.reason()))
                .update();
    }

    private List<Step> steps(PaperId paper) {
        return db.sql("select * from paper_step where paper = ? order by place")
                .param(paper.value())
                .query((row, n) -> new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getInt("draft"),
                        row.getString("taken_by"),
                        instant(row, "taken_at"),
                        InwardReason.ofNullable(row.getString("inward_reason"))))
                .list();
    }

    private static @Nullable String words(@Nullable InwardReason reason) {
        return reason == null ? null : reason.words();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
