package org.undersigned.intake;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.undersigned.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "org.undersigned.intake.signing",
        "org.undersigned.intake.petitions",
        "org.undersigned.intake.sharing",
        "org.undersigned.intake.admission",
        "org.undersigned.intake.mails",
        "org.undersigned.intake.strikes",
        "org.undersigned.intake.tallies",
        "org.undersigned.intake.whereabouts"
    };

    @ArchTest
    static final ArchRule the_domain_knows_neither_http_nor_kafka_nor_json = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "io.quarkus..",
                    "io.vertx..",
                    "io.smallrye.mutiny..",
                    "io.smallrye.reactive..",
                    "org.apache.kafka..",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule the_domain_knows_no_door = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..rest..",
                    "..listener..",
                    "..store..",
                    "..remote..",
                    "..publishing..",
                    "..following..",
                    "org.undersigned.intake.web..");

    /** Neither slower nor more telling than they are: what others know is never asked for while somebody signs. */
    @ArchTest
    static final ArchRule signing_asks_nobody = noClasses()
            .that()
            .resideInAPackage("org.undersigned.intake.signing..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.undersigned.intake.whereabouts..").or(simpleNameStartingWith("HttpClient")));

    @ArchTest
    static final ArchRule only_stores_publish = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "..publishing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..");

    @ArchTest
    static final ArchRule views_are_fed_by_their_listeners_alone =
            classes().that().resideInAPackage("..listener..").should().notBePublic();
}
