package org.undersigned.intake.petitions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.signing.Fault;
import org.undersigned.intake.signing.Violation;

/** What news may be. The bounds together keep a petition well within the 1 MB that a Kafka record may have. */
final class NewsRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TOGETHER = 150_000;
    private static final int MOST = 50;

    private final List<Violation> violations = new ArrayList<>();
    private final Instant now;

    NewsRules(Instant now) {
        this.now = now;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @param told what is corrected; its moment stays where the draft says none */
    News read(String id, NewsDraft draft, Optional<News> told) {
        var at = at(draft.at(), told.map(News::at).orElse(now.truncatedTo(ChronoUnit.MILLIS)));
        var news = changed(told, new News(id, at, orEmpty(draft.title()).strip(), orEmpty(draft.text()), null));
        check(ID.matcher(id).matches(), "id", Fault.SLUG_INVALID);
        check(isLine(news.title()), "title", Fault.TITLE_INVALID);
        check(isText(news.text()), "text", Fault.NEWS_TEXT_INVALID);
        check(!news.at().isAfter(now), "at", Fault.NEWS_FROM_THE_FUTURE);
        return news;
    }

    /** @param all as they would stand with this one among them */
    NewsRules among(List<News> all) {
        check(all.size() <= MOST, "id", Fault.NEWS_TOO_MANY);
        check(length(all) <= LONGEST_TOGETHER, "text", Fault.NEWS_TOO_LONG_TOGETHER);
        return this;
    }

    /** Saying the same once more corrects nothing. */
    private News changed(Optional<News> told, News news) {
        return told.map(before -> saysTheSame(before, news) ? before : changed(news))
                .orElse(news);
    }

    private static boolean saysTheSame(News before, News news) {
        return news.at().equals(before.at())
                && news.title().equals(before.title())
                && news.text().equals(before.text());
    }

    private News changed(News news) {
        return new News(news.id(), news.at(), news.title(), news.text(), now.truncatedTo(ChronoUnit.MILLIS));
    }

    private Instant at(String raw, Instant toldAt) {
        try {
            return raw == null ? toldAt : OffsetDateTime.parse(raw).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException unreadable) {
            check(false, "at", Fault.INSTANT_UNREADABLE);
            return toldAt;
        }
    }

    private void check(boolean fine, String field, Fault fault) {
        if (!fine) {
            violations.add(new Violation(field, fault));
        }
    }

    static boolean isLine(String title) {
        return !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && title.codePoints().noneMatch(NewsRules::isUnprintable);
    }

    private static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(letter -> isUnprintable(letter) && "\n\r\t".indexOf(letter) < 0);
    }

    /** What XML cannot hold, the feed cannot tell. */
    private static boolean isUnprintable(int letter) {
        return Character.isISOControl(letter)
                || Character.getType(letter) == Character.SURROGATE
                || letter == 0xFFFE
                || letter == 0xFFFF;
    }

    private static int length(List<News> all) {
        return all.stream()
                .map(News::text)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
