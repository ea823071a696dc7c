package org.parley.dossier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.Depth;
import org.parley.dossier.Export.Piece;
import org.parley.dossier.Export.State;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.NegotiationId;
import org.parley.measure.Negotiations;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people take out of a desk's files, each taking on record: asked for, made in the background, taken away. */
@Service
public class Exports {
    private final ExportRows rows;
    private final ExportFolder folder;
    private final Exporting exporting;
    private final Negotiations negotiations;
    private final Measures measures;
    private final ApplicationEventPublisher events;

    Exports(
            ExportRows rows,
            ExportFolder folder,
            Exporting exporting,
            Negotiations negotiations,
            Measures measures,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.folder = folder;
        this.exporting = exporting;
        this.negotiations = negotiations;
        this.measures = measures;
        this.events = events;
    }

    /** How deep the person would read; an auditor's look is a leaf of the record. */
    @Transactional
    public Depth enter(Actor actor, NegotiationId negotiation, String page) {
        return exporting.depth(actor, negotiation, page);
    }

    /** Asks for an export; it is made in the background, one node at a time. */
    @Transactional
    public Export ask(Actor actor, NegotiationId id, @Nullable MeasureId measure, Kind kind) {
        Exporting.requireOffice(actor);
        if (negotiations.get(actor.party(), id).chronicle())
            throw new Refusal(
                    "read-only-chronicle", "A chronicle is taken away as its file: use the command chronicle export");
        if (measure != null
                && !measures.get(actor.party(), measure).negotiation().equals(id))
            throw new Refusal("other-negotiation", "The point belongs to another negotiation", "measure");
        var depth = exporting.depth(actor, id, "/negotiations/%s/dossier".formatted(id));
        var export = new Export(
                ExportId.next(),
                actor.party(),
                new Scope(id, measure),
                kind,
                depth,
                actor.person(),
                rows.now(),
                State.WAITING,
                null,
                null,
                null,
                List.of(new Piece(0, Part.GATHERING, null, Part.GATHERING.title(), null)));
        rows.insert(export);
        events.publishEvent(new ExportAsked(
                actor.party(),
                id.value(),
                actor.person(),
                export.id().value(),
                kind,
                depth,
                measure == null ? null : measure.value()));
        return export;
    }

    /** An export that the person may see: whoever reads the substance sees all of the desk's, an auditor his own. */
    public Export get(Actor actor, ExportId id) {
        Exporting.requireOffice(actor);
        return rows.find(actor.party(), id)
                .filter(export -> sees(actor, export))
                .orElseThrow(() -> new Refusal("unknown-export", "This desk has no such export"));
    }

    public List<Export> of(Actor actor, NegotiationId negotiation) {
        Exporting.requireOffice(actor);
        negotiations.get(actor.party(), negotiation);
        return rows.of(actor.party(), negotiation).stream()
                .filter(export -> sees(actor, export))
                .toList();
    }

    @Transactional
    public void cancel(Actor actor, ExportId id) {
        var export = get(actor, id);
        if (!rows.change(export, State.RUNNING, State.CANCELLED)
                && !rows.change(export, State.WAITING, State.CANCELLED))
            throw new Refusal(
                    "not-going", "This export is %s".formatted(export.state().label()));
        events.publishEvent(
                new ExportCancelled(actor.party(), export.scope().negotiation().value(), actor.person(), id.value()));
    }

    /** Goes on where it stopped. */
    @Transactional
    public void resume(Actor actor, ExportId id) {
        var export = get(actor, id);
        requireStillAllowed(actor, export);
        if (!rows.change(export, State.CANCELLED, State.WAITING) && !rows.change(export, State.FAILED, State.WAITING))
            throw new Refusal(
                    "not-stopped", "This export is %s".formatted(export.state().label()));
        events.publishEvent(
                new ExportResumed(actor.party(), export.scope().negotiation().value(), actor.person(), id.value()));
    }

    /** The finished file, taken away by this person now. */
    @Transactional
    public Path take(Actor actor, ExportId id) {
        var export = get(actor, id);
        requireStillAllowed(actor, export);
        var file = export.file();
        if (export.state() != State.READY || file == null)
            throw new Refusal(
                    "unknown-file",
                    "This export has no file: it is %s".formatted(export.state().label()));
        var path = folder.finished(export, file.name());
        if (!Files.isRegularFile(path))
            throw new Refusal(
                    "unknown-file", "Its file is not on this machine; ask the node that made it, or export anew");
        events.publishEvent(new ExportTaken(
                actor.party(), export.scope().negotiation().value(), actor.person(), id.value(), file.sha256()));
        return path;
    }

    /** Whoever asked for words under a grant that was taken back since gets none of them. */
    private void requireStillAllowed(Actor actor, Export export) {
        var now = exporting.depth(actor, export.scope().negotiation(), "/exports/%s/file".formatted(export.id()));
        if (!now.reads(export.depth()))
            throw new Refusal("grant-ended", "The grant under which this was asked for has ended; export anew");
    }

    private static boolean sees(Actor actor, Export export) {
        return !actor.is(Role.AUDITOR) || export.by().equals(actor.person());
    }
}
