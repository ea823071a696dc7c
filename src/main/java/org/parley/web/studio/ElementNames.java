package org.parley.web.studio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.process.check.Finding;
import org.parley.process.studio.ChangedFile;
import org.parley.process.studio.ProcessFile;
import org.springframework.web.util.HtmlUtils;

/** What the elements of a party's files are labelled, so that a finding speaks of them as the drawing does. */
public final class ElementNames {
    private static final Pattern TAG = Pattern.compile("<[\\w.:-]+\\s([^<>]*)>");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)id=\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("(?:^|\\s)(?:name|label)=\"([^\"]*)\"");

    private final Map<String, Map<String, String>> byFile = new HashMap<>();

    private ElementNames() {}

    /** Of the set in use, overlaid with what a change draws; a file that is no XML may still name its elements. */
    static ElementNames of(List<ProcessFile> used, List<ChangedFile> drawn) {
        var names = new ElementNames();
        for (var file : used) names.byFile.put(file.name(), in(file.content()));
        for (var file : drawn) names.byFile.put(file.name(), in(file.content()));
        return names;
    }

    private static Map<String, String> in(String content) {
        var names = new HashMap<String, String>();
        var tags = TAG.matcher(content);
        while (tags.find()) {
            var id = ID.matcher(tags.group(1));
            var name = NAME.matcher(tags.group(1));
            if (id.find() && name.find())
                names.put(
                        id.group(1),
                        HtmlUtils.htmlUnescape(name.group(1))
                                .replaceAll("\\s+", " ")
                                .strip());
        }
        return names;
    }

    /** The label of the element that is meant; its id where it bears none. */
    public String of(Finding finding) {
        return label(finding.file(), finding.element());
    }

    /** The way around a gate, step by step; what bears no label is left out. */
    public String way(Finding finding) {
        return finding.path().stream()
                .map(step -> {
                    int at = step.indexOf('#');
                    return at < 0 ? known(finding.file(), step) : known(step.substring(0, at), step.substring(at + 1));
                })
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" → "));
    }

    private String label(String file, String element) {
        var name = known(file, element);
        return name.isEmpty() ? element : name;
    }

    /** A finding names its file by where it lies. */
    private String known(String file, String element) {
        return byFile.getOrDefault(file.substring(file.lastIndexOf('/') + 1), Map.of())
                .getOrDefault(element, "");
    }
}
