package org.parley.web.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Act;
import org.parley.measure.Acts;
import org.parley.measure.Histories;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.PointPut;
import org.parley.measure.Reading;
import org.parley.measure.Submission;
import org.parley.measure.SubmissionId;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.paper.PaperForm;
import org.parley.process.TaskAt;
import org.parley.shared.PartyCode;
import org.parley.web.parts.When;
import org.springframework.stereotype.Component;

/** What the forms about one submission show of it, and how a point is put again. */
@Component
class PointInHand {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Submissions submissions;
    private final Acts acts;
    private final Histories histories;
    private final Clock clock;

    PointInHand(
            Negotiations negotiations,
            Measures measures,
            Submissions submissions,
            Acts acts,
            Histories histories,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.submissions = submissions;
        this.acts = acts;
        this.histories = histories;
        this.clock = clock;
    }

    static SubmissionId submission(TaskAt task) {
        return new SubmissionId(task.id("submissionId"));
    }

    /** The model that both forms share. */
    Map<String, Object> show(TaskAt task) {
        var party = task.party();
        var submission = submissions.get(party, submission(task));
        var measure = measures.get(party, submission.measure());
        var negotiation = negotiations.get(party, submission.negotiation());
        var standing =
                histories.of(party, negotiation.id()).asOf(LocalDate.now(clock)).of(measure.id());
        var model = new LinkedHashMap<String, Object>();
        model.put("submission", submission);
        model.put("measure", measure);
        model.put("counterpart", negotiation.counterpartName());
        model.put("answers", answers(party, submission));
        model.put("timesPut", standing.timesPutBy(party));
        model.put("declined", standing.declinedFormally().size());
        model.put("tomorrow", LocalDate.now(clock).plusDays(1));
        standing.owedBy(negotiation.counterpart()).ifPresent(owing -> model.put("owing", owing));
        return model;
    }

    /** Changes when another answer is read, or the point is decided. */
    String seen(TaskAt task) {
        var submission = submissions.get(task.party(), submission(task));
        var readings = submissions.answers(task.party(), submission.id()).stream()
                .map(Reading::id)
                .collect(Collectors.joining("+"));
        return submission.state() + ":" + readings;
    }

    List<AnswerLine> answers(PartyCode party, Submission submission) {
        var fresh = submissions.undecidedReadings(party, submission.id()).stream()
                .map(Reading::id)
                .collect(Collectors.toSet());
        return submissions.answers(party, submission.id()).stream()
                .map(reading -> line(party, reading, fresh.contains(reading.id())))
                .toList();
    }

    /** The other points of the negotiation that could be put in the same paper. */
    List<Measure> free(PartyCode party, Submission submission) {
        return measures.of(submission.negotiation()).stream()
                .filter(measure -> !measure.id().equals(submission.measure()))
                .filter(measure -> submissions.openOf(party, measure.id()).isEmpty())
                .toList();
    }

    /** A point put anew: for the first time, or after its latest submission. */
    PointPut anew(PartyCode party, MeasureId measure) {
        var put = submissions.of(party, measure).stream()
                .filter(one -> one.state() != SubmissionState.NOT_PUT)
                .toList();
        return put.isEmpty()
                ? PointPut.first(measure)
                : PointPut.again(measure, put.get(put.size() - 1).id());
    }

    private static @Nullable String form(Act.@Nullable Passage passage) {
        return passage == null || passage.form() == null ? null : PaperForm.spoken(passage.form());
    }

    private AnswerLine line(PartyCode party, Reading reading, boolean fresh) {
        var act = acts.get(party, reading.act());
        return new AnswerLine(
                reading.id(),
                When.of(act.happenedOn()),
                form(act.passage()),
                act.sourcing().provenance(),
                act.words() == null ? null : act.words().text(),
                reading.outcome().label(),
                reading.inwardReason(),
                reading.by(),
                reading.at(),
                fresh);
    }
}
