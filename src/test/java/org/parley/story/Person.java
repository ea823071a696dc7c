package org.parley.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a desk with a browser: signs in, reads pages, opens tasks, fills in forms. Knows no engine. */
final class Person {
    private final String name;
    private final URI desk;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Person(String name, URI desk) {
        this.name = name;
        this.desk = desk;
    }

    static Person signedIn(String name, int port) {
        var person = atTheDoor(name, port);
        var answer = person.post(person.signIn());
        assertThat(answer.statusCode()).as("%s signs in", name).isEqualTo(200);
        assertThat(answer.body()).as("%s is signed in", name).doesNotContain("type=\"password\"");
        return person;
    }

    /** Somebody who stands at the sign-in page. */
    static Person atTheDoor(String name, int port) {
        return new Person(name, URI.create("http://127.0.0.1:" + port));
    }

    /** The sign-in page, filled in. */
    Form signIn() {
        var login = page("/login");
        var form = new Form(login, login.expectForm("form:has(input[type=password])"));
        return form.set("username", name).set("password", "parley");
    }

    String name() {
        return name;
    }

    /** A page as this person sees it; anything but 200 fails. */
    Page page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode())
                .as("%s opens %s: %s", name, path, brief(answer.body()))
                .isEqualTo(200);
        return new Page(Jsoup.parse(answer.body(), desk.resolve(path).toString()));
    }

    /** A file as it is offered for keeping. */
    byte[] file(String path) {
        try {
            var answer = browser.send(
                    HttpRequest.newBuilder(desk.resolve(path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status(String path) {
        return get(path).statusCode();
    }

    /** The addresses of this person's open tasks whose link holds all the words. */
    List<String> tasks(String... words) {
        var list = new ArrayList<String>();
        for (var row : page("/").document().select("a[href*=/tasks/]")) {
            var around = Optional.ofNullable(row.closest("tr, li")).orElse(row).text();
            boolean all = true;
            for (var word : words) all &= around.contains(word);
            var path = URI.create(row.attr("abs:href")).getPath();
            if (all && !list.contains(path)) list.add(path);
        }
        return list;
    }

    /** Opens the one task whose line on the worklist holds all the words. */
    Form task(String... words) {
        var found = tasks(words);
        assertThat(found)
                .as(
                        "%s has one task with %s; the worklist says: %s",
                        name, List.of(words), page("/").text())
                .hasSize(1);
        return open(found.get(0));
    }

    Form open(String path) {
        var page = page(path);
        return new Form(page, page.expectForm("form.task, form[action*=/tasks/]"));
    }

    /** The form on a page which the selector names. */
    Form form(String path, String selector) {
        var page = page(path);
        return new Form(page, page.expectForm(selector));
    }

    /** Submits and expects it to be taken. */
    Page submit(Form form) {
        var answer = post(form);
        assertThat(answer.statusCode())
                .as("%s submits %s: %s", name, form.action(), brief(answer.body()))
                .isEqualTo(200);
        return new Page(Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** Submits, expects a refusal, and gives the page that says why. */
    Page refused(Form form) {
        var answer = post(form);
        assertThat(answer.statusCode())
                .as("%s is refused at %s: %s", name, form.action(), brief(answer.body()))
                .isIn(400, 409, 413);
        return new Page(Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    /** Submits, and gives the page that comes with that status. */
    Page answered(Form form, int status) {
        var answer = post(form);
        assertThat(answer.statusCode()).as("%s at %s", name, form.action()).isEqualTo(status);
        return new Page(Jsoup.parse(answer.body(), answer.uri().toString()));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(desk.resolve(path))
                .header("Accept", "text/html")
                .GET()
                .build());
    }

    private HttpResponse<String> post(Form form) {
        var request = HttpRequest.newBuilder(desk.resolve(form.action())).header("Accept", "text/html");
        if (form.multipart()) {
            var boundary = "parley-" + System.nanoTime();
            request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form.parts(boundary)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.encoded()));
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String brief(String body) {
        var text = Jsoup.parse(body).text();
        return text.substring(0, Math.min(1500, text.length()));
    }

    /** A page as a reader has it. */
    record Page(Document document) {
        String text() {
            return document.text();
        }

        Element expectForm(String selector) {
            var form = document.selectFirst(selector);
            assertThat(form)
                    .as("a form %s on %s: %s", selector, document.location(), brief(document.html()))
                    .isNotNull();
            return Objects.requireNonNull(form);
        }

        /** The first address on the page that holds the part. */
        String linkTo(String part) {
            for (var a : document.select("a[href*=" + part + "]"))
                return URI.create(a.attr("abs:href")).getPath();
            throw new AssertionError("No link to %s on %s: %s".formatted(part, document.location(), document.text()));
        }

        String link(String text) {
            for (var a : document.select("a[href]"))
                if (a.text().contains(text))
                    return URI.create(a.attr("abs:href")).getPath();
            throw new AssertionError("No link '%s' on %s: %s".formatted(text, document.location(), document.text()));
        }
    }

    /** A form with what the page put into its fields, and what the person changes. */
    static final class Form {
        private final Page page;
        private final Element element;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final Map<String, File> files = new LinkedHashMap<>();

        Form(Page page, Element element) {
            this.page = page;
            this.element = element;
            for (var input : element.select("input[name], textarea[name], select[name]")) {
                var type = input.attr("type");
                if (type.equals("file") || type.equals("submit") || input.hasAttr("disabled")) continue;
                if ((type.equals("radio") || type.equals("checkbox")) && !input.hasAttr("checked")) continue;
                if (input.tagName().equals("select")) {
                    var chosen = input.selectFirst("option[selected]");
                    if (chosen == null) chosen = input.selectFirst("option");
                    if (chosen != null)
                        add(input.attr("name"), chosen.hasAttr("value") ? chosen.attr("value") : chosen.text());
                } else if (input.tagName().equals("textarea")) {
                    add(input.attr("name"), input.wholeText().replaceFirst("^\n", ""));
                } else {
                    add(
                            input.attr("name"),
                            input.hasAttr("value") ? input.attr("value") : type.equals("checkbox") ? "on" : "");
                }
            }
        }

        private void add(String name, String value) {
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }

        String text() {
            return page.text();
        }

        Page page() {
            return page;
        }

        Map<String, List<String>> fields() {
            return fields;
        }

        String value(String name) {
            return String.join("", fields.getOrDefault(name, List.of()));
        }

        /** Types or chooses; the field must be on the form, and a radio or a list must offer the value. */
        Form set(String name, String value) {
            var there = element.select("[name=\"" + name + "\"]");
            assertThat(there)
                    .as("field %s on %s: %s", name, element.attr("action"), names())
                    .isNotEmpty();
            var first = there.get(0);
            if (first.attr("type").equals("radio"))
                assertThat(there.eachAttr("value")).as("choices of %s", name).contains(value);
            if (first.tagName().equals("select"))
                assertThat(there.select("option").eachAttr("value"))
                        .as("choices of %s", name)
                        .contains(value);
            fields.put(name, new ArrayList<>(List.of(value)));
            return this;
        }

        /** Ticks the box of that name whose label holds the words. */
        Form tick(String name, String words) {
            for (var box : element.select("input[type=checkbox][name=\"" + name + "\"]")) {
                var label = Optional.ofNullable(box.closest("label")).orElse(box);
                if (!label.text().contains(words) || box.hasAttr("disabled")) continue;
                add(name, box.attr("value"));
                return this;
            }
            throw new AssertionError("No box %s with '%s': %s".formatted(name, words, element.text()));
        }

        Form tickOnly(String name) {
            var box = element.selectFirst("input[type=checkbox][name=\"" + name + "\"]");
            assertThat(box).as("box %s: %s", name, names()).isNotNull();
            add(name, Objects.requireNonNull(box).attr("value"));
            return this;
        }

        /** Chooses the first real option of a list. */
        Form chooseFirst(String name) {
            for (var option : element.select("select[name=\"" + name + "\"] option"))
                if (!option.attr("value").isEmpty()) return set(name, option.attr("value"));
            return this;
        }

        /** Chooses the same in every group of radio buttons whose name ends so. */
        Form chooseAll(String ending, String value) {
            var names = element.select("input[type=radio]").eachAttr("name").stream()
                    .filter(name -> name.endsWith(ending))
                    .distinct()
                    .toList();
            assertThat(names)
                    .as("choices named …%s on %s", ending, element.text())
                    .isNotEmpty();
            names.forEach(name -> set(name, value));
            return this;
        }

        /** Whether some field of the form asks about the point with that title. */
        boolean asksFor(String title) {
            return element.select(".point:has([name$=.position])").stream()
                    .anyMatch(point -> point.text().contains(title));
        }

        boolean offers(String name, String value) {
            return element.select("input[name=\"" + name + "\"]")
                    .eachAttr("value")
                    .contains(value);
        }

        /** Attaches a small text file. */
        Form file(String name, String fileName, String content) {
            return file(name, fileName, content.getBytes(StandardCharsets.UTF_8));
        }

        Form file(String name, String fileName, byte[] content) {
            assertThat(element.select("input[type=file][name=\"" + name + "\"]"))
                    .as("file field %s: %s", name, names())
                    .isNotEmpty();
            files.put(name, new File(fileName, content));
            return this;
        }

        private record File(String name, byte[] content) {}

        /** The prefix of the fields of the point whose block holds the words, such as {@code points[2]}. */
        String point(String words) {
            return prefix("points", words);
        }

        /** The same for another list of the form. */
        String prefix(String list, String words) {
            for (var field : element.select("[name^=\"" + list + "[\"]")) {
                for (var block = field.parent(); block != null && block != element; block = block.parent()) {
                    if (!block.text().contains(words)) continue;
                    return field.attr("name").replaceFirst("].*$", "]");
                }
            }
            throw new AssertionError("No %s on '%s' on the form: %s".formatted(list, words, element.text()));
        }

        String names() {
            return element.select("[name]").eachAttr("name").stream().distinct().collect(Collectors.joining(", "));
        }

        String action() {
            var action = element.attr("abs:action");
            return action.isEmpty()
                    ? URI.create(page.document().location()).getPath()
                    : URI.create(action).getPath();
        }

        boolean multipart() {
            return element.attr("enctype").equals("multipart/form-data");
        }

        String encoded() {
            var pairs = new ArrayList<String>();
            fields.forEach(
                    (name, values) -> values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                            + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
            return String.join("&", pairs);
        }

        byte[] parts(String boundary) {
            var body = new ByteArrayOutputStream();
            fields.forEach((name, values) -> values.forEach(value -> part(
                    body,
                    boundary,
                    "form-data; name=\"%s\"\r\n\r\n".formatted(name),
                    value.getBytes(StandardCharsets.UTF_8))));
            files.forEach((name, file) -> part(
                    body,
                    boundary,
                    "form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(name, file.name()),
                    file.content()));
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }

        private static void part(ByteArrayOutputStream body, String boundary, String head, byte[] content) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: " + head).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
