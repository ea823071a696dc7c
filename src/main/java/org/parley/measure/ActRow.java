package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.shared.PartyCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an act stands in its row. */
final class ActRow {
    private ActRow() {}

    static void insert(
            JdbcClient db, PartyCode party, NegotiationId negotiation, Act act, @Nullable String whyCorrected) {
        var carried = act.passage() != null;
        var passage =
                act.passage() != null ? act.passage() : new Act.Passage(null, null, null, null, null, null, null, null);
        var words = act.words();
        var known = act.sourcing();
        db.sql(
                        """
                        insert into act (id, party, negotiation, place, author, kind, happened_on, effective_on, formal,
                          proposer, counterpart, carried, communication, proposal, form, channel, level, sent_on,
                          handed_over_on, received_on, words, words_language, quoted, provenance, acted_by, source,
                          confidence, checked, note, misfit, evidence, confirmed_by, legislature_level, result,
                          recorded_by, recorded_at, corrects, why_corrected, irregular)
                        values (:id, :party, :negotiation, :place, :author, :kind, :happenedOn, :effectiveOn, :formal,
                          :proposer, :counterpart, :carried, :communication, :proposal, :form, :channel, :level, :sentOn,
                          :handedOverOn, :receivedOn, :words, :language, :quoted, :provenance, :actedBy, :source,
                          :confidence, :checked, :note, :misfit, :evidence, :confirmedBy, :legislature, :result,
                          :recordedBy, :recordedAt, :corrects, :why, :irregular)""")
                .param("id", act.id().value())
                .param("party", party.value())
                .param("negotiation", negotiation.value())
                .param("place", act.order())
                .param("author", Columns.author(act.author()))
                .param("kind", act.kind().name())
                .param("happenedOn", act.happenedOn().toString())
                .param("effectiveOn", Columns.text(act.effectiveOn()))
                .param("formal", act.formal())
                .param("proposer", Columns.author(act.addressing().proposer()))
                .param("counterpart", Columns.author(act.addressing().counterpart()))
                .param("carried", carried)
                .param("communication", passage.communicationId())
                .param("proposal", passage.submissionProposalId())
                .param("form", passage.form())
                .param("channel", passage.channel())
                .param("level", passage.level())
                .param("sentOn", passage.sentOn())
                .param("handedOverOn", passage.handedOverOn())
                .param("receivedOn", passage.receivedOn())
                .param("words", words == null ? null : words.text())
                .param("language", words == null ? null : words.language())
                .param("quoted", words != null && words.quoted())
                .param("provenance", known.provenance().name())
                .param("actedBy", known.actor())
                .param("source", known.source())
                .param("confidence", known.confidence())
                .param("checked", known.checked())
                .param("note", known.note())
                .param("misfit", known.misfit())
                .param("evidence", known.evidence())
                .param("confirmedBy", known.confirmedBy())
                .param("legislature", act.detail().level())
                .param("result", act.detail().result())
                .param("recordedBy", act.recordedBy())
                .param("recordedAt", Columns.at(act.recordedAt()))
                .param("corrects", Columns.text(act.corrects()))
                .param("why", whyCorrected)
                .param("irregular", act.irregular())
                .update();
        for (int place = 0; place < act.measures().size(); place++)
            db.sql("insert into act_measure (act, measure, place) values (?, ?, ?)")
                    .params(act.id().value(), act.measures().get(place).value(), place)
                    .update();
    }

    /** @param proved the day of receipt proved after the act was recorded */
    static Act read(ResultSet row, List<MeasureId> measures, @Nullable LocalDate proved) throws SQLException {
        var corrects = row.getString("corrects");
        return new Act(
                new ActId(row.getString("id")),
                row.getLong("place"),
                Columns.author(row.getString("author")),
                ActKind.valueOf(row.getString("kind")),
                measures,
                ActDate.parse(row.getString("happened_on")),
                Columns.dateOrNull(row.getString("effective_on")),
                row.getBoolean("formal"),
                new Act.Addressing(
                        Columns.authorOrNull(row.getString("proposer")),
                        Columns.authorOrNull(row.getString("counterpart"))),
                row.getBoolean("carried") ? passage(row, proved) : null,
                words(row),
                sourcing(row),
                new Act.Detail(row.getString("legislature_level"), row.getString("result")),
                row.getString("recorded_by"),
                Columns.instant(row, "recorded_at"),
                corrects == null ? null : new ActId(corrects),
                row.getString("irregular"));
    }

    private static Act.Passage passage(ResultSet row, @Nullable LocalDate proved) throws SQLException {
        return new Act.Passage(
                row.getString("communication"),
                row.getString("proposal"),
                row.getString("form"),
                row.getString("channel"),
                row.getString("level"),
                Columns.day(row, "sent_on"),
                Columns.day(row, "handed_over_on"),
                proved != null ? proved : Columns.day(row, "received_on"));
    }

    private static Act.@Nullable Words words(ResultSet row) throws SQLException {
        var text = row.getString("words");
        return text == null ? null : new Act.Words(text, row.getString("words_language"), row.getBoolean("quoted"));
    }

    private static Act.Sourcing sourcing(ResultSet row) throws SQLException {
        var checked = row.getBoolean("checked");
        return new Act.Sourcing(
                Provenance.valueOf(row.getString("provenance")),
                row.getString("acted_by"),
                row.getString("source"),
                row.getString("confidence"),
                row.wasNull() ? null : checked,
                row.getString("note"),
                row.getString("misfit"),
                row.getString("evidence"),
                row.getString("confirmed_by"));
    }
}
