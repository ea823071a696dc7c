package org.parley.web.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.ActKind;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;
import org.parley.paper.Annex;
import org.parley.paper.Annexes;
import org.parley.paper.Channel;
import org.parley.paper.Drafting;
import org.parley.paper.Level;
import org.parley.paper.PaperForm;
import org.parley.paper.Papers;
import org.parley.paper.WordFiles;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** parley:draft, the words of a paper: the letter itself and each point in every language, typed, pasted or from Word. */
@Component
class DraftForm extends FormOfPaper<DraftForm.Answer> {
    private final Drafts drafts;
    private final Papers papers;
    private final Annexes annexes;

    DraftForm(Sight sight, Drafts drafts, Papers papers, Annexes annexes) {
        super(sight);
        this.drafts = drafts;
        this.papers = papers;
        this.annexes = annexes;
    }

    /**
     * A draft as it is typed.
     *
     * @param kept the hashes of the annexes of the draft before that stay
     */
    record Answer(
            @NotNull PaperForm form,
            @NotNull Channel channel,
            @Nullable Level level,
            @NotNull Marking marking,
            @NotNull Marking leavesAs,
            @Nullable Boolean atTheTable,
            @Nullable String coveringText,
            @Nullable List<@Valid Point> points,
            @Size(max = 400) @Nullable String paragraphs,
            @Size(max = 2000) @Nullable String departure,
            @Nullable List<String> kept,
            @Nullable List<@Valid Attached> annexes) {}

    /**
     * A file that shall leave with the paper.
     *
     * @param place posted beside it: a list is made of what is typed, not of files
     */
    record Attached(@Nullable Integer place, @Nullable MultipartFile file) {}

    /** What it says on one point. */
    record Point(
            @NotEmpty String measure,
            @NotNull ActKind act,
            @Nullable List<@Valid Text> texts,
            @Nullable String outwardWording) {}

    /**
     * The words in one language; a Word file takes the place of what is typed.
     *
     * @param lossesAccepted the drafter knows what the file held that a text cannot
     */
    record Text(
            @Nullable String language,
            @Nullable TextStatus status,
            @Nullable String words,
            @Nullable MultipartFile file,
            @Nullable Boolean lossesAccepted) {}

    @Override
    public String key() {
        return "draft";
    }

    @Override
    public Set<Role> offices() {
        return Set.of(Role.DESK_OFFICER, Role.HEAD_OF_DELEGATION, Role.LEGAL_ADVISER, Role.TREATY_OFFICER);
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var paper = sight.paper(task);
        var model = new HashMap<String, Object>();
        model.put("draft", drafts.of(paper));
        model.put("marking", paper.marking());
        model.put("forms", PaperForm.values());
        model.put("channels", List.of(Channel.DESK, Channel.MISSION));
        model.put("levels", Level.values());
        model.put("markings", Marking.values());
        model.put("statuses", TextStatus.values());
        model.put("acts", paper.purpose().acts());
        model.put("theirWords", sight.theirWords(paper));
        return model;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var points = new ArrayList<Drafting.Point>();
        var given = answer.points() == null ? List.<Point>of() : answer.points();
        for (int i = 0; i < given.size(); i++) points.add(point(given.get(i), i));
        papers.saveDraft(
                actor,
                Sight.id(task),
                new Drafting(
                        answer.form(),
                        answer.channel(),
                        answer.level(),
                        answer.marking(),
                        answer.leavesAs(),
                        Boolean.TRUE.equals(answer.atTheTable()),
                        orEmpty(answer.coveringText()),
                        points,
                        orEmpty(answer.paragraphs()),
                        answer.departure(),
                        annexes(task, actor, answer)));
        return Routing.NONE;
    }

    private List<Annex> annexes(TaskAt task, Actor actor, Answer answer) {
        var all = new ArrayList<Annex>();
        var kept = answer.kept() == null ? List.<String>of() : answer.kept();
        sight.paper(task).latest().ifPresent(before -> before.annexes().stream()
                .filter(annex -> kept.contains(annex.sha256()))
                .forEach(all::add));
        var attached = answer.annexes() == null ? List.<Attached>of() : answer.annexes();
        for (int i = 0; i < attached.size(); i++) {
            var file = attached.get(i).file();
            if (file == null || file.isEmpty()) continue;
            all.add(annexes.keep(actor.party(), ClearanceForm.upload(file, "annexes[%d].file".formatted(i))));
        }
        return all;
    }

    private static Drafting.Point point(Point point, int i) {
        var texts = new ArrayList<Drafting.Text>();
        var given = point.texts() == null ? List.<Text>of() : point.texts();
        for (int j = 0; j < given.size(); j++) {
            var text = given.get(j);
            var words = words(text, "points[%d].texts[%d].".formatted(i, j));
            if (!words.isBlank())
                texts.add(new Drafting.Text(
                        orEmpty(text.language()), text.status() == null ? TextStatus.AUTHENTIC : text.status(), words));
        }
        return new Drafting.Point(new MeasureId(point.measure()), point.act(), texts, point.outwardWording());
    }

    private static String words(Text text, String field) {
        var file = text.file();
        if (file == null || file.isEmpty()) return orEmpty(text.words());
        try {
            var read = WordFiles.read(ClearanceForm.upload(file, field + "file").bytes());
            if (!read.lost().isEmpty() && !Boolean.TRUE.equals(text.lossesAccepted()))
                throw new Refusal(
                        "lost-from-file",
                        "A plain text cannot hold all of the file. %s. Tick that you know, and give the file again"
                                .formatted(String.join("; ", read.lost())));
            return read.words();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.code(), refusal.sentence(), field + "file");
        }
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
