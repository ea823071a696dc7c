package org.parley.web.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.process.TaskAt;
import org.parley.process.TaskForm;
import org.parley.process.TaskForms;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.parley.shared.Refusal;
import org.parley.web.layout.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts a task's form on a page, with what the person had typed into it. */
@Component
class TaskPages {
    private final TaskForms forms;
    private final Worklist worklist;
    private final ThymeleafViewResolver views;

    TaskPages(TaskForms forms, Worklist worklist, ThymeleafViewResolver views) {
        this.forms = forms;
        this.worklist = worklist;
        this.views = views;
    }

    /** @param refusal why it was not taken just now */
    ModelAndView page(TaskAt task, Actor actor, Optional<Fields> typed, @Nullable Refusal refusal) {
        var page = shown("task/page", task, actor, typed, refusal);
        page.addObject("crumbs", List.of(new Crumb("Worklist", "/"), new Crumb(task.name(), null)));
        return page;
    }

    ModelAndView form(TaskAt task, Actor actor, Optional<Fields> typed) {
        return shown("task/form", task, actor, typed, null);
    }

    private ModelAndView shown(
            String template, TaskAt task, Actor actor, Optional<Fields> typed, @Nullable Refusal refusal) {
        TaskForm<?> form = forms.of(task);
        var seen = form.seen(task);
        var page =
                new ModelAndView(typed.map(fields -> refilled(template, fields)).orElseGet(() -> view(template)));
        page.addObject("marking", worklist.marking(task));
        page.addObject("documentation", worklist.documentation(task));
        page.addAllObjects(form.show(task, actor));
        page.addObject("task", task);
        page.addObject("actor", actor);
        page.addObject("seen", seen);
        page.addObject("subjectOfForm", form.subject(task));
        page.addObject("template", "forms/" + task.form());
        page.addObject("refusal", refusal);
        page.addObject("resumed", refusal == null && typed.isPresent());
        page.addObject(
                "changed",
                typed.map(fields -> !fields.first(Fields.SEEN).equals(seen)).orElse(false));
        return page;
    }

    private View refilled(String template, Fields typed) {
        return new RefilledView(view(template), typed);
    }

    private View view(String template) {
        try {
            var view = views.resolveViewName(template, Locale.ENGLISH);
            if (view == null) throw new IllegalStateException("No template " + template);
            return view;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
