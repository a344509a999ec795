package org.undersigned.intake.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.qute.i18n.Localized;

/** Every language there are files for: whoever adds {@code messages/site_fr.properties} and its neighbours adds French. */
@Singleton
public final class Languages {

    /** Browsers send some fifty characters; nobody speaks more languages than fit into these. */
    private static final int LONGEST_HEADER = 256;

    private final List<Language> all;

    @Inject
    Languages(@Any Instance<SiteWords> translations) {
        this(tags(translations));
    }

    Languages(Stream<String> tags) {
        var others = tags.map(Locale::forLanguageTag)
                .map(Language::new)
                .filter(other -> !other.equals(Language.ENGLISH))
                .sorted(Comparator.comparing(Language::code));
        this.all = Stream.concat(Stream.of(Language.ENGLISH), others).toList();
    }

    /** English first. */
    public List<Language> all() {
        return all;
    }

    /**
     * The address speaks before the cookie, the cookie before the browser, and the browser before us. Each may be null,
     * or nonsense.
     */
    public Choice choose(String address, String cookie, String acceptLanguage) {
        var usual = find(cookie).or(() -> accepted(acceptLanguage)).orElse(Language.ENGLISH);
        return find(address)
                .map(named -> new Choice(named, true, !named.equals(usual), without(named)))
                .orElseGet(() -> new Choice(usual, false, false, without(usual)));
    }

    private Optional<Language> find(String code) {
        return all.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /** RFC 4647, 3.4: "cy-GB" is content with "cy". */
    private Optional<Language> accepted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            var tags = all.stream().map(Language::code).toList();
            return find(Locale.lookupTag(LanguageRange.parse(header), tags));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private List<Language> without(Language language) {
        return all.stream().filter(other -> !other.equals(language)).toList();
    }

    private static Stream<String> tags(Instance<SiteWords> translations) {
        return translations
                .handlesStream()
                .flatMap(translation -> translation.getBean().getQualifiers().stream())
                .filter(Localized.class::isInstance)
                .map(qualifier -> ((Localized) qualifier).value());
    }
}
