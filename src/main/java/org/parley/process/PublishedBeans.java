package org.parley.process;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The only beans that a diagram can call; whoever redraws one reaches nothing else of Parley. */
final class PublishedBeans extends AbstractMap<Object, Object> {
    static final Set<String> NAMES =
            Set.of("papers", "reviews", "submissions", "communications", "instruments", "domesticTrack");

    private final BeanFactory beans;

    PublishedBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && NAMES.contains(text) && beans.containsBean(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && containsKey(text) ? beans.getBean(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return NAMES.stream()
                .filter(this::containsKey)
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
