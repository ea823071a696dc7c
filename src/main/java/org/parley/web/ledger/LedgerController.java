package org.parley.web.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.instrument.Instrument;
import org.parley.instrument.Instruments;
import org.parley.measure.Measure;
import org.parley.measure.MeasureId;
import org.parley.measure.Measures;
import org.parley.measure.Negotiation;
import org.parley.measure.Negotiations;
import org.parley.measure.SubmissionState;
import org.parley.measure.Submissions;
import org.parley.process.CourseVersions;
import org.parley.process.Interventions;
import org.parley.shared.Actor;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.parley.web.layout.Readers;
import org.parley.web.parts.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ledger of a point, live or from a chronicle, as of any day and on either clock. */
@Controller
class LedgerController {
    private final Negotiations negotiations;
    private final Measures measures;
    private final Materials materials;
    private final Submissions submissions;
    private final Instruments instruments;
    private final Interventions interventions;
    private final CourseVersions versions;
    private final Readers readers;
    private final Clock clock;

    LedgerController(
            Negotiations negotiations,
            Measures measures,
            Materials materials,
            Submissions submissions,
            Instruments instruments,
            Interventions interventions,
            CourseVersions versions,
            Readers readers,
            Clock clock) {
        this.negotiations = negotiations;
        this.measures = measures;
        this.materials = materials;
        this.submissions = submissions;
        this.instruments = instruments;
        this.interventions = interventions;
        this.versions = versions;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/measures/{id}")
    @Transactional(readOnly = true)
    String ledger(@PathVariable String id, AsOf.Asked asked, Actor actor, Model model) {
        var measure = measures.get(actor.party(), new MeasureId(id));
        var negotiation = negotiations.get(actor.party(), measure.negotiation());
        readers.admit(actor, negotiation, "/measures/" + id);
        var today = LocalDate.now(clock);
        var material = materials.of(negotiation, measure, asked.knownAt(today));
        model.addAttribute(
                "ledger",
                Telling.tell(material, interventions.of(actor.party(), negotiation.id(), measure.id()), asked, today));
        model.addAttribute("measure", measure);
        model.addAttribute("negotiation", negotiation);
        model.addAttribute("lineage", measures.lineage(negotiation.id()));
        model.addAttribute("marking", negotiation.marking());
        model.addAttribute("exercise", negotiation.exercise());
        model.addAttribute("corrects", !negotiation.chronicle() && actor.is(Role.DESK_OFFICER));
        var instrument = instrument(measure, actor);
        instrument.ifPresent(found -> model.addAttribute("instrument", found));
        if (!negotiation.chronicle())
            model.addAttribute("versions", versions(measure, instrument, asked.day(today), actor));
        submissions
                .openOf(actor.party(), measure.id())
                .filter(open -> open.state() == SubmissionState.WITH_THE_COUNTERPART)
                .ifPresent(open -> model.addAttribute("waiting", open));
        model.addAttribute("wide", true);
        model.addAttribute("crumbs", crumbs(negotiation, measure));
        return asked.view("ledger/page");
    }

    private Optional<Instrument> instrument(Measure measure, Actor actor) {
        return instruments.of(actor.party(), measure.negotiation()).stream()
                .filter(one -> one.measures().contains(measure.id()))
                .findFirst();
    }

    /** By which processes the work on it had run by that day, each version once. */
    private List<String> versions(Measure measure, Optional<Instrument> instrument, LocalDate day, Actor actor) {
        var subjects = Stream.concat(
                        submissions.of(actor.party(), measure.id()).stream()
                                .map(one -> one.proposal().value()),
                        instrument.map(one -> one.id().value()).stream())
                .distinct()
                .toList();
        return versions.of(actor.party(), subjects).stream()
                .filter(one -> !LocalDate.ofInstant(one.begun(), ZoneOffset.UTC).isAfter(day))
                .map(one -> "%s, version %d".formatted(one.process(), one.version()))
                .distinct()
                .toList();
    }

    private static List<Crumb> crumbs(Negotiation negotiation, Measure measure) {
        return List.of(
                negotiation.chronicle()
                        ? new Crumb("Chronicles", "/chronicles")
                        : new Crumb("Negotiations", "/negotiations"),
                new Crumb(negotiation.subject(), "/negotiations/" + negotiation.id()),
                Crumb.here("Point " + measure.number()));
    }
}
