package org.parley.dossier;

import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.ObjectLog.Relation;

/** The objects of an event log: what the events are about, and how those things hang together. */
final class LoggedThings {
    private final Dossier dossier;
    private final Related related;
    private final ObjectLog log;

    LoggedThings(Dossier dossier, Related related, ObjectLog log) {
        this.dossier = dossier;
        this.related = related;
        this.log = log;
    }

    void write() {
        talks();
        submissions();
        papers();
        communications();
        instruments();
        tasks();
    }

    private void talks() {
        var cover = dossier.cover();
        var marking = (cover.exercise() ? "EXERCISE " : "") + cover.marking().label();
        log.object(
                cover.negotiation(),
                "negotiation",
                List.of(),
                "subject",
                cover.subject(),
                "counterpart",
                cover.counterpart(),
                "marking",
                marking);
        for (var point : dossier.points())
            log.object(
                    point.id(),
                    "point",
                    List.of(related.talks()),
                    "number",
                    point.number(),
                    "title",
                    point.title(),
                    "kind",
                    point.kind(),
                    "marking",
                    marking);
    }

    private void submissions() {
        for (var put : dossier.submissions()) {
            log.object(put.proposal(), "proposal", List.of(related.talks()));
            var stands = new ArrayList<>(related.points(List.of(put.point()), "puts"));
            stands.add(new Relation(put.proposal(), "part of"));
            log.object(put.id(), "submission", stands, "state", put.state());
        }
    }

    private void papers() {
        for (var paper : dossier.papers()) {
            log.object(
                    paper.id(),
                    "paper",
                    related.inTalks(related.points(paper)),
                    "number",
                    paper.number(),
                    "purpose",
                    paper.purpose(),
                    "marking",
                    paper.marking().label());
            for (var asked : paper.asked())
                log.object("agency " + asked.agency(), "agency", List.of(), "name", asked.agency());
            for (var position : paper.positions())
                log.object("agency " + position.agency(), "agency", List.of(), "name", position.agency());
        }
    }

    private void communications() {
        for (var it : dossier.communications()) {
            var carried = dossier.papers().stream()
                    .filter(paper -> it.id().equals(paper.communication()))
                    .map(paper -> new Relation(paper.id(), "carries"))
                    .toList();
            log.object(
                    it.id(),
                    "communication",
                    related.inTalks(related.points(it), carried),
                    "number",
                    Told.number(it),
                    "direction",
                    it.direction(),
                    "marking",
                    it.marking().label());
        }
    }

    private void instruments() {
        for (var instrument : dossier.instruments())
            log.object(
                    instrument.id(),
                    "instrument",
                    related.inTalks(related.points(instrument.points(), "made from")),
                    "title",
                    instrument.title(),
                    "kind",
                    instrument.kind());
    }

    private void tasks() {
        for (var task : dossier.tasks())
            log.object(
                    task.id(),
                    "task",
                    task.about() == null ? List.of() : List.of(new Relation(task.about(), "about")),
                    "name",
                    task.name(),
                    "process",
                    task.process());
    }
}
