package org.undersigned.tally.results.rest;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.undersigned.tally.language.Language;
import org.undersigned.tally.results.Results;

/** A page is rendered once for all who look at the same results: thousands follow it while people sign. */
final class Rendered {

    private static final int MOST = 100;

    // Weak keys: the very results, which their cache lets go after two seconds.
    private final Map<Language, Cache<Results, String>> pages = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    language -> language,
                    language ->
                            Caffeine.newBuilder().weakKeys().maximumSize(MOST).build()));

    String of(Results results, Language language, Function<Results, String> page) {
        return pages.get(language).get(results, page);
    }
}
