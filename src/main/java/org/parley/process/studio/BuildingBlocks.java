package org.parley.process.studio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Parley's building blocks as Camunda element templates, for the studio and for Camunda Modeler alike. They lie beside
 * the diagrams; where there is no such folder, those packaged with Parley are used.
 */
@Component
public class BuildingBlocks {
    private static final String PLACE = ".camunda/element-templates";

    private final Path folder;
    private final ObjectMapper json;

    BuildingBlocks(@Value("${parley.processes.folder:processes}") Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    /** All of them as one JSON list. */
    public String json() {
        var all = json.createArrayNode();
        try {
            for (var file : files()) add(all, file);
            return json.writeValueAsString(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ArrayNode all, Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            var read = json.readTree(content);
            if (read.isArray()) read.forEach(all::add);
            else all.add(read);
        }
    }

    private List<Resource> files() throws IOException {
        if (!Files.isDirectory(folder)) return packaged();
        var directory = folder.resolve(PLACE);
        if (!Files.isDirectory(directory)) return List.of();
        try (var paths = Files.list(directory)) {
            return new ArrayList<Resource>(paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .map(FileSystemResource::new)
                    .toList());
        }
    }

    private static List<Resource> packaged() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:processes/" + PLACE + "/*.json"))
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .toList();
    }
}
