package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.audit.AuditorRead;
import org.parley.party.DeskAccessed;
import org.parley.shared.Beside;
import org.parley.shared.DomainEvent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What a fact holds in its leaf for good: a leaf is never changed. Whatever a person typed freely lies beside it, and so
 * does the name of whoever merely came in or read; every other text of a fact is declared here, by the name it bears.
 */
class FactsTests {
    /** Made by Parley: ids, hashes, codes, signed notes, and the names of files. */
    private static final String IDS =
            """
            act agencies agency annexes changeId commonRef communicationId corrects course deployment destructionId draftHash exportId file files \
            grantId hash held holdId instrumentId item language madeFrom measure measures migrationId negotiation paperId \
            picked proposalId reading readings sha256 submission submissionId successors texts theirs transferId verifier""";
    /** One of a known set, or a number under which something is filed. */
    private static final String CODES = "happenedOn number positions purpose registryNumber reply roles";
    /** As a diagram or a table calls it, and what a table was asked and said. */
    private static final String DRAWN = "answer asked element key name process step table task";
    /** Sentences that Parley forms itself, and its own settings. */
    private static final String FORMED = "irregular ruleBroken sentence settings";
    /** Who acted, for whom and on whose authority: persons, offices and bodies stay named. */
    private static final String WHO = "askedBy auditor author authority by from function holder offeredTo person to";
    /** What a negotiation and its points are called. */
    private static final String CALLED = "subject title";

    private static final Set<String> DECLARED = Stream.of(IDS, CODES, DRAWN, FORMED, WHO, CALLED)
            .flatMap(names -> Stream.of(names.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<Class<?>> FACTS = facts();

    private static List<Class<?>> facts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        return scanner.findCandidateComponents("org.parley").stream()
                .<Class<?>>map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .filter(it -> !it.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .toList();
    }

    private static Stream<RecordComponent> texts() {
        return FACTS.stream()
                .flatMap(fact -> Arrays.stream(fact.getRecordComponents()))
                .filter(it -> it.getGenericType().getTypeName().contains(String.class.getName()));
    }

    private static String named(RecordComponent text) {
        return text.getDeclaringRecord().getSimpleName() + "." + text.getName();
    }

    @Test
    void everyFactIsARecord() {
        assertThat(FACTS).hasSizeGreaterThan(70).allMatch(Class::isRecord);
    }

    @Test
    void whatAPersonTypedFreelyLiesBesideTheLeaf() {
        assertThat(texts().filter(it -> !it.isAnnotationPresent(Beside.class))
                        .filter(it -> !DECLARED.contains(it.getName()))
                        .map(FactsTests::named))
                .as("lay it beside the leaf, or declare here what it is")
                .isEmpty();
    }

    @Test
    void nothingIsDeclaredThatNoLeafHolds() {
        var held = texts().filter(it -> !it.isAnnotationPresent(Beside.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(DECLARED).allMatch(held::contains);
    }

    @Test
    void whoMerelyCameInOrReadIsNamedBesideTheLeafAlone() {
        for (var access : List.of(DeskAccessed.class, AuditorRead.class)) {
            assertThat(texts().filter(it -> it.getDeclaringRecord() == access)
                            .filter(it -> !it.isAnnotationPresent(Beside.class))
                            .map(RecordComponent::getName))
                    .as(access.getSimpleName())
                    .isSubsetOf("negotiation");
            assertThat(access).as("of nobody's doing").hasDeclaredMethods("by");
        }
    }
}
