package org.parley.process.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.process.TaskForm;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Says what keeps a party's set of diagrams and tables from being used, before the engine sees any of it. */
@NamedInterface("check")
@Service
public class Check {
    private final ApplicationContext context;
    private final ObjectProvider<TaskForm<?>> forms;

    Check(ApplicationContext context, ObjectProvider<TaskForm<?>> forms) {
        this.context = context;
        this.forms = forms;
    }

    /**
     * What is wrong with a set, file by file; nothing, if it may be used.
     *
     * @param set all files of one party: those for every party, overlaid with its own or with a draft
     */
    public List<Finding> of(Collection<ModelFile> set) {
        return new Inspection(this::bean, forms.stream().map(TaskForm::key).collect(Collectors.toSet())).of(set);
    }

    private @Nullable Class<?> bean(String name) {
        return context.containsBean(name) ? AopUtils.getTargetClass(context.getBean(name)) : null;
    }
}
