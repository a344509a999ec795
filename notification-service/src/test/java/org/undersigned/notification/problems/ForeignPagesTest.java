package org.undersigned.notification.problems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.notification.ServiceTest;

@QuarkusTest
class ForeignPagesTest extends ServiceTest {

    private static final String NO_RECORD = "/organiser/quarantine/signatures/0/987654321/again";

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, https://spam.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, same-origin, 404",
        "X-A-Program, sends neither, 404"
    })
    void what_another_site_makes_an_organisers_browser_ask_for_is_not_done(String header, String value, int status) {
        organiser().header(header, value).post(NO_RECORD).then().statusCode(status);
    }

    @Test
    void nor_is_what_an_organiser_sees_shown_in_another_sites_page() {
        organiser()
                .header("Sec-Fetch-Site", "cross-site")
                .get("/organiser/mailings")
                .then()
                .statusCode(403);
    }
}
