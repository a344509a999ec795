package org.undersigned.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String BASE = "org.undersigned.notification.";
    private static final String[] DOMAIN = {
        BASE + "petitions",
        BASE + "supporters",
        BASE + "strikes",
        BASE + "mailings",
        BASE + "delivery",
        BASE + "bounces",
        BASE + "retention"
    };

    private static final JavaClasses SERVICE =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(BASE);

    @Test
    void the_domain_knows_no_http_no_kafka_and_no_hibernate() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "jakarta.mail..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "io.smallrye.mutiny..",
                        "io.smallrye.reactive..",
                        "com.fasterxml..")
                .check(SERVICE);
    }

    @Test
    void the_domain_knows_no_door() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..rest..", "..listener..", "..store..", "..smtp..", "..imap..")
                .check(SERVICE);
    }

    @Test
    void only_stores_speak_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..store..", BASE + "database")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(SERVICE);
    }

    @Test
    void doors_do_not_lead_to_one_another() {
        noClasses()
                .that()
                .resideInAPackage("..listener..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..rest..")
                .check(SERVICE);
    }
}
