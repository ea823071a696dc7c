package org.parley.web.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.exchange.Communication;
import org.parley.exchange.Direction;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;
import org.parley.measure.Outcome;
import org.parley.measure.Provenance;
import org.parley.measure.Reading;
import org.parley.paper.PaperForm;
import org.parley.web.parts.Badge;
import org.parley.web.parts.ReadingView;
import org.parley.web.parts.Side;
import org.parley.web.parts.When;

/** Tells single acts: what it was, whose, how we know, what was corrected, and how we read it. */
final class Entries {
    private final Material material;
    private final LatestTexts texts;
    private final Map<ActId, Act> byId = new HashMap<>();

    Entries(Material material) {
        this.material = material;
        this.texts = new LatestTexts(material);
        for (var act : material.acts()) byId.put(act.id(), act);
    }

    EntryView of(Act act, String submission, boolean frozen) {
        var communication = texts.communication(act).orElse(null);
        var side = side(act);
        var wording = texts.of(act, submission);
        return new EntryView(
                act.id().value(),
                side,
                who(act, side),
                heading(act, communication),
                badges(act, communication),
                When.of(act.happenedOn()),
                also(act),
                said(act, wording),
                wording,
                about(act, communication),
                act.sourcing().source(),
                amended(act),
                readings(act),
                aside(act),
                frozen);
    }

    Side side(Act act) {
        return Side.of(act.author(), material.parties(), material.left());
    }

    String who(Act act, Side side) {
        return switch (side) {
            case OURS -> material.name(material.left());
            case THEIRS -> material.name(material.right());
            case BOTH -> "Both";
            case THIRD -> "Neither side";
        };
    }

    private String heading(Act act, @Nullable Communication communication) {
        if (material.chronicle() || (communication == null && act.passage() == null)) return capital(did(act.kind()));
        var form = PaperForm.spoken(communication != null ? communication.form() : formOf(act));
        var speaker = communication == null || communication.said() == null
                ? null
                : communication.said().speaker();
        var number = communication == null ? null : numberOf(communication);
        var head = Stream.of(speaker, capital(form), number)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (head.isEmpty()) return capital(did(act.kind()));
        return act.kind() == ActKind.COMMUNICATED ? head : head + ": " + did(act.kind());
    }

    private static @Nullable String numberOf(Communication communication) {
        var numbers = communication.numbers();
        return communication.direction() == Direction.OUT ? numbers.ours() : numbers.theirs();
    }

    private static String formOf(Act act) {
        var passage = act.passage();
        return passage == null || passage.form() == null ? "" : passage.form();
    }

    static String did(ActKind kind) {
        return switch (kind) {
            case PROPOSED -> "put forward";
            case RESUBMITTED -> "put forward again";
            case COUNTER_PROPOSED -> "counter-text";
            case ACCEPTED -> "accepted";
            case ACCEPTED_AD_REFERENDUM -> "accepted ad referendum";
            case REMINDED -> "reminder";
            case COMMUNICATED -> "words received";
            default -> kind.word().replace('_', ' ');
        };
    }

    private List<Badge> badges(Act act, @Nullable Communication communication) {
        var badges = new ArrayList<Badge>();
        var provenance = act.sourcing().provenance();
        var manner = communication == null || communication.said() == null
                ? ""
                : communication.said().official() ? ", official" : ", personal";
        if (!act.formal()) badges.add(new Badge("remark", "public remark"));
        else if (!material.chronicle())
            badges.add(new Badge(
                    provenance.name().toLowerCase(Locale.ROOT),
                    provenance == Provenance.ORAL ? "oral" + manner : provenance.label()));
        if (act.irregular() != null) badges.add(new Badge("irregular", "irregular"));
        if (communication != null && communication.recordedByUs() && !communication.isConfirmed())
            badges.add(new Badge("pending", "not yet confirmed"));
        doubts(act, badges);
        return badges;
    }

    private static void doubts(Act act, List<Badge> badges) {
        var sourcing = act.sourcing();
        var confidence = sourcing.confidence();
        if (confidence != null && !confidence.equals("high"))
            badges.add(new Badge("doubt", "confidence: " + confidence));
        if (Boolean.FALSE.equals(sourcing.checked())) badges.add(new Badge("doubt", "not checked in the source"));
        if (sourcing.misfit() != null) badges.add(new Badge("doubt", "nearest kind"));
        if (act.detail().level() != null)
            badges.add(new Badge("pending", act.detail().level().replace('_', ' ')));
    }

