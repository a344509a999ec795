package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.mailings.letters.Letter.Link;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.preferences.PreferenceTokens;
import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.UnsubscribeTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;

/** The paper all letters are written on: which petition, why you get this, and the ways out. */
@ApplicationScoped
class Stationery {

    private final PublicUrls urls;
    private final UnsubscribeTokens tokens;
    private final PreferenceTokens preferences;
    private final Map<Language, StationeryWords> words = new EnumMap<>(Language.class);

    Stationery(PublicUrls urls, UnsubscribeTokens tokens, PreferenceTokens preferences) {
        this.preferences = preferences;
        this.urls = urls;
        this.tokens = tokens;
        for (var language : Language.values()) {
            words.put(language, language.words(StationeryWords.class));
        }
    }

    Letter letter(Addressed mail, Language language, Draft draft) {
        var said = words.get(language);
        var unsubscribe = urls.unsubscribe(tokens.mint(new Claim(mail.supporter(), stops(mail))));
        return new Letter(
                language.code(),
                draft.subject() + " – " + mail.title(),
                draft.preview(),
                draft.kicker(),
                draft.heading(),
                mail.title(),
                urls.petition(mail.petition()),
                body(draft),
                said.why(mail.kind().audience()),
                isUnproven(mail) ? "" : said.yours(),
                isUnproven(mail) ? List.of() : footer(mail, said, unsubscribe),
                draft.calendar(),
                Optional.of(unsubscribe).filter(it -> isOfAList(mail)));
    }

    private static List<Block> body(Draft draft) {
        var blocks = new ArrayList<Block>(List.of(new Paragraph(draft.greeting())));
        blocks.addAll(draft.blocks());
        return blocks;
    }

    private List<Link> footer(Addressed mail, StationeryWords said, String unsubscribe) {
        return Stream.of(
                        Optional.ofNullable(mail.statusToken())
                                .map(token -> new Link(said.whereIsMySignature(), urls.status(token))),
                        Optional.of(new Link(said.unsubscribe(), unsubscribe))
                                .filter(it -> isOfAList(mail) || mail.refused()),
                        Optional.of(new Link(said.preferences(), preferences(mail)))
                                .filter(it -> !mail.refused() && mail.kind() != Kind.ADDRESS_CHANGED),
                        Optional.of(new Link(said.notMe(), urls.notMe(mail.notMeToken()))),
                        Optional.of(new Link(said.withdraw(), urls.withdraw(mail.withdrawToken())))
                                .filter(it -> isAboutTheSignature(mail)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String preferences(Addressed mail) {
        return urls.preferences(preferences.preferences(mail.supporter(), mail.moves()));
    }

    /** Nobody has said there that it is theirs. */
    private static boolean isUnproven(Addressed mail) {
        return mail.kind() == Kind.CONFIRM_ADDRESS;
    }

    /** One click on a letter that tells of both stops both. */
    private static Subscription stops(Addressed mail) {
        return mail.along() == null || mail.along().stream().allMatch(it -> it.kind() == mail.kind())
                ? Subscription.of(mail.kind())
                : Subscription.MILESTONES_AND_NEWS;
    }

    private static boolean isOfAList(Addressed mail) {
        return Subscription.of(mail.kind()) != Subscription.ALL;
    }

    private static boolean isAboutTheSignature(Addressed mail) {
        return switch (mail.kind()) {
            case WELCOME, THANKS -> true;
            case ALREADY_SIGNED -> !mail.refused();
            default -> false;
        };
    }
}
