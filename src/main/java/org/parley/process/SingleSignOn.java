package org.parley.process;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever has signed in at the desk is signed in to Tasklist, Cockpit, Admin and the engine REST, with that tenant. */
@Configuration(proxyBeanMethods = false)
class SingleSignOn {
    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> webappSignOn() {
        return signOn(new ContainerBasedAuthenticationFilter(), "webappSignOn", "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestSignOn() {
        var registration = signOn(new ProcessEngineAuthenticationFilter(), "engineRestSignOn", "/engine-rest/*");
        registration.addInitParameter("rest-url-pattern-prefix", "/engine-rest");
        return registration;
    }

    private static FilterRegistrationBean<Filter> signOn(Filter filter, String name, String... urls) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns(urls);
        registration.addInitParameter("authentication-provider", SignedIn.class.getName());
        return registration;
    }
}
