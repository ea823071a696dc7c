package org.parley.web.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.EnumSet;
import org.parley.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains over one store of people: the engine REST, stateless; and everything that a browser opens, by session. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Chains {
    private static final String[] PROCESS_PEOPLE = {"PROCESS_ADMIN", "PROCESS_OWNER"};

    /** Whoever works with tasks or diagrams; auditors read on pages of their own, where each look is on record. */
    private static final String[] ENGINE_PEOPLE = EnumSet.complementOf(EnumSet.of(Role.AUDITOR)).stream()
            .map(Role::name)
            .toArray(String[]::new);

    private static final String PAGES_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** Scripts and styles, the same for everybody. */
    private static final RequestMatcher ASSETS = any(
            "/parley.css",
            "/parley.js",
            "/parley.svg",
            "/favicon.ico",
            "/sign-in.js",
            "/studio/*.js",
            "/studio/*.css",
            "/webjars/htmx.org/**",
            "/camunda/favicon.ico",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/app/{app}/*.js",
            "/camunda/app/{app}/*.css");

    private static final RequestMatcher WEBAPPS = any("/camunda/**");

    /** A script asks: it wants to hear that nobody is signed in, not be given the sign-in page. */
    private static final RequestMatcher SCRIPT = request -> {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return (mode != null && !mode.equals("navigate")) || request.getHeader("HX-Request") != null;
    };

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(any("/engine-rest/**"))
                .authorizeHttpRequests(routes -> routes.requestMatchers(EngineRoutes.rest())
                        .hasAnyRole(ENGINE_PEOPLE)
                        .requestMatchers(EngineRoutes.restForProcessPeople())
                        .hasAnyRole(PROCESS_PEOPLE)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.realmName("Parley"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no session, no cookie: nothing to ride on
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(Chains::whoGoesWhere)
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(matcher(POST, "/logout"), matcher(GET, "/logout")))
                        .logoutSuccessUrl("/login?left")
                        .deleteCookies("JSESSIONID", "XSRF-TOKEN"))
                .exceptionHandling(no -> no.authenticationEntryPoint(whenNobodyIsSignedIn()))
                // the webapps' own filter guards their writes with a token of its own
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBAPPS))
                .headers(Chains::headers)
                .build();
    }

    private static AuthenticationEntryPoint whenNobodyIsSignedIn() {
        var pages = new LoginUrlAuthenticationEntryPoint("/login");
        var scripts = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        var script = new OrRequestMatcher(any("/camunda/api/**"), SCRIPT);
        return (request, response, no) -> (script.matches(request) ? scripts : pages).commence(request, response, no);
    }

    private static void whoGoesWhere(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(ASSETS)
                .permitAll()
                .requestMatchers(any("/login", "/error", "/actuator/health", "/actuator/health/*"))
                .permitAll()
                .requestMatchers(any("/actuator/**", "/h2-console/**"))
                .denyAll();
        webapps(routes);
        routes.anyRequest().authenticated();
    }

    private static void webapps(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                .hasAnyRole(PROCESS_PEOPLE)
                .requestMatchers(any("/camunda/app/admin/**"))
                .hasRole("PROCESS_ADMIN")
                .requestMatchers(EngineRoutes.tasklist())
                .hasAnyRole(ENGINE_PEOPLE)
                .requestMatchers(EngineRoutes.cockpit())
                .hasAnyRole(PROCESS_PEOPLE)
                .requestMatchers(
                        matcher(GET, "/camunda/api/engine/engine"),
                        matcher(GET, "/camunda/api/engine/engine/"),
                        matcher(GET, "/camunda/api/admin/auth/user/{engine}"),
                        matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout"),
                        matcher(GET, "/camunda/api/tasklist/**"))
                .authenticated()
                .requestMatchers(matcher(GET, "/camunda"), matcher(GET, "/camunda/"), matcher(GET, "/camunda/app/**"))
                .authenticated()
                .requestMatchers(WEBAPPS)
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(ASSETS), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(WEBAPPS), new ContentSecurityPolicyHeaderWriter(PAGES_POLICY)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(Customizer.withDefaults());
    }

    private static RequestMatcher any(String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
