package org.parley.process.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Says what keeps a party's set of diagrams and tables from being used, before the engine sees any of it: that it can be
 * read, that it uses what is offered and nothing else, that it agrees with itself and the house, and that no way leads around
 * a gate.
 */
@NamedInterface("check")
@Service
public class Check {
    /** What leaves nothing on which a gate could be proved. */
    private static final Set<String> WITHOUT_A_GRAPH = Set.of("xml", "xml-entity", "engine", "identity");

    private static final int REMEMBERED = 200;

    private final Vocabulary vocabulary;

    public Check() {
        this(Vocabulary.OF_THE_HOUSE);
    }

    /** What was said of a file alone: on every save all but the one that was changed are known already. */
    private final Map<String, List<Finding>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
            return size() > REMEMBERED;
        }
    });

    Check(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What is wrong with a set, file by file; nothing, if it may be used. The gates are proved once every file can be read.
     *
     * @param set all files of one party: those for every party, overlaid with its own or with a draft
     */
    public List<Finding> of(Collection<ModelFile> set) {
        var findings = new ArrayList<Finding>();
        var diagrams = new ArrayList<Diagram>();
        for (var file : set) file(file, diagrams, findings);
        var names = set.stream().map(ModelFile::name).collect(Collectors.toSet());
        findings.addAll(new Agreement(vocabulary, diagrams, names).findings());
        if (findings.stream().noneMatch(finding -> WITHOUT_A_GRAPH.contains(finding.rule())))
            findings.addAll(new Proof(vocabulary, diagrams).findings());
        return findings.stream().distinct().toList();
    }

    private void file(ModelFile file, List<Diagram> diagrams, List<Finding> findings) {
        try {
            var model = Model.read(file);
            if (file.isDiagram())
                for (var process : model.elements("process")) diagrams.add(new Diagram(file, model, process));
            findings.addAll(known.computeIfAbsent(file.place() + " " + file.name() + " " + file.hash(), any -> {
                var alone = new ArrayList<Finding>();
                alone(file, model, alone);
                return alone;
            }));
        } catch (SAXParseException e) {
            findings.add(unreadable(file, "line " + e.getLineNumber(), e));
        } catch (SAXException e) {
            findings.add(unreadable(file, file.name(), e));
        }
    }

    /** What is wrong with a file whatever the others say. */
    private void alone(ModelFile file, Model model, List<Finding> findings) {
        findings.addAll(Allowed.around(file));
        identity(file, model, findings);
        if (!file.isDiagram()) {
            findings.addAll(Tables.findings(file, model));
            return;
        }
        twice(file, model, findings);
        var before = findings.size();
        findings.addAll(Allowed.findings(vocabulary, file, model));
        if (findings.size() == before) findings.addAll(EngineParser.findings(file));
        for (var process : model.elements("process")) findings.addAll(Lint.findings(new Diagram(file, model, process)));
    }

    private static void twice(ModelFile file, Model model, List<Finding> findings) {
        var ids = new HashSet<String>();
        for (var element : model.all())
            if (element.hasAttribute("id") && !ids.add(element.getAttribute("id")))
                findings.add(
                        new Finding(file.place(), element.getAttribute("id"), "identity", "Two elements have this id"));
    }

    private static Finding unreadable(ModelFile file, String place, SAXException e) {
        return String.valueOf(e.getMessage()).contains("DOCTYPE")
                ? new Finding(
                        file.place(),
                        place,
                        "xml-entity",
                        "A DOCTYPE, with the entities it may declare, is not allowed")
                : new Finding(file.place(), place, "xml", "this is not XML: " + e.getMessage());
    }

    private static void identity(ModelFile file, Model model, List<Finding> findings) {
        var kind = file.isDiagram() ? "process" : "decision";
        var ids = model.anyNamespace(kind).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
        if (!ids.contains(file.id()))
            findings.add(new Finding(
                    file.place(),
                    file.name(),
                    "identity",
                    "the %s in it must have the id %s, as the file is called; found %s"
                            .formatted(kind, file.id(), ids.isEmpty() ? "none" : String.join(", ", ids))));
        else if (file.isDiagram() && ids.size() > 1)
            findings.add(new Finding(
                    file.place(),
                    file.name(),
                    "identity",
                    "one file holds one process; found " + String.join(", ", ids)));
    }
}
