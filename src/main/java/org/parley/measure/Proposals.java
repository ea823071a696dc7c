package org.parley.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.shared.Actor;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points put to the counterpart in one paper, from the day its drafting begins. */
@Service
public class Proposals {
    private final JdbcClient db;
    private final Negotiations negotiations;
    private final Measures measures;
    private final Programmes programmes;
    private final Acts acts;
    private final Submissions submissions;
    private final Clock clock;

    Proposals(
            JdbcClient db,
            Negotiations negotiations,
            Measures measures,
            Programmes programmes,
            Acts acts,
            Submissions submissions,
            Clock clock) {
        this.db = db;
        this.negotiations = negotiations;
        this.measures = measures;
        this.programmes = programmes;
        this.acts = acts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Opens a proposal; a point that is already in an open one is refused. */
    @Transactional
    public ProposalId open(
            Actor actor,
            NegotiationId negotiation,
            List<PointPut> points,
            @Nullable LocalDate answerWantedBy,
            String inwardReason) {
        actor.require(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION);
        negotiations.lock(List.of(negotiation));
        negotiations.get(actor.party(), negotiation).requireLive();
        if (points.isEmpty()) throw new Refusal("no-point", "Choose the points that are put", "points");
        if (inwardReason.isBlank())
            throw new Refusal("reason-missing", "Say why now, for the desk and the record", "inwardReason");
        if (answerWantedBy != null && !answerWantedBy.isAfter(LocalDate.now(clock)))
            throw new Refusal("future-day-needed", "An answer can be wanted by a future day only", "answerWantedBy");
        var byMeasure = new LinkedHashMap<MeasureId, Set<PointPut>>();
        for (var point : points)
            byMeasure
                    .computeIfAbsent(point.measure(), m -> new LinkedHashSet<>())
                    .add(point);
        byMeasure.keySet().forEach(measure -> check(actor.party(), negotiation, measure));
        var opened = new Opened(actor.party(), actor.person(), negotiation);
        return insert(opened, byMeasure, answerWantedBy, inwardReason);
    }

    /**
     * Takes over what was put before this desk kept the file: the act is on record, its points wait or are decided.
     *
     * @param receivedOn the day from which their silence counts
     */
    @Transactional
    public ProposalId takeOver(
            PartyCode party,
            String by,
            NegotiationId negotiation,
            ActId act,
            Map<MeasureId, SubmissionState> points,
            LocalDate receivedOn) {
        negotiations.lock(List.of(negotiation));
        negotiations.get(party, negotiation).requireLive();
        points.keySet().forEach(measure -> check(party, negotiation, measure));
        var putting = acts.get(party, act);
        var first = new LinkedHashMap<MeasureId, Set<PointPut>>();
        points.keySet().forEach(measure -> first.put(measure, Set.of(PointPut.first(measure))));
        var id = insert(new Opened(party, by, negotiation), first, null, "Taken over with the history of the talks");
        db.sql("update proposal set put_by = ? where id = ?")
                .params(act.value(), id.value())
                .update();
        points.forEach((measure, state) -> db.sql(
                        "update submission set state = ?, put_on = ?, received_on = ? where proposal = ? and measure = ?")
                .param(state.name())
                .param(putting.happenedOn().first())
                .param(receivedOn)
                .param(id.value())
                .param(measure.value())
                .update());
        return id;
    }

    /** Its paper left: from now on its points are with the counterpart. Putting it twice does no more than once. */
    @Transactional
    public void put(PartyCode party, ProposalId id, ActId act) {
        var proposal = get(party, id);
        negotiations.lock(List.of(proposal.negotiation()));
        if (get(party, id).putBy() != null) return;
        var putting = acts.get(party, act);
        var received = putting.passage() == null ? null : putting.passage().receivedOn();
        db.sql("update proposal set put_by = ? where id = ?")
                .params(act.value(), id.value())
                .update();
        db.sql(
                        """
                        update submission set state = ?, put_on = ?, received_on = ?
                        where proposal = ? and state = 'IN_PREPARATION'""")
                .param(SubmissionState.WITH_THE_COUNTERPART.name())
                .param(putting.happenedOn().first())
                .param(received)
                .param(id.value())
                .update();
        for (var submission : submissions.of(party, id)) {
            var programme = measures.get(party, submission.measure()).programme();
            if (programme != null)
                programmes.putForward(programme, putting.happenedOn().first());
        }
    }

    /** Its paper was dropped: its points are free again. */
    @Transactional
    public void drop(PartyCode party, ProposalId id) {
        var proposal = get(party, id);
        negotiations.lock(List.of(proposal.negotiation()));
        db.sql("update submission set state = ? where proposal = ? and party = ? and state = 'IN_PREPARATION'")
                .params(SubmissionState.NOT_PUT.name(), id.value(), party.value())
                .update();
    }

    /** They are proved to have had the paper: from that day their silence counts. */
    @Transactional
    public void delivered(PartyCode party, String by, ProposalId id, LocalDate receivedOn, String proof) {
        var proposal = get(party, id);
        negotiations.lock(List.of(proposal.negotiation()));
        if (proposal.putBy() == null) throw new Refusal("not-put", "The paper has not left yet");
        acts.receiptProved(party, by, proposal.putBy(), receivedOn, proof);
        submissions.received(party, by, id, receivedOn);
    }

    public Proposal get(PartyCode party, ProposalId id) {
        return db.sql("select * from proposal where party = ? and id = ?")
                .params(party.value(), id.value())
                .query((row, n) -> proposal(row))
                .optional()
                .orElseThrow(() -> new Refusal("unknown-proposal", "This desk holds no such proposal"));
    }

    public List<Proposal> of(PartyCode party, NegotiationId negotiation) {
        return db.sql("select * from proposal where party = ? and negotiation = ? order by opened_at, id")
                .params(party.value(), negotiation.value())
                .query((row, n) -> proposal(row))
                .list();
    }

    private void check(PartyCode party, NegotiationId negotiation, MeasureId id) {
        var measure = measures.get(party, id);
        if (!measure.negotiation().equals(negotiation))
            throw new Refusal(
                    "other-negotiation", "Point %s belongs to another negotiation".formatted(measure.number()));
        submissions.openOf(party, id).ifPresent(open -> {
            throw new Refusal(
                    "already-put",
                    "Point %s is %s already. Decide what becomes of that first"
                            .formatted(measure.number(), open.state().label()),
                    "points");
        });
    }

    private ProposalId insert(
            Opened opened,
            Map<MeasureId, Set<PointPut>> points,
            @Nullable LocalDate answerWantedBy,
            String inwardReason) {
        var id = ProposalId.next();
        db.sql(
                        """
                        insert into proposal (id, party, negotiation, answer_wanted_by, inward_reason, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(opened.party().value())
                .param(opened.negotiation().value())
                .param(answerWantedBy)
                .param(inwardReason)
                .param(opened.by())
                .param(Columns.at(Columns.now(clock)))
                .update();
        int place = 0;
        for (var point : points.entrySet())
            submissions.add(opened.party(), opened.negotiation(), id, point.getKey(), point.getValue(), place++);
        return id;
    }

    /** At whose desk it is opened, by whom, and in which negotiation. */
    private record Opened(PartyCode party, String by, NegotiationId negotiation) {}

    private static Proposal proposal(ResultSet row) throws SQLException {
        var putBy = row.getString("put_by");
        return new Proposal(
                new ProposalId(row.getString("id")),
                new NegotiationId(row.getString("negotiation")),
                Columns.day(row, "answer_wanted_by"),
                row.getString("inward_reason"),
                row.getString("opened_by"),
                Columns.instant(row, "opened_at"),
                putBy == null ? null : new ActId(putBy));
    }
}
