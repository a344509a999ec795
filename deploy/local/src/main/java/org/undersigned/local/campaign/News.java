package org.undersigned.local.campaign;

import java.time.LocalDate;
import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The body of {@code PUT /organiser/petitions/{slug}/news/{id}}. What is told happened, at the noon of its day. */
public record News(@JsonIgnore String id, String title, String text, String at) {

    static final News BALLOT = of("ballot", "98 per cent vote for action", """
            The British Medical Association's ballot has closed: **98 per cent** of the junior doctors who voted, on a turnout of
            76 per cent, are for industrial action including strikes. It says how much the plan asks of them, and how little
            they expect from waiting.
            """);

    static final News FIRST_STRIKE = of("first-strike", "The first strike: emergency care only", """
            For 24 hours from eight in the morning, junior doctors in England gave emergency care only and stood outside their
            hospitals to say why: their first strike in forty years. Consultants covered the wards.

            Thank you to everyone who brought tea.
            """);

    static final News OPEN_LETTER = of("open-letter", "An open letter, 18 metres long, is handed in", """
            More than **3,500** health workers have signed an open letter against imposing the contract: on paper in hospitals, at
            stalls in the street and on the web. Printed, it is 18 metres long. It was handed in together with the names under
            this petition so far.

            It goes on: every further name counts.
            """);

    private static News of(String id, String title, String text) {
        return new News(id, title, text, null);
    }

    News at(LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(Campaign.ZONE).toOffsetDateTime();
        return new News(id, title, text, noon.toString());
    }
}
