package org.parley.web.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.party.People;
import org.parley.process.TaskAt;
import org.parley.process.TaskForms;
import org.parley.process.Worklist;
import org.parley.shared.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/** People at their tasks without a browser: they give a form's fields as a browser posts them, and the page's own code reads them. */
@TestComponent
public class Hands {
    private final Worklist worklist;
    private final TaskForms forms;
    private final Answers answers;
    private final People people;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    Hands(Worklist worklist, TaskForms forms, Answers answers, People people) {
        this.worklist = worklist;
        this.forms = forms;
        this.answers = answers;
        this.people = people;
    }

    /**
     * A form that somebody has open.
     *
     * @param seen the fingerprint of what it shows
     */
    public record Opened(Actor actor, TaskAt task, String seen) {}

    public Actor person(String name) {
        return known.computeIfAbsent(name, n -> people.actor(n).orElseThrow());
    }

    /** Whoever was moved is asked for anew. */
    public void forget(String name) {
        known.remove(name);
    }

    /** What lies on somebody's worklist and nobody has taken. */
    public List<Worklist.Entry> offered(String name) {
        return worklist.offered(person(name));
    }

    public Opened open(String name, String task) {
        var actor = person(name);
        var at = worklist.task(actor, task);
        return new Opened(actor, at, forms.of(at).seen(at));
    }

    /** What the form shows. */
    public Map<String, Object> shows(Opened form) {
        return forms.of(form.task()).show(form.task(), form.actor());
    }

    /** Submits the form; a field whose name ends in {@code File} or {@code .file} is a file. */
    public void submit(Opened form, Map<String, String> fields) {
        var request = new MockMultipartHttpServletRequest();
        fields.forEach((name, words) -> {
            if (name.endsWith("File") || name.endsWith(".file")) request.addFile(file(name, words));
            else request.addParameter(name, words);
        });
        var answer = answers.read(forms.of(form.task()).answer(), request);
        worklist.submit(form.task(), form.actor(), form.seen(), answer);
    }

    public void submit(String name, String task, Map<String, String> fields) {
        submit(open(name, task), fields);
    }

    private static MockMultipartFile file(String name, String words) {
        return new MockMultipartFile(
                name, name + ".txt", "text/plain", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
