package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the modules, and what may be known where. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesUseOnlyThoseBelowThem() {
        ApplicationModules.of(Parley.class).verify();
    }

    @ArchTest
    static final ArchRule onlyProcessKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** But for the channel to a peer, and the two classes that sign people in to the engine's webapps. */
    @ArchTest
    static final ArchRule onlyThePagesKnowHttp = noClasses()
            .that()
            .resideOutsideOfPackages("org.parley.web..", "org.parley.exchange.peer..")
            .and()
            .haveNameNotMatching("org\\.parley\\.process\\.(SignedIn|SingleSignOn)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..", "org.springframework.web..");
}
