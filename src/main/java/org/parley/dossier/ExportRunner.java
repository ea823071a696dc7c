package org.parley.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.dossier.Export.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes exports piece by piece. Between two pieces it asks whether it still may: a cancelled export stops there, and one
 * whose node died is gone on with by another node from the last piece that was made.
 */
@Component
class ExportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);

    private final ExportRows rows;
    private final ExportFolder folder;
    private final Map<Part, Maker> makers = new EnumMap<>(Part.class);
    private volatile Optional<Export> inHand = Optional.empty();

    ExportRunner(ExportRows rows, ExportFolder folder, List<Maker> makers) {
        this.rows = rows;
        this.folder = folder;
        for (var maker : makers) this.makers.put(maker.part(), maker);
    }

    /** Makes the next export that waits, to its end; false where none does. */
    boolean runNext() {
        var claimed = rows.claim();
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    /** Says that this node is alive and at work; a long piece must not look like a dead node. */
    void beat() {
        inHand.ifPresent(export -> rows.hold(export.id()));
    }

    private void run(Export claimed) {
        inHand = Optional.of(claimed);
        try {
            if (!folder.isHere(claimed)) rows.startOver(claimed.id());
            var export = again(claimed);
            for (var piece = export.next(); piece != null; piece = export.next()) {
                if (!rows.hold(export.id())) return;
                make(export, piece);
                if (piece.part() == Part.BUNDLE && again(export).state() != State.READY) return; // cancelled meanwhile
                rows.made(export.id(), piece.place());
                export = again(export);
            }
            folder.tidy(export);
        } catch (RuntimeException e) {
            var reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Export {} of desk {} failed, reference {}", claimed.id(), claimed.party(), reference, e);
            rows.failed(claimed.id(), "It could not be made. Tell the operator the reference " + reference);
        } finally {
            inHand = Optional.empty();
        }
    }

    private void make(Export export, Export.Piece piece) {
        var maker = makers.get(piece.part());
        if (maker == null) throw new IllegalStateException("Nobody makes " + piece.part());
        maker.make(new Making(export, piece, folder.work(export)));
    }

    private Export again(Export export) {
        return rows.find(export.party(), export.id()).orElseThrow();
    }
}
