package org.parley.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.parley.dossier.Dossier.Approved;
import org.parley.dossier.Dossier.Asked;
import org.parley.dossier.Dossier.Attached;
import org.parley.dossier.Dossier.FiledDraft;
import org.parley.dossier.Dossier.FiledPaper;
import org.parley.dossier.Dossier.OnPoint;
import org.parley.dossier.Dossier.Overruled;
import org.parley.dossier.Dossier.Position;
import org.parley.dossier.Dossier.Text;
import org.parley.dossier.Dossier.Turn;
import org.parley.measure.Texts;
import org.parley.paper.Clearance;
import org.parley.paper.Draft;
import org.parley.paper.Overruling;
import org.parley.paper.Paper;
import org.parley.paper.PaperFiles;
import org.parley.paper.PaperPoint;
import org.parley.paper.PaperText;
import org.parley.paper.Papers;
import org.parley.party.Desks;
import org.springframework.stereotype.Component;

/** The chapter on papers: their drafts word for word, the agencies' positions, dissent, and on whose authority they left. */
@Component
class PaperChapter {
    private final Papers papers;
    private final PaperFiles files;
    private final Texts texts;
    private final Desks desks;

    PaperChapter(Papers papers, PaperFiles files, Texts texts, Desks desks) {
        this.papers = papers;
        this.files = files;
        this.texts = texts;
        this.desks = desks;
    }

    List<FiledPaper> papers(Lens lens) {
        return papers.of(lens.party(), lens.negotiation()).stream()
                .filter(paper -> lens.concernsAny(paper.measures()))
                .map(paper -> filed(paper, lens))
                .toList();
    }

    private FiledPaper filed(Paper paper, Lens lens) {
        var course = paper.course();
        return new FiledPaper(
                paper.id().value(),
                paper.number(),
                paper.purpose().label(),
                paper.state().label(),
                paper.marking(),
                paper.communicationId(),
                course.drafts().stream().map(draft -> draft(draft, lens)).toList(),
                course.asked().stream()
                        .map(one -> new Asked(
                                agency(lens, one.agency()),
                                one.draft(),
                                one.mode().name().toLowerCase(Locale.ROOT),
                                one.dueOn(),
                                one.at()))
                        .toList(),
                course.clearances().stream()
                        .flatMap(clearance -> clearance.positions().stream().map(on -> position(clearance, on, lens)))
                        .toList(),
                course.overrulings().stream().map(one -> overruled(one, lens)).toList(),
                course.approvals().stream()
                        .map(one -> new Approved(
                                one.draft(),
                                one.draftHash(),
                                one.basis().label(),
                                one.instructions(),
                                one.concludes(),
                                one.by(),
                                one.at()))
                        .toList(),
                course.steps().stream()
                        .map(step -> new Turn(
                                step.kind().label(),
                                step.draft(),
                                step.by(),
                                step.at(),
                                step.reason() == null
                                        ? null
                                        : lens.over(step.reason().words())))
                        .toList(),
                attached(paper, lens));
    }

    private FiledDraft draft(Draft draft, Lens lens) {
        var level = draft.level();
        return new FiledDraft(
                draft.number(),
                draft.drafter(),
                draft.at(),
                draft.form().label(),
                draft.channel().label(),
                level == null ? null : level.label(),
                draft.marking(),
                draft.leavesAs(),
                draft.atTheTable(),
                lens.shown(draft.coveringText()),
                draft.points().stream().map(point -> onPoint(point, lens)).toList(),
                draft.hash(),
                draft.mandate().version(),
                draft.mandate().paragraphs(),
                lens.over(draft.mandate().departure()));
    }

    private OnPoint onPoint(PaperPoint point, Lens lens) {
        return new OnPoint(
                lens.number(point.measure()),
                point.act().word().replace('_', ' '),
                lens.over(point.outwardWording()),
                point.texts().stream().map(text -> text(text, lens)).toList());
    }

    private Text text(PaperText text, Lens lens) {
        return new Text(
                text.language(),
                text.status().label(),
                text.hash().value(),
                lens.shown(texts.words(lens.party(), text.hash())));
    }

    private Position position(Clearance clearance, Clearance.On on, Lens lens) {
        var said = on.position();
        var measure = said.measure();
        var reason = said.reason();
        var letter = clearance.letter();
        return new Position(
                agency(lens, clearance.agency()),
                clearance.draft(),
                measure == null ? "the letter itself" : "point " + lens.number(measure),
                said.position().label(),
                said.position().dissents(),
                lens.over(said.wordsAskedFor()),
                reason == null ? null : lens.over(reason.words()),
                clearance.by(),
                clearance.at(),
                letter == null ? null : letter(letter.number(), letter.day()));
    }

    private static String letter(String number, LocalDate day) {
        return "letter %s of %s".formatted(number, day);
    }

    private static Overruled overruled(Overruling one, Lens lens) {
        return new Overruled(
                one.draft(),
                one.agencies(),
                one.authority(),
                one.decidedOn(),
                lens.shown(one.reason().words()),
                one.recordedBy(),
                one.at());
    }

    private List<Attached> attached(Paper paper, Lens lens) {
        return files.of(paper.party(), paper.id()).stream()
                .map(file -> new Attached(
                        file.id(),
                        file.name(),
                        file.media(),
                        file.sha256(),
                        isGone(paper, file, lens) ? null : lens.path(paper.marking(), file.id(), file.name())))
                .toList();
    }

    private boolean isGone(Paper paper, PaperFiles.Kept file, Lens lens) {
        return lens.isGone()
                && files.find(paper.party(), paper.id(), file.id())
                        .flatMap(kept -> lens.gap(kept.bytes()))
                        .isPresent();
    }

    private String agency(Lens lens, String code) {
        return desks.agency(lens.party(), code).name();
    }
}
