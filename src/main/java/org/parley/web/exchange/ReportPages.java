package org.parley.web.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.Report;
import org.parley.exchange.Reporting;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.measure.TextStatus;
import org.parley.paper.Channel;
import org.parley.paper.Level;
import org.parley.paper.PaperForm;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where our people write down what the other side said, handed over on paper, or declared in public. */
@Controller
class ReportPages {
    record Answer(
            @NotNull Report.Way way,
            @NotBlank String negotiation,
            @NotBlank String form,
            @NotBlank String channel,
            @Nullable String level,
            @NotBlank @Size(max = 200) String office,
            @Nullable @Size(max = 60) String theirs,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @NotBlank String words,
            @Nullable Boolean quoted,
            @Nullable @Size(max = 200) String speaker,
            @Nullable Boolean official,
            @Nullable @Size(max = 200) String place,
            @Nullable List<@Valid Point> points,
            @Nullable Marking marking,
            @Nullable MultipartFile proof) {}

    /** What they said on one point; left out where it is not ticked. */
    record Point(
            @NotBlank String measure,
            @Nullable Boolean spokenOf,
            @Nullable String wording,
            @Nullable String language,
            @Nullable String words) {}

    /** A negotiation with its points, as the form offers them. */
    public record Choice(Negotiation negotiation, List<Measure> points) {}

    private final Reporting reporting;
    private final Negotiations negotiations;
    private final Measures measures;

    ReportPages(Reporting reporting, Negotiations negotiations, Measures measures) {
        this.reporting = reporting;
        this.negotiations = negotiations;
        this.measures = measures;
    }

    @GetMapping("/communications/report")
    String ask(@RequestParam(required = false) @Nullable String negotiation, Actor actor, Model model) {
        actor.require(Role.MISSION, Role.DESK_OFFICER, Role.REGISTRAR, Role.HEAD_OF_DELEGATION);
        var choices = choices(actor);
        var chosen = choices.stream()
                .filter(choice -> choice.negotiation().id().value().equals(negotiation))
                .findFirst()
                .or(() -> choices.stream().findFirst());
        model.addAttribute("choices", choices);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute(
                "points", chosen.map(choice -> sameCounterpart(choices, choice)).orElse(List.of()));
        model.addAttribute("ways", labels(Report.Way.values(), Report.Way::label));
        model.addAttribute("forms", forms());
        model.addAttribute("channels", channels());
        model.addAttribute("levels", levels());
        model.addAttribute("crumbs", List.of(new Crumb("Register", "/register"), Crumb.here("Report")));
        return "exchange/report";
    }

    @PostMapping("/communications/report")
    String report(@Valid @ModelAttribute Answer answer, Actor actor) {
        var said = answer.way() == Report.Way.TRANSCRIBED
                ? null
                : new Communication.Said(
                        Boolean.TRUE.equals(answer.quoted()),
                        answer.speaker(),
                        Boolean.TRUE.equals(answer.official()),
                        answer.place());
        var made = reporting.report(
                actor,
                new Report(
                        answer.way(),
                        new NegotiationId(answer.negotiation()),
                        PaperForm.ofWord(answer.form()).word(),
                        Channel.ofWord(answer.channel()).word(),
                        answer.level() == null || answer.level().isBlank() ? null : answer.level(),
                        answer.office(),
                        answer.theirs(),
                        answer.on(),
                        answer.words(),
                        said,
                        points(answer),
                        answer.marking() == null ? Marking.DIPLOMATIC_CORRESPONDENCE : answer.marking(),
                        Uploads.proof(answer.proof())));
        return "redirect:/communications/" + made.id();
    }

    private static List<Communication.Item> points(Answer answer) {
        var points = new ArrayList<Communication.Item>();
        if (answer.points() == null) return points;
        for (var point : answer.points()) {
            if (!Boolean.TRUE.equals(point.spokenOf())) continue;
            var texts = new ArrayList<Communication.Wording>();
            if (point.words() != null && !point.words().isBlank()) {
                if (point.language() == null || point.language().isBlank())
                    throw new Refusal("language-missing", "Say in which language the text is", "points");
                texts.add(new Communication.Wording(
                        point.language().strip(), TextStatus.WORKING_TRANSLATION.name(), point.words()));
            }
            points.add(Report.point(
                    new MeasureId(point.measure()),
                    point.wording() == null || point.wording().isBlank() ? null : point.wording(),
                    texts));
        }
        return points;
    }

    private List<Choice> choices(Actor actor) {
        return negotiations.of(actor.party()).stream()
                .filter(negotiation -> !negotiation.chronicle())
                .map(negotiation -> new Choice(negotiation, measures.of(negotiation.id())))
                .toList();
    }

    /** One paper of theirs may speak of points of several negotiations. */
    private static List<Measure> sameCounterpart(List<Choice> choices, Choice chosen) {
        return choices.stream()
                .filter(choice -> choice.negotiation()
                        .counterpart()
                        .equals(chosen.negotiation().counterpart()))
                .flatMap(choice -> choice.points().stream())
                .toList();
    }

    private static <E extends Enum<E>> Map<String, String> labels(
            E[] values, java.util.function.Function<E, String> label) {
        var labels = new LinkedHashMap<String, String>();
        for (var value : values) labels.put(value.name(), label.apply(value));
        return labels;
    }

    private static Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        for (var form : PaperForm.values()) forms.put(form.word(), form.label());
        return forms;
    }

    private static Map<String, String> channels() {
        var channels = new LinkedHashMap<String, String>();
        for (var channel : Channel.values()) if (channel != Channel.DESK) channels.put(channel.word(), channel.label());
        return channels;
    }

    private static Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        levels.put("", "not known");
        for (var level : Level.values()) levels.put(level.word(), level.word());
        return levels;
    }
}
