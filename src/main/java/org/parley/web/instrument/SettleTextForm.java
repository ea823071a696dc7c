package org.parley.web.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Clause;
import org.parley.instrument.Duration;
import org.parley.instrument.Instrument;
import org.parley.instrument.Instruments;
import org.parley.instrument.LastAgreed;
import org.parley.instrument.Terms;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.measure.TextStatus;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** parley:settle-text, the settled points as one clean text in every language, with its entry-into-force clause. */
@Component
class SettleTextForm extends InstrumentForm<SettleTextForm.Answer> {
    /** Rows for languages that nobody has written yet. */
    private static final int FREE_ROWS = 3;

    private final Instruments instruments;
    private final LastAgreed lastAgreed;

    SettleTextForm(
            Instruments instruments, LastAgreed lastAgreed, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
        this.instruments = instruments;
        this.lastAgreed = lastAgreed;
    }

    /** A text in one language. */
    record Text(@Nullable String language, @Nullable TextStatus status, @Nullable String words) {}

    record Answer(
            Clause.@Nullable Kind clause,
            @Nullable Integer clauseDays,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate clauseOn,
            @Nullable Boolean adoptedApart,
            @Nullable Integer years,
            @Nullable Boolean renews,
            @Nullable Integer noticeDays,
            @NotEmpty List<@Valid Text> texts) {}

    @Override
    public Map<String, Object> show(TaskAt task, Actor actor) {
        var model = super.show(task, actor);
        var wordings = wordings(instrument(task));
        model.put("wordings", wordings);
        model.put("rows", Math.max(FREE_ROWS, wordings.size() + 1));
        model.put("clauses", Clause.Kind.values());
        model.put("statuses", TextStatus.values());
        return model;
    }

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        var clause = answer.clause() == null ? null : clause(answer.clause(), answer);
        var wordings = new ArrayList<Instruments.Wording>();
        for (var text : answer.texts()) {
            if (text.words() == null || text.words().isBlank()) continue;
            var language = text.language() == null || text.language().isBlank()
                    ? "en"
                    : text.language().trim();
            var status = text.status() == null ? TextStatus.AUTHENTIC : text.status();
            wordings.add(new Instruments.Wording(language, status, text.words()));
        }
        instruments.settle(actor, id(task), clause, wordings);
        instruments.agree(actor, id(task), new Terms(Boolean.TRUE.equals(answer.adoptedApart()), duration(answer)));
        return Routing.NONE;
    }

    private static @Nullable Duration duration(Answer answer) {
        if (answer.years() == null) return null;
        var notice = answer.noticeDays() == null ? 0 : answer.noticeDays();
        return new Duration(answer.years(), Boolean.TRUE.equals(answer.renews()), notice);
    }

    /** The text as it was settled before, else as it was last exchanged. */
    private List<Instruments.Wording> wordings(Instrument instrument) {
        if (instrument.texts().isEmpty()) return lastAgreed.of(instrument);
        return instrument.texts().stream()
                .map(text ->
                        new Instruments.Wording(text.language(), text.status(), instruments.words(instrument, text)))
                .toList();
    }

    /** What was typed for another clause stays on the form. */
    private static Clause clause(Clause.Kind kind, Answer answer) {
        return new Clause(
                kind,
                kind == Clause.Kind.AFTER_LAST_NOTIFICATION ? answer.clauseDays() : null,
                kind == Clause.Kind.ON_DATE ? answer.clauseOn() : null);
    }

    @Override
    public String key() {
        return "settle-text";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
