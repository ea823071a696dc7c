package org.parley.chronicle;

import java.io.IOException;
import java.util.List;
import org.parley.party.Desks;
import org.parley.shared.PartyCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives each desk of the exercise its histories, once: two from the public record to read, and the talks between Arden
 * and Brenn, which go on from where their file leaves them.
 */
@Component
@Order(1)
@ConditionalOnProperty(name = "parley.chronicles", havingValue = "shipped")
class ShippedHistories implements ApplicationRunner {
    private static final List<String> TO_READ = List.of("us-ru-ict-cbm-2013", "ru-us-ict-programme-2020");

    private final Desks desks;
    private final Chronicles chronicles;
    private final GoingOn talks;

    ShippedHistories(Desks desks, Chronicles chronicles, GoingOn talks) {
        this.desks = desks;
        this.chronicles = chronicles;
        this.talks = talks;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        for (var desk : desks.all()) {
            if (!desk.exercise()) continue;
            for (var id : TO_READ) reads(desk.code(), id);
            talks.bring(file("exercise/talks"), desk.code(), desk.code() + ".desk");
        }
    }

    private void reads(PartyCode desk, String id) throws IOException {
        if (chronicles.find(id).containsValue(desk)) return;
        chronicles.bring(file("chronicles/" + id), desk, EventMapping.CHRONICLER, false);
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("sample/" + name + ".yaml").getContentAsByteArray();
    }
}
