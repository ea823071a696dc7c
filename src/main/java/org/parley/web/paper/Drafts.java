package org.parley.web.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.measure.MeasureId;
import org.parley.measure.TextStatus;
import org.parley.measure.Texts;
import org.parley.paper.Channel;
import org.parley.paper.Clearance;
import org.parley.paper.Draft;
import org.parley.paper.InstructionsOnFile;
import org.parley.paper.LastSent;
import org.parley.paper.Paper;
import org.parley.paper.PaperForm;
import org.parley.paper.PaperText;
import org.parley.paper.Planned;
import org.parley.paper.Redline;
import org.parley.paper.Step;
import org.parley.party.Desks;
import org.parley.shared.Marking;
import org.parley.shared.PartyCode;
import org.springframework.stereotype.Component;

/** Lays out for the drafter what there is to begin from. */
@Component
class Drafts {
    private static final Set<Step.Kind> BACK = Set.of(Step.Kind.SENT_BACK, Step.Kind.REDRAFTED);

    private final Sight sight;
    private final LastSent lastSent;
    private final Texts texts;
    private final InstructionsOnFile instructions;
    private final Desks desks;

    Drafts(Sight sight, LastSent lastSent, Texts texts, InstructionsOnFile instructions, Desks desks) {
        this.sight = sight;
        this.lastSent = lastSent;
        this.texts = texts;
        this.instructions = instructions;
        this.desks = desks;
    }

    DraftPage of(Paper paper) {
        var latest = paper.latest().orElse(null);
        var number = paper.course().drafts().size();
        return new DraftPage(
                paper.number(),
                paper.purpose().label(),
                number + 1,
                latest == null ? PaperForm.NOTE_VERBALE : latest.form(),
                latest == null ? Channel.MISSION : latest.channel(),
                latest == null ? null : latest.level(),
                latest == null ? Marking.RESTRICTED : latest.marking(),
                latest == null ? Marking.DIPLOMATIC_CORRESPONDENCE : latest.leavesAs(),
                latest != null && latest.atTheTable(),
                latest == null ? "" : latest.coveringText(),
                latest == null ? List.of() : latest.annexes(),
                latest == null ? null : against(lastSent.letter(paper), latest.coveringText()),
                paper.plan().stream().map(point -> point(paper, latest, point)).toList(),
                latest == null ? "" : latest.mandate().paragraphs(),
                latest == null ? null : latest.mandate().departure(),
                paper.course().steps().stream()
                        .filter(step -> BACK.contains(step.kind()) && step.draft() == number)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                instructions.inForce(paper.party(), paper.negotiation()).orElse(null));
    }

    private DraftPage.Point point(Paper paper, @Nullable Draft latest, Planned planned) {
        var drafted = latest == null ? null : latest.point(planned.measure()).orElse(null);
        return new DraftPage.Point(
                sight.measure(paper, planned.measure()),
                drafted == null ? planned.act() : drafted.act(),
                drafted == null ? null : drafted.outwardWording(),
                drafted == null
                        ? null
                        : against(
                                lastSent.wording(paper, planned.measure()),
                                drafted.outwardWording() == null ? "" : drafted.outwardWording()),
                texts(paper, latest, planned),
                asked(paper, planned.measure()));
    }

    private static @Nullable Redline against(Optional<String> before, String words) {
        return before.map(last -> Redline.between(last, words))
                .filter(Redline::changes)
                .orElse(null);
    }

    private List<DraftPage.Text> texts(Paper paper, @Nullable Draft latest, Planned planned) {
        var sent = lastSent.all(paper, planned.measure());
        var all = new LinkedHashMap<String, DraftPage.Text>();
        if (latest != null)
            latest.point(planned.measure()).ifPresent(point -> point.texts().forEach(text -> {
                var words = texts.words(paper.party(), text.hash());
                all.put(text.language(), text(paper.party(), text.language(), text.status(), words, sent));
            }));
        else if (planned.act().puts())
            sent.forEach((language, text) -> all.put(
                    language,
                    text(paper.party(), language, text.status(), texts.words(paper.party(), text.hash()), sent)));
        var shown = new ArrayList<>(all.values());
        for (var language : List.of("en", "fr"))
            if (shown.size() < 2 && !all.containsKey(language))
                shown.add(new DraftPage.Text(language, TextStatus.AUTHENTIC, "", null));
        shown.add(new DraftPage.Text("", TextStatus.AUTHENTIC, "", null));
        return shown;
    }

    private String last(PartyCode party, @Nullable PaperText text) {
        return text == null ? "" : texts.words(party, text.hash());
    }

    private DraftPage.Text text(
            PartyCode party, String language, TextStatus status, String words, Map<String, PaperText> sent) {
        return new DraftPage.Text(language, status, words, Redline.between(last(party, sent.get(language)), words));
    }

    private List<DraftPage.Asked> asked(Paper paper, MeasureId measure) {
        if (paper.latest().isEmpty()) return List.of();
        var asked = new LinkedHashMap<String, DraftPage.Asked>();
        for (var clearance : paper.course().clearances())
            for (var on : clearance.positions())
                if (Objects.equals(on.position().measure(), measure))
                    asked.put(clearance.agency(), asked(paper, clearance, on));
        return asked.values().stream()
                .filter(one -> !one.position().equals("clear"))
                .toList();
    }

    private DraftPage.Asked asked(Paper paper, Clearance clearance, Clearance.On on) {
        var reason = on.position().reason();
        return new DraftPage.Asked(
                desks.agency(paper.party(), clearance.agency()).name(),
                on.position().position().label(),
                on.position().wordsAskedFor(),
                reason == null ? null : reason.words());
    }
}
