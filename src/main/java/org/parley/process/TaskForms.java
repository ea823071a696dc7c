package org.parley.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The forms that people fill, by form key. */
@Service
public class TaskForms {
    private final Map<String, TaskForm<?>> byKey;

    TaskForms(List<TaskForm<?>> forms) {
        byKey = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::key, Function.identity()));
    }

    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** The form of a task; a key that no form answers to is a fault of the diagram. */
    public TaskForm<?> of(TaskAt task) {
        var form = byKey.get(task.form());
        if (form == null)
            throw new IllegalStateException(
                    "%s has the form key parley:%s, which no form answers to".formatted(task.key(), task.form()));
        return form;
    }
}
