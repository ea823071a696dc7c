package org.parley.process.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/**
 * A set of files that the check must refuse.
 *
 * @param how what is wrong with it, in words
 * @param rule the rule that says so
 * @param element what the finding must name
 */
record BadSet(String how, String rule, String element, Consumer<Edits> edits) {
    private static final Check CHECK = new Check();

    static BadSet bad(String how, String rule, String element, Consumer<Edits> edits) {
        return new BadSet(how, rule, element, edits);
    }

    /** A gate that can be gone around is shown by the way that leads around it. */
    void isRefused() {
        var findings = CHECK.of(Edits.of(edits));
        assertThat(findings)
                .as(how + ": " + findings.stream().map(Finding::line).toList())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.element()).isEqualTo(element);
                    if (rule.startsWith("gate-")) assertThat(finding.path()).isNotEmpty();
                });
    }

    @Override
    public String toString() {
        return how;
    }
}
