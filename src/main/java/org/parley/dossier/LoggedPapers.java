package org.parley.dossier;

import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.Dossier.FiledPaper;
import org.parley.dossier.ObjectLog.Relation;

/** The events of an event log that happened to papers on their way out, each with the points of which the paper speaks. */
final class LoggedPapers {
    private final Related related;
    private final ObjectLog log;

    LoggedPapers(Related related, ObjectLog log) {
        this.related = related;
        this.log = log;
    }

    void write(List<FiledPaper> papers) {
        for (var paper : papers) {
            drafts(paper);
            review(paper);
            leave(paper);
        }
    }

    private void drafts(FiledPaper paper) {
        for (var draft : paper.drafts())
            log.event(
                    paper.id() + " draft " + draft.number(),
                    "draft put forward",
                    draft.at(),
                    on(
                            paper,
                            related.points(
                                    draft.points().stream()
                                            .map(Dossier.OnPoint::point)
                                            .toList(),
                                    "speaks of")),
                    "draft",
                    draft.number(),
                    "by",
                    draft.drafter(),
                    "digest",
                    draft.hash());
    }

    private void review(FiledPaper paper) {
        int n = 0;
        for (var asked : paper.asked())
            log.event(
                    paper.id() + " asked " + ++n,
                    "position asked for",
                    asked.at(),
                    on(paper, related.points(paper), List.of(related.agency(asked.agency(), "asked"))),
                    "draft",
                    asked.draft(),
                    "mode",
                    asked.mode(),
                    "due on",
                    asked.dueOn());
        n = 0;
        for (var position : paper.positions())
            log.event(
                    paper.id() + " position " + ++n,
                    "position taken",
                    position.at(),
                    on(paper, spokenOf(paper, position), List.of(related.agency(position.agency(), "by"))),
                    "draft",
                    position.draft(),
                    "part",
                    position.part(),
                    "position",
                    position.position(),
                    "dissent",
                    position.dissent(),
                    "by",
                    position.by());
    }

    private List<Relation> spokenOf(FiledPaper paper, Dossier.Position position) {
        return position.part().startsWith("point ")
                ? related.points(List.of(position.part().substring("point ".length())), "speaks of")
                : related.points(paper);
    }

    private void leave(FiledPaper paper) {
        int n = 0;
        for (var overruled : paper.overrulings())
            log.event(
                    paper.id() + " overruled " + ++n,
                    "dissent overruled",
                    overruled.at(),
                    on(paper, related.points(paper)),
                    "authority",
                    overruled.authority(),
                    "recorded by",
                    overruled.recordedBy());
        n = 0;
        for (var approved : paper.approvals())
            log.event(
                    paper.id() + " approved " + ++n,
                    "paper approved",
                    approved.at(),
                    on(paper, related.points(paper)),
                    "basis",
                    approved.basis(),
                    "by",
                    approved.by(),
                    "digest",
                    approved.draftHash());
        n = 0;
        for (var turn : paper.turns())
            log.event(
                    paper.id() + " turn " + ++n,
                    "paper " + turn.kind(),
                    turn.at(),
                    on(paper, related.points(paper)),
                    "by",
                    turn.by());
    }

    @SafeVarargs
    private List<Relation> on(FiledPaper paper, List<Relation>... also) {
        var about = new ArrayList<Relation>();
        about.add(new Relation(paper.id(), "on"));
        for (var some : also) about.addAll(some);
        return related.inTalks(about);
    }
}
