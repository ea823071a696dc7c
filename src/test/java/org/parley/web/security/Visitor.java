package org.parley.web.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Somebody who sends bare requests: with a browser's cookies, or with a name and password in each. */
final class Visitor {
    private final URI desk;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor(int port) {
        desk = URI.create("http://127.0.0.1:" + port);
    }

    /** A visitor who has signed in on the page and been through the Tasklist's door once. */
    static Visitor signedIn(int port, String name) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(name, "parley");
        if (!location(answer).endsWith("/"))
            throw new AssertionError("%s did not get in: %s %s".formatted(name, answer.statusCode(), location(answer)));
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) {
        var token =
                Jsoup.parse(get("/login").body()).select("input[name=_csrf]").val();
        return post("/login", "username=%s&password=%s&_csrf=%s".formatted(code(name), code(password), code(token)));
    }

    HttpResponse<String> get(String path) {
        return send(
                request(path).header("Accept", "text/html, application/json").GET());
    }

    HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** As a script of the webapps would: JSON, with the token that they keep in a cookie. */
    HttpResponse<String> json(String method, String path, String body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    HttpResponse<String> basic(String name, String password, String method, String path, String body) {
        var credentials = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
