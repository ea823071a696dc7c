package org.parley.web.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.party.Agency;
import org.parley.party.AgencyKind;
import org.parley.party.Desks;
import org.parley.party.People;
import org.parley.party.Reorganising;
import org.parley.process.AgencySuccession;
import org.parley.shared.Actor;
import org.parley.shared.Marking;
import org.parley.shared.Refusal;
import org.parley.shared.Role;
import org.parley.web.layout.Crumb;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page from which tables and roles follow when ministries change. Process people see it; the owner decides. */
@Controller
class AgenciesController {
    private final Desks desks;
    private final People people;
    private final Reorganising reorganising;
    private final AgencySuccession succession;
    private final Clock clock;

    AgenciesController(
            Desks desks, People people, Reorganising reorganising, AgencySuccession succession, Clock clock) {
        this.desks = desks;
        this.people = people;
        this.reorganising = reorganising;
        this.succession = succession;
        this.clock = clock;
    }

    /** A new agency as it is typed. */
    record NewAgency(
            @Nullable String code,
            @Nullable String name,
            @Nullable AgencyKind kind,
            @Nullable Boolean accounts,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String why) {}

    /** @param positions {@code stand} or {@code ask}: what becomes of its positions on open papers */
    record Ending(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            @Nullable Set<String> successors,
            @Nullable String positions,
            @Nullable String why) {}

    /** The agencies for which a person is to speak. */
    record Moved(@Nullable Set<String> agencies, @Nullable String why) {}

    @GetMapping("/agencies")
    ModelAndView agencies(Actor actor) {
        return list(actor, new NewAgency("", "", AgencyKind.MINISTRY, true, today(), ""), null);
    }

    @PostMapping("/agencies")
    ModelAndView open(@ModelAttribute NewAgency typed, BindingResult unreadable, Actor actor) {
        actor.require(Role.PROCESS_OWNER);
        try {
            readable(unreadable);
            reorganising.open(actor, agency(actor, typed), given(typed.why(), "why"));
        } catch (Refusal refusal) {
            return refused(list(actor, typed, refusal));
        }
        return new ModelAndView("redirect:/agencies");
    }

    @GetMapping("/agencies/{code}")
    ModelAndView agency(@PathVariable String code, Actor actor) {
        return ending(actor, code, new Ending(today().minusDays(1), Set.of(), "stand", ""), null);
    }

    @PostMapping("/agencies/{code}")
    ModelAndView end(@PathVariable String code, @ModelAttribute Ending typed, BindingResult unreadable, Actor actor) {
        actor.require(Role.PROCESS_OWNER);
        try {
            readable(unreadable);
            succession.succeed(
                    actor,
                    code,
                    given(typed.lastDay(), "lastDay"),
                    Objects.requireNonNullElse(typed.successors(), Set.of()),
                    stands(typed),
                    given(typed.why(), "why"));
        } catch (Refusal refusal) {
            return refused(ending(actor, code, typed, refusal));
        }
        return new ModelAndView("redirect:/agencies");
    }

    @GetMapping("/agencies/people/{person}")
    ModelAndView person(@PathVariable String person, Actor actor) {
        return moving(actor, person, new Moved(null, ""), null);
    }

    @PostMapping("/agencies/people/{person}")
    ModelAndView move(@PathVariable String person, @ModelAttribute Moved typed, Actor actor) {
        actor.require(Role.PROCESS_OWNER);
        try {
            var agencies = Objects.requireNonNullElse(typed.agencies(), Set.<String>of());
            reorganising.move(actor, person, agencies, given(typed.why(), "why"));
        } catch (Refusal refusal) {
            return refused(moving(actor, person, typed, refusal));
        }
        return new ModelAndView("redirect:/agencies");
    }

    private static Agency agency(Actor actor, NewAgency typed) {
        try {
            return new Agency(
                    actor.party(),
                    given(typed.code(), "code"),
                    given(typed.name(), "name"),
                    given(typed.kind(), "kind"),
                    Boolean.TRUE.equals(typed.accounts()),
                    given(typed.from(), "from"),
                    null);
        } catch (IllegalArgumentException e) {
            throw new Refusal("bad-code", String.valueOf(e.getMessage()), "code");
        }
    }

    private static boolean stands(Ending typed) {
        return switch (String.valueOf(typed.positions())) {
            case "stand" -> true;
            case "ask" -> false;
            default -> throw new Refusal("choice-missing", "Choose what becomes of its positions", "positions");
        };
    }

    private ModelAndView list(Actor actor, NewAgency typed, @Nullable Refusal refusal) {
        var page = page(actor, "agencies/list", "Agencies and people", List.of(Crumb.here("Agencies and people")));
        page.addObject("agencies", desks.allAgencies(actor.party()));
        page.addObject("successors", desks.successors(actor.party()));
        page.addObject("people", people.of(actor.party()));
        page.addObject("kinds", AgencyKind.values());
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView ending(Actor actor, String code, Ending typed, @Nullable Refusal refusal) {
        requireSight(actor);
        var agency = desks.agency(actor.party(), code);
        var page = page(
                actor,
                "agencies/agency",
                agency.name(),
                List.of(new Crumb("Agencies and people", "/agencies"), Crumb.here(agency.name())));
        page.addObject("agency", agency);
        page.addObject(
                "others",
                desks.agencies(actor.party(), today()).stream()
                        .filter(other -> !other.code().equals(code))
                        .toList());
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        return page;
    }

    private ModelAndView moving(Actor actor, String id, Moved typed, @Nullable Refusal refusal) {
        requireSight(actor);
        var person = people.person(id)
                .filter(one -> one.party().equals(actor.party()))
                .orElseThrow(() -> new Refusal("unknown-person", "Nobody at this desk is called that"));
        var page = page(
                actor,
                "agencies/person",
                person.id(),
                List.of(new Crumb("Agencies and people", "/agencies"), Crumb.here(person.id())));
        page.addObject("person", person);
        page.addObject("chosen", Objects.requireNonNullElse(typed.agencies(), person.agencies()));
        page.addObject("standing", desks.agencies(actor.party(), today()));
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        return page;
    }

    private static ModelAndView page(Actor actor, String template, String title, List<Crumb> crumbs) {
        requireSight(actor);
        var page = new ModelAndView(template);
        page.addObject("title", title);
        page.addObject("crumbs", crumbs);
        page.addObject("decides", actor.is(Role.PROCESS_OWNER));
        page.addObject("marking", Marking.RESTRICTED);
        return page;
    }

    private static void requireSight(Actor actor) {
        actor.require(Role.PROCESS_ADMIN, Role.PROCESS_OWNER);
    }

    private static void readable(BindingResult result) {
        var wrong = result.getFieldError();
        if (wrong != null) throw new Refusal("unreadable", "What stands here cannot be read", wrong.getField());
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null || value.toString().isBlank())
            throw new Refusal("field-missing", "Something is missing here", field);
        return value;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
