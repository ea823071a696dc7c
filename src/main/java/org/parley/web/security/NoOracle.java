package org.parley.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the engine's REST answer alike for what belongs to another desk and for what does not exist. By itself it says of
 * the first that it "belongs to no authenticated tenant", which tells that it exists.
 */
final class NoOracle extends OncePerRequestFilter {
    private static final Set<Integer> ABSENT = Set.of(
            HttpServletResponse.SC_BAD_REQUEST,
            HttpServletResponse.SC_FORBIDDEN,
            HttpServletResponse.SC_NOT_FOUND,
            HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private static final String ANSWER = "{\"type\":\"NotFound\",\"message\":\"This desk has nothing of that id\"}";

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<NoOracle> noOracle() {
            var registration = new FilterRegistrationBean<>(new NoOracle());
            registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
            registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (isAbsence(request, kept)) {
            kept.resetBuffer();
            kept.setStatus(HttpServletResponse.SC_NOT_FOUND);
            kept.setContentType(MediaType.APPLICATION_JSON_VALUE);
            kept.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        kept.copyBodyToResponse();
    }

    private static boolean isAbsence(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        if (!ABSENT.contains(answer.getStatus())) return false;
        if (request.getMethod().equals("GET")) return true;
        // a write of one's own keeps the engine's reason, such as a task that somebody else has claimed
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.contains("authenticated tenant")
                || body.contains("Cannot find task")
                || body.contains("No task found")
                || body.contains("does not exist")
                || body.contains("is null");
    }
}
