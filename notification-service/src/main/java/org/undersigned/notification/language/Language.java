package org.undersigned.notification.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** A language we write in; its sentences are in {@code messages/}. */
public enum Language {
    ENGLISH("en", "English"),
    WELSH("cy", "Cymraeg");

    private static final int LONGEST_HEADER = 256;

    private final String code;
    private final String title;

    Language(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /**
     * @param tag BCP 47; may be null or of a language that nobody wrote our sentences in: then English
     */
    public static Language of(String tag) {
        var language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(it -> it.code.equals(language))
                .findFirst()
                .orElse(ENGLISH);
    }

    /**
     * What a browser asks for (RFC 4647, 3.4: "cy-GB" is content with "cy").
     *
     * @param header may be null, or nonsense
     */
    public static Language accepted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            var tags = Arrays.stream(values()).map(Language::code).toList();
            return of(Locale.lookupTag(LanguageRange.parse(header), tags));
        } catch (IllegalArgumentException nonsense) {
            return ENGLISH;
        }
    }

    /** What stands in {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** As those who speak it call it. */
    public String title() {
        return title;
    }

    /** With its country: "en" alone would write months before days. */
    public Locale locale() {
        return Locale.of(code, "GB");
    }

    /** The sentences of a message bundle. */
    public <T> T words(Class<T> bundle) {
        return this == ENGLISH ? MessageBundles.get(bundle) : MessageBundles.get(bundle, Localized.Literal.of(code));
    }

    /** A page is shown in this language; a sentence of the English files is given no locale at all. */
    public TemplateInstance set(TemplateInstance page) {
        return this == ENGLISH ? page : page.setLocale(code);
    }
}
