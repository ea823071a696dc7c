package org.parley.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.party.People;
import org.parley.shared.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the person who is signed in, with the offices held today, as its {@link Actor} argument. */
@Configuration(proxyBeanMethods = false)
class SignedIn implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final People people;

    SignedIn(People people) {
        this.people = people;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated()) throw new AccessDeniedException("Nobody is signed in");
        return people.actor(who.getName())
                .orElseThrow(() -> new AccessDeniedException("No desk knows the person who is signed in"));
    }
}
