package org.parley.web.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.paper.InwardReason;
import org.parley.paper.Looking;
import org.parley.paper.PointPosition;
import org.parley.paper.Position;
import org.parley.paper.Reviews;
import org.parley.paper.ToClear;
import org.parley.paper.Upload;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** parley:clearance, an agency's position on a paper, point by point; or what its letter says, recorded by the desk. */
@Component
class ClearanceForm implements TaskForm<ClearanceForm.Answer> {
    private final Looking looking;
    private final Reviews reviews;
    private final Sight sight;

    ClearanceForm(Looking looking, Reviews reviews, Sight sight) {
        this.looking = looking;
        this.reviews = reviews;
        this.sight = sight;
    }

    /**
     * What the agency answers.
     *
     * @param asBefore confirms every position as it was before the change
     */
    record Answer(
            @Nullable List<@Valid Point> points,
            @Nullable Boolean asBefore,
            @Size(max = 80) @Nullable String letterNumber,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate letterDay,
            @Nullable MultipartFile letterFile) {}

    /** The answer on one part; no measure is named for the letter itself. */
    record Point(
            @Nullable String measure,
            @NotNull Position position,
            @Size(max = 20000) @Nullable String wordsAskedFor,
            @Size(max = 4000) @Nullable String inwardReason) {}

    @Override
    public String key() {
        return "clearance";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public String subject(TaskAt task) {
        return task.id("paperId") + "/" + agency(task);
    }

    @Override
    public String seen(TaskAt task) {
        return sight.of(task, agency(task));
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var paper = sight.paper(task);
        var toClear = looking.of(task.party(), paper.id(), agency(task));
        return Map.of(
                "toClear", toClear,
                "form", paper.draft().form(),
                "marking", paper.marking(),
                "annexes", paper.draft().annexes(),
                "positions", Position.values(),
                "asBefore", maybeAsBefore(toClear),
                "others", others(task, toClear),
                "theirWords", sight.theirWords(paper));
    }

    private static boolean maybeAsBefore(ToClear toClear) {
        return toClear.open().stream()
                .allMatch(part -> part.measure() == null
                        || (part.said() != null && part.said().clears()));
    }

    private List<Other> others(TaskAt task, ToClear toClear) {
        return reviews.stands(task.party(), toClear.paper()).entrySet().stream()
                .filter(stand -> !stand.getKey().code().equals(toClear.agency()))
                .map(stand -> new Other(
                        stand.getKey().name(),
                        switch (stand.getValue()) {
                            case CLEARED -> "cleared";
                            case DISSENTS -> "does not clear";
                            case SILENT -> "has not spoken";
                        }))
                .toList();
    }

    /** Where another agency stands, without its reasons. */
    record Other(String name, String stands) {}

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var id = Sight.id(task);
        var agency = agency(task);
        var positions = positions(task, answer);
        if (actor.speaksFor(agency)) reviews.give(actor, id, agency, positions);
        else reviews.recordFromLetter(actor, id, agency, letter(answer), positions);
        return Routing.NONE;
    }

    private List<PointPosition> positions(TaskAt task, Answer answer) {
        if (Boolean.TRUE.equals(answer.asBefore())) {
            var toClear = looking.of(task.party(), Sight.id(task), agency(task));
            if (maybeAsBefore(toClear)) return asBefore(toClear);
        }
        var points = answer.points() == null ? List.<Point>of() : answer.points();
        var positions = new ArrayList<PointPosition>();
        for (int i = 0; i < points.size(); i++) positions.add(position(points.get(i), "points[%d].".formatted(i)));
        return positions;
    }

    private static List<PointPosition> asBefore(ToClear toClear) {
        return toClear.open().stream()
                .map(part -> new PointPosition(
                        part.measure(),
                        part.said() == null || !part.said().clears() ? Position.CLEAR : part.said(),
                        null,
                        null))
                .toList();
    }

    private static PointPosition position(Point point, String field) {
        try {
            return new PointPosition(
                    point.measure() == null || point.measure().isBlank() ? null : new MeasureId(point.measure()),
                    point.position(),
                    point.position().clears() ? null : point.wordsAskedFor(), // typed before the words were cleared
                    InwardReason.ofNullable(point.inwardReason()));
        } catch (Refusal refusal) {
            var where = refusal.code().equals("words-missing") ? "wordsAskedFor" : "inwardReason";
            throw new Refusal(refusal.code(), refusal.sentence(), field + where);
        }
    }

    private static Reviews.Letter letter(Answer answer) {
        var number = answer.letterNumber();
        var day = answer.letterDay();
        if (number == null || number.isBlank() || day == null)
            throw new Refusal("letter-missing", "Give the number and the day of the agency's letter", "letterNumber");
        return new Reviews.Letter(number, day, upload(answer.letterFile(), "letterFile"));
    }

    static Upload upload(@Nullable MultipartFile file, String field) {
        if (file == null || file.isEmpty()) throw new Refusal("file-missing", "Attach the file itself", field);
        try {
            var name = file.getOriginalFilename();
            var media = file.getContentType();
            return new Upload(name == null ? "file" : name, media == null ? "" : media, file.getBytes());
        } catch (IOException e) {
            throw new Refusal("unreadable-file", "The file did not arrive whole; attach it again", field);
        }
    }

    private static String agency(TaskAt task) {
        return task.id("agency");
    }
}
