package org.undersigned.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WhatOperatorsReadTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"started", "ready", "live"})
    void it_is_healthy_once_it_runs(String kind) {
        eventually(() -> given().get("/q/health/" + kind).then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void metrics_say_how_far_behind_it_is() {
        var asha = signed("Asha Rao");
        open();
        supporter(asha);

        eventually(() -> given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("undersigned_signatures_behind_seconds "))
                .body(containsString("undersigned_mail_queue_length{lane=\"confirmations\""))
                .body(containsString("undersigned_mail_queue_oldest_seconds{lane=\"dates\""))
                .body(containsString("undersigned_mail_settled_total{state=\"sent\"")));
    }

    @Test
    void its_interface_is_described() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/petitions/{slug}/strikes"))
                .body("paths", hasKey("/organiser/petitions/{slug}/strikes/{id}"))
                .body("paths", hasKey("/organiser/petitions/{slug}/strikes/{id}/check"));
    }
}
