package org.parley.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.process.KeptWork;
import org.parley.process.TaskAt;
import org.parley.process.TaskForms;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every task's form, on a page of its own and inside the Tasklist. */
@Controller
class TaskController {
    private final Worklist worklist;
    private final TaskForms forms;
    private final KeptWork keptWork;
    private final Answers answers;
    private final TaskPages pages;

    TaskController(Worklist worklist, TaskForms forms, KeptWork keptWork, Answers answers, TaskPages pages) {
        this.worklist = worklist;
        this.forms = forms;
        this.keptWork = keptWork;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/tasks/{task}")
    ModelAndView page(@PathVariable("task") String id, Actor actor) {
        return pages.page(worklist.task(actor, id), actor, kept(id, actor), null);
    }

    /** The form alone, for the Tasklist to put in its own page. */
    @GetMapping("/tasks/{task}/form")
    ModelAndView form(@PathVariable("task") String id, Actor actor) {
        return pages.form(worklist.task(actor, id), actor, kept(id, actor));
    }

    @PostMapping("/tasks/{task}")
    Object submit(@PathVariable("task") String id, Actor actor, HttpServletRequest request) {
        var typed = Fields.of(request);
        try {
            var task = worklist.task(actor, id);
            worklist.submit(
                    task,
                    actor,
                    typed.first(Fields.SEEN),
                    answers.read(forms.of(task).answer(), request));
        } catch (Refusal refusal) {
            return refused(id, actor, request, typed, refusal);
        }
        return asksForPage(request) ? "redirect:/" : ResponseEntity.ok(Map.of("next", "/"));
    }

    /** Keeps what is typed so far; a script of the form sends it while the person types. */
    @PostMapping("/tasks/{task}/kept")
    ResponseEntity<Void> keep(@PathVariable("task") String id, Actor actor, HttpServletRequest request) {
        var task = worklist.task(actor, id);
        keptWork.keep(actor, task.form(), subject(task), Fields.of(request).encoded());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/tasks/{task}/claim")
    String claim(@PathVariable("task") String id, Actor actor) {
        worklist.claim(id, actor);
        return "redirect:/tasks/" + worklist.task(actor, id).taskId();
    }

    @PostMapping("/tasks/{task}/unclaim")
    String unclaim(@PathVariable("task") String id, Actor actor) {
        worklist.unclaim(id, actor);
        return "redirect:/tasks/" + worklist.task(actor, id).taskId();
    }

    /** What was typed is kept before anything else is said, also where the task itself is gone by now. */
    private ModelAndView refused(String id, Actor actor, HttpServletRequest request, Fields typed, Refusal refusal) {
        var task = open(id, actor);
        try {
            if (task.isPresent()) keptWork.keep(actor, task.get().form(), subject(task.get()), typed.encoded());
            else keepWithoutTask(actor, typed);
        } catch (Refusal tooLong) {
            refusal.addSuppressed(tooLong); // the person's own page still has it, and hears the first reason
        }
        if (task.isEmpty()) throw gone(refusal);
        if (!asksForPage(request)) throw refusal;
        var page = pages.page(task.get(), actor, Optional.of(typed), refusal);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Whoever sends a form had the task before them: that it is not known now is no news of what became of it. */
    private static Refusal gone(Refusal refusal) {
        if (!refusal.code().equals("unknown-task")) return refusal;
        return new Refusal(
                refusal.code(),
                "This task is no longer open for you: it was completed, handed on or called off since you opened it");
    }

    private void keepWithoutTask(Actor actor, Fields typed) {
        var form = typed.first(Fields.FORM);
        var subject = typed.first(Fields.SUBJECT);
        if (forms.knows(form) && !subject.isBlank() && subject.length() <= 120)
            keptWork.keep(actor, form, subject, typed.encoded());
    }

    private Optional<TaskAt> open(String id, Actor actor) {
        try {
            return Optional.of(worklist.task(actor, id));
        } catch (Refusal gone) {
            return Optional.empty();
        }
    }

    private Optional<Fields> kept(String id, Actor actor) {
        var task = worklist.task(actor, id);
        return keptWork.of(actor, task.form(), subject(task)).map(Fields::parse);
    }

    private String subject(TaskAt task) {
        return forms.of(task).subject(task);
    }

    private static boolean asksForPage(HttpServletRequest request) {
        @Nullable String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
