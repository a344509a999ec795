package org.undersigned.tally;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundariesTest {

    private static final String[] DOMAIN = {
        "org.undersigned.tally.register",
        "org.undersigned.tally.counting",
        "org.undersigned.tally.petitions",
        "org.undersigned.tally.live",
        "org.undersigned.tally.parliament",
        "org.undersigned.tally.results",
        "org.undersigned.tally.verification",
        "org.undersigned.tally.corrections",
        "org.undersigned.tally.removals",
        "org.undersigned.tally.retention"
    };

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.undersigned.tally");

    @Test
    void the_domain_knows_no_http_no_kafka_and_no_hibernate() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "..store..",
                        "..listener..",
                        "..rest..")
                .check(SERVICE);
    }

    @Test
    void the_decision_needs_nothing_but_the_language_and_the_events() {
        classes()
                .that()
                .resideInAPackage("org.undersigned.tally.register")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.undersigned.tally.register",
                        "org.undersigned.tally.counting",
                        "org.undersigned.intake.events")
                .check(SERVICE);
    }

    @Test
    void hibernate_stays_in_the_stores() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.vertx.pgclient..")
                .check(SERVICE);
    }

    @Test
    void kafka_stays_with_the_listeners_the_relay_and_the_wire() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..listener..", "..relay..", "..wire..", "..topics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(SERVICE);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("org.undersigned.tally.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }
}
