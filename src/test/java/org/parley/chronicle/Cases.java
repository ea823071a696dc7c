package org.parley.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The eight chronologies of real negotiations that the tests replay. */
final class Cases {
    static final List<String> ALL = List.of(
            "eu-uk-tca-2020",
            "incsea-1972",
            "inf-1987",
            "new-start-2010",
            "ru-us-ict-programme-2020",
            "salt-ii-1979",
            "us-india-123-2008",
            "us-ru-ict-cbm-2013");

    private static final Map<String, String> FOLDERS =
            Map.of("ru-us-ict-programme-2020", "/sample/chronicles/", "us-ru-ict-cbm-2013", "/sample/chronicles/");

    private Cases() {}

    static byte[] bytes(String id) {
        var place = FOLDERS.getOrDefault(id, "/chronicles/") + id + ".yaml";
        try (InputStream file = Objects.requireNonNull(Cases.class.getResourceAsStream(place), place)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Chronicle of(String id) {
        return Chronicle.of(ChronicleReader.read(bytes(id)));
    }
}
