package org.parley.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Measures;
import org.parley.measure.TextHash;
import org.parley.measure.Texts;
import org.parley.shared.Gap;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.stereotype.Component;

/** Turns the words that a drafter hands in into a draft, and a draft back into words. */
@Component
class DraftDesk {
    private static final Set<ActKind> ACCEPTING = Set.of(
            ActKind.ACCEPTED,
            ActKind.ACCEPTED_AD_REFERENDUM,
            ActKind.ACCEPTED_WITH_RESERVATION,
            ActKind.TALKS_ACCEPTED);

    private final Texts texts;
    private final Measures measures;
    private final Acts acts;
    private final InstructionsOnFile instructions;

    DraftDesk(Texts texts, Measures measures, Acts acts, InstructionsOnFile instructions) {
        this.texts = texts;
        this.measures = measures;
        this.acts = acts;
        this.instructions = instructions;
    }

    static boolean accepts(ActKind act) {
        return ACCEPTING.contains(act);
    }

    Draft draft(Paper paper, String drafter, Instant at, Drafting drafting) {
        var points = new ArrayList<PaperPoint>();
        for (int i = 0; i < drafting.points().size(); i++) {
            var point = drafting.points().get(i);
            requireOffered(paper.party(), point, "points[%d].act".formatted(i));
            points.add(point(paper.party(), point, "points[%d].texts".formatted(i)));
        }
        requireFits(drafting.coveringText());
        Annexes.requireFit(drafting.annexes());
        var inForce = instructions.inForce(paper.party(), paper.negotiation());
        var departure = drafting.departure();
        return new Draft(
                paper.course().drafts().size() + 1,
                drafter,
                at,
                drafting.form(),
                drafting.channel(),
                drafting.level(),
                drafting.marking(),
                drafting.leavesAs(),
                drafting.atTheTable(),
                TextHash.normal(drafting.coveringText()),
                points,
                new Draft.Mandate(
                        inForce.map(Instructions::version).orElse(null),
                        shortEnough(drafting.paragraphs().strip(), 400, "paragraphs"),
                        departure == null || departure.isBlank()
                                ? null
                                : shortEnough(departure.strip(), 2000, "departure")),
                drafting.annexes(),
                null);
    }

    /** What they never put is neither accepted nor declined: said here, not after every agency has cleared it. */
    private void requireOffered(PartyCode party, Drafting.Point point, String field) {
        if (!accepts(point.act()) && point.act() != ActKind.REJECTED) return;
        acts.inTheWay(party, point.measure(), point.act()).ifPresent(rule -> {
            throw new Refusal("may-not-follow", rule, field);
        });
    }

    private PaperPoint point(PartyCode party, Drafting.Point point, String field) {
        var kept = new ArrayList<PaperText>();
        for (var text : point.texts()) {
            if (text.words().isBlank()) continue;
            var language = text.language().strip().toLowerCase(Locale.ROOT);
            if (!language.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*"))
                throw new Refusal("bad-language", "A language is named by its code, such as en or fr", field);
            if (kept.stream().anyMatch(other -> other.language().equals(language)))
                throw new Refusal("language-twice", "A point has one text in each language", field);
            kept.add(new PaperText(language, text.status(), keep(party, language, text, field)));
        }
        var wording = point.outwardWording();
        if (wording != null) Gap.refuse(wording);
        return new PaperPoint(
                point.measure(),
                point.act(),
                kept,
                wording == null || wording.isBlank() ? null : TextHash.normal(wording.strip()));
    }

    private TextHash keep(PartyCode party, String language, Drafting.Text text, String field) {
        try {
            return texts.keep(party, language, text.status(), text.words());
        } catch (Refusal refusal) {
            throw new Refusal(refusal.code(), refusal.sentence(), field);
        }
    }

    private static void requireFits(String coveringText) {
        Gap.refuse(coveringText);
        if (coveringText.length() > Texts.LONGEST)
            throw new Refusal("text-too-long", "The letter may be 2 MB long; this one is longer", "coveringText");
        if (coveringText.indexOf('\0') >= 0)
            throw new Refusal(
                    "unreadable-text", "The letter holds characters that are no part of any writing", "coveringText");
    }

    private static String shortEnough(String words, int longest, String field) {
        if (words.length() > longest)
            throw new Refusal("too-long", "At most %d characters fit here".formatted(longest), field);
        return words;
    }

    /** Every word that the other side will read. */
    static List<String> words(Drafting drafting) {
        var all = new ArrayList<String>();
        all.add(drafting.coveringText());
        for (var point : drafting.points()) {
            var wording = point.outwardWording();
            if (wording != null) all.add(wording);
            point.texts().forEach(text -> all.add(text.words()));
        }
        return all;
    }

    /** An approved paper as it leaves. */
    Outgoing outgoing(Paper paper) {
        var approval = paper.approval().orElseThrow();
        var draft = paper.draft(approval.draft());
        var points = draft.points().stream()
                .map(point -> {
                    var act = paper.actOf(point);
                    return new Outgoing.Point(
                            point.measure(),
                            act,
                            Outgoing.wording(act, point.outwardWording()),
                            point.texts().stream()
                                    .map(text -> new Outgoing.Text(
                                            text.language(),
                                            text.status(),
                                            text.hash(),
                                            texts.words(paper.party(), text.hash())))
                                    .toList());
                })
                .toList();
        return new Outgoing(
                paper.id(),
                paper.party(),
                paper.negotiation(),
                paper.number(),
                paper.purpose(),
                paper.head().proposal(),
                paper.head().inReplyTo(),
                draft.form(),
                draft.channel(),
                draft.level(),
                draft.leavesAs(),
                paper.marking(),
                draft.coveringText(),
                points,
                draft.annexes(),
                new Outgoing.Approved(approval.by(), approval.at(), approval.draftHash(), draft.drafter()));
    }

    List<String> instrumentKinds(Paper paper) {
        return paper.measures().stream()
                .map(measure ->
                        measures.get(paper.party(), measure).kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
