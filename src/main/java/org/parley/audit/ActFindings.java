package org.parley.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parley.measure.Act;
import org.parley.measure.ActId;
import org.parley.measure.ActKind;

/** Acts marked irregular, corrections, and acts that nothing shows. */
final class ActFindings {
    private static final String LEAF = "ActRecorded";

    /** What is said or put between the sides: it leaves a paper, a note or a second person behind. */
    private static final Set<ActKind> SAID = EnumSet.of(
            ActKind.COMMUNICATED,
            ActKind.PROPOSED,
            ActKind.RESUBMITTED,
            ActKind.COUNTER_PROPOSED,
            ActKind.ACCEPTED,
            ActKind.ACCEPTED_AD_REFERENDUM,
            ActKind.ACCEPTED_WITH_RESERVATION,
            ActKind.REJECTED,
            ActKind.REMINDED,
            ActKind.NOTIFIED);

    private ActFindings() {}

    static List<Open> of(List<Act> recorded, PointNumbers numbers, AsAt asAt) {
        var byId = new HashMap<ActId, Act>();
        var corrected = new HashSet<ActId>();
        var counting = recorded.stream()
                .filter(act -> asAt.counts(act.happenedOn(), act.recordedAt()))
                .toList();
        for (var act : counting) {
            byId.put(act.id(), act);
            if (act.corrects() != null) corrected.add(act.corrects());
        }
        var found = new ArrayList<Open>();
        for (var act : counting) {
            if (act.irregular() != null) found.add(irregular(act, act.irregular(), numbers));
            var wrong = act.corrects() == null ? null : byId.get(act.corrects());
            if (wrong != null) found.add(correction(act, wrong, numbers));
            if (!corrected.contains(act.id()) && showsNothing(act)) found.add(withoutEvidence(act, numbers));
        }
        return found;
    }

    private static Open irregular(Act act, String rule, PointNumbers numbers) {
        return open(Finding.Kind.IRREGULAR, act, said(act), recorded(act), rule, numbers);
    }

    private static Open correction(Act right, Act wrong, PointNumbers numbers) {
        var who = right.recordedBy().equals(wrong.recordedBy())
                ? "%s corrects an own entry".formatted(right.recordedBy())
                : "%s corrects %s".formatted(right.recordedBy(), wrong.recordedBy());
        var what = "%s: %s".formatted(said(right), changed(wrong, right));
        return open(Finding.Kind.CORRECTION, right, what, who, "A correction points at its entry", numbers);
    }

    /** Which facts a correction changed; words are told as changed, never shown. */
    private static String changed(Act wrong, Act right) {
        var changed = new ArrayList<String>();
        if (!wrong.happenedOn().equals(right.happenedOn())) changed.add("the day, was " + wrong.happenedOn());
        if (wrong.kind() != right.kind()) changed.add("what it was, was " + Spoken.act(wrong.kind()));
        if (wrong.formal() != right.formal()) changed.add("whether it was formal");
        if (!wrong.measures().equals(right.measures())) changed.add("the points");
        if (!Objects.equals(wrong.passage(), right.passage())) changed.add("how it travelled");
        if (!Objects.equals(wrong.words(), right.words())) changed.add("the words");
        return changed.isEmpty() ? "how we know it" : String.join(", ", changed);
    }

    private static boolean showsNothing(Act act) {
        var known = act.sourcing();
        var carried = act.passage() != null && act.passage().communicationId() != null;
        return act.formal()
                && SAID.contains(act.kind())
                && !carried
                && known.evidence() == null
                && known.source() == null
                && known.confirmedBy() == null;
    }

    private static Open withoutEvidence(Act act, PointNumbers numbers) {
        var what = "%s, %s, without a paper, a note or a second person"
                .formatted(said(act), act.sourcing().provenance().label());
        return open(Finding.Kind.GAP, act, what, recorded(act), "An act has evidence", numbers);
    }

    private static Open open(Finding.Kind kind, Act act, String what, String who, String rule, PointNumbers numbers) {
        var finding =
                new Finding(kind, what, act.happenedOn().first(), numbers.of(act.measures()), who, rule, null, null);
        return Open.of(finding, act.id().value(), LEAF, 0);
    }

    private static String said(Act act) {
        return "%s by %s".formatted(Spoken.capital(Spoken.act(act.kind())), Spoken.author(act.author()));
    }

    private static String recorded(Act act) {
        return "recorded by " + act.recordedBy();
    }
}
