package org.parley.web.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.exchange.Communications;
import org.parley.measure.Act;
import org.parley.measure.ActKind;
import org.parley.measure.Acts;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Reading;
import org.parley.measure.Readings;
import org.parley.paper.Paper;
import org.parley.paper.PaperId;
import org.parley.paper.Papers;
import org.parley.process.TaskAt;
import org.parley.web.parts.When;
import org.springframework.stereotype.Component;

/** What the forms of a paper show in common, and how they tell that others acted meanwhile. */
@Component
class Sight {
    private final Papers papers;
    private final Measures measures;
    private final Acts acts;
    private final Readings readings;
    private final Communications communications;

    Sight(Papers papers, Measures measures, Acts acts, Readings readings, Communications communications) {
        this.papers = papers;
        this.measures = measures;
        this.acts = acts;
        this.readings = readings;
        this.communications = communications;
    }

    Paper paper(TaskAt task) {
        return papers.get(task.party(), id(task));
    }

    static PaperId id(TaskAt task) {
        return new PaperId(task.id("paperId"));
    }

    Measure measure(Paper paper, MeasureId id) {
        return measures.get(paper.party(), id);
    }

    /** Changes with whatever is done to the paper, and with every communication that comes in. */
    String of(TaskAt task) {
        return papers.version(task.party(), id(task)) + "." + arrived(task);
    }

    /** The same for an agency: the words and its own positions, so that another that speaks meanwhile makes nothing stale. */
    String of(TaskAt task, String agency) {
        return papers.versionFor(task.party(), id(task), agency) + "." + arrived(task);
    }

    /** How many communications have come in in this negotiation. */
    private long arrived(TaskAt task) {
        return communications.arrived(task.party(), task.negotiation());
    }

    /** What the other side said last on the points of the paper, the latest first, with our reading of it. */
    List<Said> theirWords(Paper paper) {
        var said = new ArrayList<Said>();
        for (var id : paper.measures()) {
            var measure = measures.get(paper.party(), id);
            acts.of(paper.party(), id).stream()
                    .filter(act -> act.kind() == ActKind.COMMUNICATED && !act.by(paper.party()))
                    .map(act -> said(paper, measure, act))
                    .forEach(said::add);
        }
        said.sort(Comparator.comparing((Said one) -> one.on().iso()).reversed());
        return said;
    }

    private Said said(Paper paper, Measure measure, Act act) {
        var passage = act.passage();
        var words = act.words();
        return new Said(
                measure.number(),
                When.of(act.happenedOn()),
                passage == null || passage.form() == null ? "" : passage.form().replace('_', ' '),
                act.sourcing().provenance().label(),
                words == null ? "" : words.text(),
                readings.of(paper.party(), act.id()).stream()
                        .filter(reading -> reading.measure().equals(measure.id()))
                        .map(Sight::amountsTo)
                        .reduce("", (earlier, later) -> later));
    }

    private static String amountsTo(Reading reading) {
        return reading.outcome().label() + ", " + reading.by();
    }

    /** An earlier word of theirs on one point. */
    record Said(String point, When on, String form, String provenance, String words, String reading) {}
}
