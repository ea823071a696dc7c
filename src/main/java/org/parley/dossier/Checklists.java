package org.parley.dossier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.shared.PartyCode;
import org.parley.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The checklist of each party: its own file where there is one, else the example that ships with Parley. */
@Component
class Checklists {
    private static final String SHIPPED = "checklists/negotiating-record.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Evidence.class, new EvidenceWord()))
            .build();

    private final Path folder;

    Checklists(@Value("${parley.dossier.checklists:checklists}") Path folder) {
        this.folder = folder;
    }

    Checklist of(PartyCode party) {
        var own = folder.resolve(party + ".yaml");
        try {
            if (Files.isRegularFile(own)) return read(Files.readString(own), own.toString());
            return read(new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(own), e);
        }
    }

    static Checklist read(String yaml, String place) {
        try {
            return YAML.readValue(yaml, Checklist.class);
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    "broken-checklist", "The checklist %s cannot be used: %s".formatted(place, e.getOriginalMessage()));
        }
    }

    private static final class EvidenceWord extends StdDeserializer<Evidence> {
        private static final long serialVersionUID = 1L;

        EvidenceWord() {
            super(Evidence.class);
        }

        @Override
        public Evidence deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Evidence.ofWord(parser.getText());
        }
    }
}
