package org.parley.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.measure.Histories;
import org.parley.measure.Measure;
import org.parley.measure.Negotiation;
import org.parley.paper.Redline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the file of a point from one desk's tables: by the point alone, and no deeper than the auditor reads. */
@Service
public class PointFiles {
    private static final Comparator<Noted> WORLD =
            Comparator.comparing(Noted::day).thenComparing(Noted::at);

    private final PointActs acts;
    private final PointPapers papers;
    private final PointSteps steps;
    private final Histories histories;
    private final LeafTrail leaves;
    private final Clock clock;

    PointFiles(
            PointActs acts, PointPapers papers, PointSteps steps, Histories histories, LeafTrail leaves, Clock clock) {
        this.acts = acts;
        this.papers = papers;
        this.steps = steps;
        this.histories = histories;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PointFile of(Negotiation negotiation, Measure measure, AsAt asAt, Depth depth) {
        var question = new Question(negotiation, measure, asAt, depth);
        var paper = papers.of(question);
        var noted = Stream.of(acts.of(question), paper.noted(), steps.of(question))
                .flatMap(List::stream)
                .sorted(WORLD)
                .toList();
        var trail = leaves.of(
                negotiation.party(),
                noted.stream().map(Noted::subject).filter(id -> !id.isEmpty()).toList());
        var history = histories.of(negotiation.party(), negotiation.id());
        var standing = history.standing(asAt.day(), asAt.knownAt()).of(measure.id());
        var holdings = new Held(asAt, clock.instant()).of(paper, steps.stays(question), acts.waits(question, standing));
        return new PointFile(measure, standing, entries(noted, trail), holdings, steps.subjects(question));
    }

    /** What is asked: which point, as of when, how deep. */
    record Question(Negotiation negotiation, Measure measure, AsAt asAt, Depth depth) {
        boolean substance() {
            return depth == Depth.SUBSTANCE;
        }

        String party() {
            return negotiation.party().value();
        }

        String point() {
            return measure.id().value();
        }
    }

    private static List<PointFile.Entry> entries(List<Noted> noted, LeafTrail.Trail trail) {
        var last = new HashMap<String, Last>();
        var entries = new ArrayList<PointFile.Entry>();
        for (var one : noted)
            entries.add(new PointFile.Entry(
                    one.sort(),
                    one.side(),
                    one.day(),
                    one.at(),
                    one.what(),
                    one.who(),
                    one.basis(),
                    substance(one, last),
                    one.marks(),
                    trail.nth(one.subject(), one.leafKind(), one.n())));
        return entries;
    }

    /** The wording that was last on file in a language, and where it stood. */
    private record Last(String words, String what) {}

    private static PointFile.@Nullable Substance substance(Noted one, Map<String, Last> last) {
        if (one.texts().isEmpty() && one.words() == null && one.reason() == null) return null;
        var texts = new ArrayList<PointFile.Text>();
        for (var text : one.texts()) {
            var before = last.put(text.language(), new Last(text.words(), one.what()));
            var redline = before == null ? Redline.clean(text.words()) : Redline.between(before.words(), text.words());
            texts.add(new PointFile.Text(
                    text.language(), text.status(), redline.segments(), before == null ? null : before.what()));
        }
        return new PointFile.Substance(texts, one.words(), one.reason());
    }
}
