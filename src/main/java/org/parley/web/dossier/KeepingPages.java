package org.parley.web.dossier;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Export;
import org.parley.dossier.ExportId;
import org.parley.dossier.Exports;
import org.parley.dossier.Holds;
import org.parley.dossier.Keeping;
import org.parley.dossier.Kind;
import org.parley.dossier.Retention;
import org.parley.dossier.Transfers;
import org.parley.measure.NegotiationId;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long a negotiation's dossier is kept, what holds it, and its transfer to the archive. */
@Controller
class KeepingPages {
    private final Keeping keeping;
    private final Holds holds;
    private final Transfers transfers;
    private final Exports exports;
    private final KeepingFrame frame;

    KeepingPages(Keeping keeping, Holds holds, Transfers transfers, Exports exports, KeepingFrame frame) {
        this.keeping = keeping;
        this.holds = holds;
        this.transfers = transfers;
        this.exports = exports;
        this.frame = frame;
    }

    @GetMapping("/negotiations/{id}/keeping")
    ModelAndView read(@PathVariable NegotiationId id, Actor actor) {
        return page(id, actor, null, Map.of());
    }

    @PostMapping("/negotiations/{id}/retention")
    ModelAndView decide(
            @PathVariable NegotiationId id,
            @RequestParam(defaultValue = "0") int years,
            @RequestParam Retention.Then then,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        return after(id, actor, typed, () -> keeping.decide(actor, id, years, then, typed.getOrDefault("reason", "")));
    }

    @PostMapping("/negotiations/{id}/holds")
    ModelAndView place(@PathVariable NegotiationId id, @RequestParam Map<String, String> typed, Actor actor) {
        return after(
                id,
                actor,
                typed,
                () -> holds.place(
                        actor, id, typed.getOrDefault("authority", ""), typed.getOrDefault("holdReason", "")));
    }

    @PostMapping("/negotiations/{id}/holds/{hold}/lift")
    ModelAndView lift(
            @PathVariable NegotiationId id,
            @PathVariable String hold,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        return after(id, actor, typed, () -> holds.lift(actor, id, hold, typed.getOrDefault("liftReason", "")));
    }

    @PostMapping("/negotiations/{id}/transfers")
    ModelAndView transfer(@PathVariable NegotiationId id, @RequestParam ExportId export, Actor actor) {
        return after(id, actor, Map.of(), () -> transfers.transfer(actor, id, export));
    }

    @PostMapping("/negotiations/{id}/receipts")
    ModelAndView acknowledge(
            @PathVariable NegotiationId id,
            @RequestParam String transfer,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        return after(id, actor, typed, () -> {
            if (on == null) throw new Refusal("day-missing", "Give the day of the archive’s receipt", "on");
            transfers.acknowledge(actor, id, transfer, typed.getOrDefault("number", ""), on);
        });
    }

    private ModelAndView after(NegotiationId id, Actor actor, Map<String, String> typed, Runnable deed) {
        return KeepingFrame.after(
                "/negotiations/%s/keeping".formatted(id), deed, refusal -> page(id, actor, refusal, typed));
    }

    private ModelAndView page(NegotiationId id, Actor actor, @Nullable Refusal refusal, Map<String, String> typed) {
        var page = frame.page(actor, id, "dossier/keeping", "keeping", Crumb.here("Keeping"));
        page.addObject("decided", keeping.decided(actor.party(), id).orElse(null));
        page.addObject("preview", keeping.preview(actor.party(), id));
        page.addObject("holds", holds.of(actor.party(), id));
        var gone = transfers.of(actor.party(), id);
        page.addObject("transfers", gone);
        page.addObject(
                "unacknowledged",
                gone.stream().filter(one -> one.receipt() == null).toList());
        page.addObject("decides", actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.REGISTRAR));
        page.addObject("lifts", actor.is(Role.HEAD_OF_DELEGATION) || actor.is(Role.LEGAL_ADVISER));
        page.addObject("places", !actor.is(Role.AUDITOR));
        page.addObject("registrar", actor.is(Role.REGISTRAR));
        page.addObject("thens", Retention.Then.values());
        if (actor.is(Role.REGISTRAR))
            page.addObject(
                    "ready",
                    exports.of(actor, id).stream()
                            .filter(one -> one.kind() == Kind.EVIDENCE && one.state() == Export.State.READY)
                            .filter(one -> one.scope().measure() == null)
                            .filter(one -> gone.stream().noneMatch(other -> other.export()
                                    .equals(one.id().value())))
                            .toList());
        page.addObject("refusal", refusal);
        page.addObject("typed", typed);
        return page;
    }
}
