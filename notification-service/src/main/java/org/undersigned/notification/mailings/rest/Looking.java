package org.undersigned.notification.mailings.rest;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.delivery.Delivery;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter;
import org.undersigned.notification.mailings.letters.LetterSetting;
import org.undersigned.notification.mailings.letters.LetterWriter;
import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.rest.MailingPages.Follow;
import org.undersigned.notification.mailings.rest.MailingPages.Shown;
import org.undersigned.notification.mailings.store.Glances;
import org.undersigned.notification.mailings.store.Occasions;
import org.undersigned.notification.mailings.store.Specimens;

/** Puts together what is seen of one mailing. */
@Singleton
class Looking {

    // Nobody's, for nothing is sent to it (RFC 2606).
    private static final String NOBODY = "jo.bloggs@example.org";

    private final Occasions occasions;
    private final Glances glances;
    private final Specimens specimens;
    private final LetterWriter writer;
    private final LetterSetting setting;
    private final Delivery delivery;
    private final Clock clock;

    Looking(
            Occasions occasions,
            Glances glances,
            Specimens specimens,
            LetterWriter writer,
            LetterSetting setting,
            Delivery delivery,
            Clock clock) {
        this.occasions = occasions;
        this.glances = glances;
        this.specimens = specimens;
        this.writer = writer;
        this.setting = setting;
        this.delivery = delivery;
        this.clock = clock;
    }

    Uni<Optional<Follow>> at(String mailing) {
        return occasions
                .find(mailing)
                .chain(found -> found.map(it -> follow(it).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Follow> follow(Occasion it) {
        return glances.at(it)
                .map(glance -> new Follow(it, MailingView.of(it, glance, clock.instant(), delivery.isStopped())));
    }

    /** In each language; none where there is nothing to tell any more. */
    Uni<List<Shown>> letters(String mailing) {
        return Uni.join()
                .all(Arrays.stream(Language.values())
                        .map(language -> specimen(mailing, language)
                                .map(found -> found.map(it -> shown(language, writer.write(it)))))
                        .toList())
                .andFailFast()
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Shown shown(Language language, Letter letter) {
        return new Shown(language, letter.subject(), setting.text(letter));
    }

    Uni<Optional<String>> html(String mailing, Language language) {
        return specimen(mailing, language).map(found -> found.map(writer::write).map(setting::html));
    }

    Uni<Optional<String>> text(String mailing, Language language) {
        return specimen(mailing, language).map(found -> found.map(writer::write).map(setting::text));
    }

    private Uni<Optional<Addressed>> specimen(String mailing, Language language) {
        return specimens.find(mailing, language, NOBODY);
    }
}
