package org.parley.process.deployment;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.process.check.Finding;

/** A set of diagrams and tables that cannot be used, with everything that keeps it out. */
public final class FaultySet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    FaultySet(List<Finding> findings) {
        super(findings.stream().map(Finding::line).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
