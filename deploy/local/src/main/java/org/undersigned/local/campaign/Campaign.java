package org.undersigned.local.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A petition with its strikes and its news as an organiser would type them.
 *
 * @param slug also the name of the campaign
 */
public record Campaign(String slug, Petition petition, List<Strike> strikes, List<News> news) {

    public static final String DEFAULT_SLUG = "junior-doctors";
    public static final String TRUE_DATES_SLUG = "junior-doctors-2016";

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final String TITLE = "Do not impose the new contract on England's junior doctors";
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final int SIGNING_DAYS = 90;

    /** As in 2016, moved so that everything is ahead: reminders can be seen to come. */
    public static Campaign aheadOf(LocalDate today) {
        var closes = today.plusDays(SIGNING_DAYS).atStartOfDay(ZONE).toInstant().toString();
        var strikes = List.of(
                Strike.of48Hours("strike-1", today.plusDays(8)),
                Strike.of48Hours("strike-2", today.plusDays(36)),
                Strike.of48Hours("strike-3", today.plusDays(56)));
        var news = List.of(
                News.BALLOT.at(today.minusDays(103)),
                News.FIRST_STRIKE.at(today.minusDays(49)),
                News.OPEN_LETTER.at(today.minusDays(6)));
        return new Campaign(DEFAULT_SLUG, petition(TITLE, null, closes), strikes, news);
    }

    /**
     * The days as they were: three strikes of 48 hours were called, and on 23 March 2016 the last was replaced by two days
     * from eight to five, without emergency care.
     */
    public static Campaign of2016() {
        var opened = LocalDate.of(2015, 11, 5).atStartOfDay(ZONE).toInstant().toString();
        var strikes = List.of(
                Strike.of48Hours("2016-03-09", LocalDate.of(2016, 3, 9)),
                Strike.of48Hours("2016-04-06", LocalDate.of(2016, 4, 6)),
                Strike.of48Hours("2016-04-26", LocalDate.of(2016, 4, 26)),
                Strike.full("2016-04-26", LocalDate.of(2016, 4, 26), EIGHT, FIVE),
                Strike.full("2016-04-27", LocalDate.of(2016, 4, 27), EIGHT, FIVE));
        var news = List.of(
                News.BALLOT.at(LocalDate.of(2015, 11, 19)),
                News.FIRST_STRIKE.at(LocalDate.of(2016, 1, 12)),
                News.OPEN_LETTER.at(LocalDate.of(2016, 2, 24)));
        return new Campaign(TRUE_DATES_SLUG, petition(TITLE + " (dates of 2016)", opened, null), strikes, news);
    }

    /** The same with its form allowed on another website. */
    public Campaign embeddedAt(String origin) {
        return new Campaign(slug, petition.embeddedAt(origin), strikes, news);
    }

    private static Petition petition(String title, String opensAt, String closesAt) {
        return new Petition(
                title,
                text(),
                opensAt,
                closesAt,
                ZONE.getId(),
                "EMAIL",
                List.of(1, 100, 500, 1000, 5000, 10_000, 20_000, 30_000, 40_000, 50_000),
                List.of(
                        new Occupation("junior-doctor", "Junior doctor"),
                        new Occupation("consultant", "Consultant or GP"),
                        new Occupation("nurse", "Nurse or midwife"),
                        new Occupation("medical-student", "Medical student"),
                        new Occupation("nhs-staff", "Other NHS staff"),
                        new Occupation("patient", "Patient or carer"),
                        new Occupation("public", "Member of the public")),
                List.of());
    }

    private static String text() {
        try (var in = Campaign.class.getResourceAsStream("junior-doctors.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of {@code PUT /organiser/petitions/{slug}}. */
    public record Petition(
            String title,
            String text,
            String opensAt,
            String closesAt,
            String timeZone,
            String confirmation,
            List<Integer> milestones,
            List<Occupation> occupations,
            List<String> embedOrigins) {

        Petition embeddedAt(String origin) {
            return new Petition(
                    title, text, opensAt, closesAt, timeZone, confirmation, milestones, occupations, List.of(origin));
        }
    }

    public record Occupation(String code, String label) {}
}