    private List<String> also(Act act) {
        var also = new ArrayList<String>();
        var passage = act.passage();
        if (passage != null
                && passage.receivedOn() != null
                && !passage.receivedOn().equals(act.happenedOn().first()))
            also.add("received " + When.of(passage.receivedOn()).label());
        if (act.effectiveOn() != null)
            also.add("from " + When.of(act.effectiveOn()).label());
        var recorded = LocalDate.ofInstant(act.recordedAt(), ZoneOffset.UTC);
        if (!material.chronicle() && recorded.isAfter(act.happenedOn().last()))
            also.add("recorded " + When.of(recorded).label());
        return also;
    }

    private EntryView.@Nullable Said said(Act act, List<EntryView.Text> wording) {
        var item = texts.item(act).orElse(null);
        if (item != null && item.wording() != null) return new EntryView.Said(item.wording(), null, true);
        if (!wording.isEmpty()) return null;
        var silent = isPassedOver(act);
        if (silent) return new EntryView.Said(holdsNoWords(act), null, false);
        var words = act.words();
        return words == null ? null : new EntryView.Said(words.text(), words.language(), words.quoted());
    }

    private boolean isPassedOver(Act act) {
        return ours(act)
                .reduce((earlier, later) -> later)
                .map(reading -> reading.outcome() == Outcome.PASSED_OVER)
                .orElse(false);
    }

    private String holdsNoWords(Act act) {
        var others = act.measures().stream()
                .filter(point -> !point.equals(material.measure()))
                .map(material::number)
                .sorted()
                .collect(Collectors.joining(", "));
        var silent = "Holds no words on point %s.".formatted(material.number(material.measure()));
        return others.isEmpty() ? silent : "Speaks of " + others + ". " + silent;
    }

    private List<String> about(Act act, @Nullable Communication communication) {
        var about = new ArrayList<String>();
        var sourcing = act.sourcing();
        if (communication != null) {
            var numbers = communication.numbers();
            boolean out = communication.direction() == Direction.OUT;
            if (out && numbers.theirs() != null) about.add("theirs " + numbers.theirs());
            if (!out && numbers.ours() != null) about.add("ours " + numbers.ours());
            if (numbers.registry() != null) about.add("registry " + numbers.registry());
            var proof = communication.proof();
            if (proof != null) about.add("%s to %s".formatted(proof.outcome().label(), proof.toWhom()));
        }
        var passage = act.passage();
        if (passage != null && passage.level() != null) about.add("level " + passage.level());
        if (sourcing.actor() != null) about.add(sourcing.actor());
        if (sourcing.evidence() != null) about.add("evidence: " + sourcing.evidence());
        if (sourcing.note() != null) about.add(sourcing.note());
        if (sourcing.misfit() != null) about.add(sourcing.misfit());
        if (!material.chronicle()) {
            about.add("recorded by " + act.recordedBy());
            if (sourcing.confirmedBy() != null) about.add("confirmed by " + sourcing.confirmedBy());
        }
        return about;
    }

    private List<EntryView.Amended> amended(Act act) {
        var amended = new ArrayList<EntryView.Amended>();
        if (act.irregular() != null)
            amended.add(new EntryView.Amended(new Badge("irregular", "irregular"), act.irregular(), null, null));
        for (var right = act; right.corrects() != null; ) {
            var wrong = byId.get(right.corrects());
            if (wrong == null) break;
            amended.addAll(
                    Corrections.between(wrong, right, material.whyCorrected().get(right.id())));
            right = wrong;
        }
        return amended;
    }

    private List<ReadingView> readings(Act act) {
        var ours = ours(act).toList();
        return ours.isEmpty() ? List.of() : List.of(ReadingView.of(ours));
    }

    /** Readings of this act, or of what it corrects, on this point. */
    private Stream<Reading> ours(Act act) {
        var chain = new ArrayList<ActId>();
        for (@Nullable Act link = act; link != null; link = link.corrects() == null ? null : byId.get(link.corrects()))
            chain.add(link.id());
        return material.readings().stream()
                .filter(reading -> reading.measure().equals(material.measure()) && chain.contains(reading.act()));
    }

    private EntryView.@Nullable Aside aside(Act act) {
        var passage = act.passage();
        if (passage == null || passage.submissionProposalId() == null) return null;
        var why = material.whyPut().get(passage.submissionProposalId());
        return why == null || why.isBlank() ? null : new EntryView.Aside("Why now", why);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
