package org.undersigned.intake.petitions;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.signing.Fault;
import org.undersigned.intake.signing.Violation;

/** One reading of one draft; what is not mentioned gets its default. */
final class DraftRules {

    static final List<Long> LADDER = List.of(100L, 500L, 1_000L, 5_000L, 10_000L, 50_000L, 100_000L);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 100;
    private static final int LAST_YEAR = 9_999;

    /** RFC 5646, 4.4.1: nothing that is in use is longer. */
    private static final int LONGEST_LANGUAGE = 35;

    private final Keeping keeping;
    private final List<Violation> violations = new ArrayList<>();

    DraftRules(Keeping keeping) {
        this.keeping = keeping;
    }

    PetitionPublished read(
            String slug, PetitionDraft draft, Instant opening, Optional<String> campaign, List<News> news) {
        check(SLUG.matcher(slug).matches(), "slug", Fault.SLUG_INVALID);
        var opensAt =
                Objects.requireNonNullElse(instant("opensAt", draft.opensAt()), opening.truncatedTo(ChronoUnit.MILLIS));
        // In the order in which faults are told.
        var itsCampaign = campaign(draft.campaign(), slug, campaign);
        var title = title(draft.title());
        var text = text(draft.text());
        var closesAt = closesAt(draft.closesAt(), opensAt);
        var zone = timeZone(draft.timeZone());
        var retention = retention(draft.retention());
        return new PetitionPublished(
                slug,
                itsCampaign,
                title,
                text,
                opensAt,
                closesAt,
                zone,
                confirmation(draft.confirmation()),
                milestones(draft.milestones()),
                occupations(draft.occupations()),
                embedOrigins(draft.embedOrigins()),
                news,
                language(draft.language()),
                retention.toString(),
                isZone(zone) ? keeping.until(closesAt, retention, ZoneId.of(zone)) : null);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private boolean check(boolean fine, String field, Fault fault) {
        if (!fine) {
            violations.add(new Violation(field, fault));
        }
        return fine;
    }

    /** Fingerprints are of a campaign: in another one, everybody who has signed would be a stranger and count again. */
    private String campaign(String raw, String slug, Optional<String> known) {
        var campaign = orElse(raw, known.orElse(slug));
        check(known.isEmpty() || known.get().equals(campaign), "campaign", Fault.CAMPAIGN_CHANGED);
        check(raw == null || SLUG.matcher(campaign).matches(), "campaign", Fault.SLUG_INVALID);
        return campaign;
    }

    private String title(String raw) {
        var title = orElse(raw, "").strip();
        check(NewsRules.isLine(title), "title", Fault.TITLE_INVALID);
        return title;
    }

    private String text(String raw) {
        var text = orElse(raw, "");
        check(isText(text, LONGEST_TEXT), "text", Fault.TEXT_INVALID);
        return text;
    }

    private Instant closesAt(String raw, Instant opensAt) {
        var closesAt = instant("closesAt", raw);
        check(closesAt == null || closesAt.isAfter(opensAt), "closesAt", Fault.CLOSES_BEFORE_IT_OPENS);
        check(!keeping.isOver() || keeping.isStillClosed(closesAt), "closesAt", Fault.SIGNATURES_ERASED);
        return closesAt;
    }

    private Instant instant(String field, String raw) {
        try {
            return raw == null ? null : withinReach(OffsetDateTime.parse(raw)).toInstant();
        } catch (DateTimeException unreadable) {
            check(false, field, Fault.INSTANT_UNREADABLE);
            return null;
        }
    }

    /** What no database keeps would be read again and again there. */
    private static OffsetDateTime withinReach(OffsetDateTime moment) {
        if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("no campaign is then");
        }
        return moment;
    }

    private Period retention(String raw) {
        var period = raw == null ? Optional.of(keeping.rule().afterClosing()) : Retention.read(raw);
        check(period.filter(Retention::isBounded).isPresent(), "retention", Fault.RETENTION_INVALID);
        return period.filter(Retention::isBounded).orElse(Period.ZERO);
    }

    private String timeZone(String raw) {
        var zone = orElse(raw, "Europe/London");
        check(isZone(zone), "timeZone", Fault.TIME_ZONE_UNKNOWN);
        return zone;
    }

    private String confirmation(String raw) {
        var rule = orElse(raw, "EMAIL");
        check(Set.of("EMAIL", "NONE").contains(rule), "confirmation", Fault.CONFIRMATION_UNKNOWN);
        return rule;
    }

    private List<Long> milestones(List<Long> raw) {
        var ladder = raw == null ? LADDER : raw;
        check(isLadder(ladder), "milestones", Fault.MILESTONES_NOT_RISING);
        return ladder;
    }

    private List<Occupation> occupations(List<Occupation> raw) {
        var groups = Objects.requireNonNullElse(raw, List.<Occupation>of());
        var codes = new HashSet<String>();
        check(
                all(groups, group -> isOccupation(group) && codes.add(group.code())),
                "occupations",
                Fault.OCCUPATIONS_INVALID);
        return groups;
    }

    private List<String> embedOrigins(List<String> raw) {
        var origins = Objects.requireNonNullElse(raw, List.<String>of());
        return check(all(origins, DraftRules::isOrigin), "embedOrigins", Fault.ORIGINS_INVALID)
                ? origins.stream()
                        .map(origin -> origin.toLowerCase(Locale.ROOT))
                        .toList()
                : origins;
    }

    private String language(String raw) {
        var tag = orElse(raw, Petition.ENGLISH);
        check(isLanguage(tag), "language", Fault.LOCALE_NOT_A_TAG);
        return tag;
    }

    private static boolean isLadder(List<Long> ladder) {
        long below = 0;
        for (var step : ladder) {
            if (step == null || step <= below) {
                return false;
            }
            below = step;
        }
        return ladder.size() <= MOST;
    }

    private static boolean isOccupation(Occupation group) {
        return group.code() != null
                && CODE.matcher(group.code()).matches()
                && isText(group.label(), LONGEST_LABEL)
                && !group.label().isBlank();
    }

    private static boolean isOrigin(String origin) {
        try {
            var uri = URI.create(origin);
            var bare = uri.getScheme() + "://" + uri.getAuthority();
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && bare.equals(origin)
                    && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }

    private static boolean isLanguage(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return tag.length() <= LONGEST_LANGUAGE && !locale.getLanguage().isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    private static boolean isText(String text, int longest) {
        return text != null && text.codePoints().noneMatch(DraftRules::isUnstorable) && text.length() <= longest;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static <T> boolean all(List<T> list, Predicate<T> rule) {
        return list.size() <= MOST && list.stream().allMatch(item -> item != null && rule.test(item));
    }

    private static String orElse(String raw, String otherwise) {
        return raw == null ? otherwise : raw;
    }
}
