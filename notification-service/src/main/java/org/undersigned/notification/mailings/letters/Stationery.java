package org.undersigned.notification.mailings.letters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.letters.Letter.Link;
import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.UnsubscribeTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;

/** The paper all letters are written on: which petition, why you get this, and the ways out. */
@ApplicationScoped
class Stationery {

    private final PublicUrls urls;
    private final UnsubscribeTokens tokens;

    Stationery(PublicUrls urls, UnsubscribeTokens tokens) {
        this.urls = urls;
        this.tokens = tokens;
    }

    Letter letter(Addressed mail, Draft draft) {
        var unsubscribe = urls.unsubscribe(tokens.mint(new Claim(mail.supporter(), Subscription.of(mail.kind()))));
        return new Letter(
                draft.subject() + " – " + mail.title(),
                draft.preview(),
                draft.kicker(),
                draft.heading(),
                mail.title(),
                urls.petition(mail.petition()),
                draft.blocks(),
                why(mail),
                footer(mail, unsubscribe),
                draft.calendar(),
                Optional.of(unsubscribe).filter(it -> isOfAList(mail)));
    }

    private static String why(Addressed mail) {
        return switch (mail.kind().audience()) {
            case UNCONFIRMED ->
                "You get this mail because somebody, we think you, signed this petition with this address. "
                        + "If it was not you, you need not do anything: without confirmation nothing counts.";
            case INBOX, CONFIRMED -> "You get this mail because this petition was signed with this address.";
            case STRIKES -> "You get this mail because you signed this petition and asked to be told of strike dates.";
            case MILESTONES ->
                "You get this mail because you signed this petition and asked to be told of its milestones.";
        };
    }

    private List<Link> footer(Addressed mail, String unsubscribe) {
        return Stream.of(
                        Optional.ofNullable(mail.statusToken())
                                .map(token -> new Link("Where is my signature?", urls.status(token))),
                        Optional.of(new Link(isOfAList(mail) ? "Unsubscribe" : "Which mails you get", unsubscribe)),
                        Optional.of(new Link("It wasn’t me", urls.notMe(mail.notMeToken()))),
                        Optional.of(new Link("Withdraw my signature", urls.withdraw(mail.withdrawToken())))
                                .filter(it -> isAboutTheSignature(mail)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOfAList(Addressed mail) {
        return Subscription.of(mail.kind()) != Subscription.ALL;
    }

    private static boolean isAboutTheSignature(Addressed mail) {
        return mail.kind() == Kind.WELCOME || mail.kind() == Kind.ALREADY_SIGNED && !mail.refused();
    }
}
