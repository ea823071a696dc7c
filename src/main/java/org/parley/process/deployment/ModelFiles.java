package org.parley.process.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.parley.process.check.ModelFile;
import org.parley.shared.PartyCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The diagrams and tables of a party: those for every party, each replaced by the party's own file of the same name.
 * They lie in a folder beside the application; where there is none, those packaged with Parley are used.
 */
@Component
public class ModelFiles {
    private static final Predicate<String> IS_MODEL = name -> name.endsWith(".bpmn") || name.endsWith(".dmn");

    private final Path folder;

    public ModelFiles(@Value("${parley.processes.folder:processes}") Path folder) {
        this.folder = folder;
    }

    /** The party's set in the order of the names. */
    public Collection<ModelFile> of(PartyCode party) {
        return overlaid("", party.value() + "/");
    }

    /** The set of a party that has drawn nothing of its own. */
    public Collection<ModelFile> forEveryParty() {
        return overlaid("");
    }

    /** The set that Parley brings, whatever lies in the folder. */
    public static Collection<ModelFile> packaged() {
        return new ModelFiles(Path.of("processes", "packaged with Parley")).forEveryParty();
    }

    public static boolean isModel(String name) {
        return IS_MODEL.test(name);
    }

    private Collection<ModelFile> overlaid(String... places) {
        var files = new TreeMap<String, ModelFile>();
        try {
            for (var place : places)
                for (var file : Files.isDirectory(folder) ? inFolder(place) : packaged(place))
                    files.put(file.name(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.values();
    }

    private Collection<ModelFile> inFolder(String place) throws IOException {
        var directory = folder.resolve(place);
        if (!Files.isDirectory(directory)) return List.of();
        try (var paths = Files.list(directory)) {
            var files = new ArrayList<ModelFile>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = path.getFileName().toString();
                if (IS_MODEL.test(name)) files.add(new ModelFile(name, path.toString(), Files.readAllBytes(path)));
            }
            return files;
        }
    }

    private static Collection<ModelFile> packaged(String place) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:processes/" + place + "*")) {
            var name = resource.getFilename();
            if (name != null && IS_MODEL.test(name))
                files.add(new ModelFile(name, "processes/" + place + name, resource.getContentAsByteArray()));
        }
        return files;
    }
}
