package org.parley.web.instrument;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.instrument.Hand;
import org.parley.instrument.InstrumentId;
import org.parley.instrument.Instruments;
import org.parley.measure.Measures;
import org.parley.measure.Negotiations;
import org.parley.process.Routing;
import org.parley.process.TaskAt;
import org.parley.shared.Actor;

/** What the forms have in common by which both sides put their hands to a text in one act. */
abstract class BothHandsForm extends InstrumentForm<BothHandsForm.Answer> {
    BothHandsForm(Instruments instruments, Negotiations negotiations, Measures measures, Clock clock) {
        super(instruments, negotiations, measures, clock);
    }

    record Answer(@NotNull @Valid HandFields ours, @NotNull @Valid HandFields theirs, @Nullable List<Copy> copies) {}

    /** @param copies the words on the table by language, where they were pasted */
    abstract void putHands(Actor actor, InstrumentId id, Hand ours, Hand theirs, Map<String, String> copies);

    @Override
    public Routing submit(TaskAt task, Actor actor, Answer answer) {
        putHands(actor, id(task), answer.ours().hand(), answer.theirs().hand(), Copy.byLanguage(answer.copies()));
        return Routing.NONE;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }
}
