package org.undersigned.notification.mailings.overview;

import java.util.List;
import java.util.stream.Stream;

/** A mailing's numbers, as a page writes them. */
public final class Figures {

    private Figures() {}

    /**
     * So many mails are in one state.
     *
     * @param name of the state's colour
     * @param bad worth a look
     */
    public record Figure(String name, String words, String count, boolean bad) {}

    /** A destination's numbers, in the order of {@link #COLUMNS}. */
    public record Row(String name, List<String> counts) {}

    public static final List<String> COLUMNS =
            List.of("Letters", "Waiting", "Tried before", "Sent", "Failed", "Ambiguous", "Not sent");

    public static List<Figure> of(Progress it) {
        return List.of(
                figure("sent", "Sent", it.sent(), false),
                figure("sent", "of these, perhaps twice", it.perhapsTwice(), it.perhapsTwice() > 0),
                figure("sent", "of these, came back later", it.bounced(), it.bounced() > 0),
                figure("sent", "of these, called spam", it.complaints(), it.complaints() > 0),
                figure("failed", "Failed", it.failed(), it.failed() > 0),
                figure("ambiguous", "Ambiguous: sent, or perhaps not", it.ambiguous(), it.ambiguous() > 0),
                figure("cancelled", "Not sent any more", it.cancelled(), false),
                figure("sending", "On their way", it.sending(), false),
                figure("queued", "Waiting", it.queued(), false),
                figure("queued", "of these, deferred: tried before", it.deferred(), false));
    }

    public static List<Row> rows(List<Progress> domains) {
        return domains.stream().map(it -> new Row(it.name(), counts(it))).toList();
    }

    private static List<String> counts(Progress it) {
        return Stream.<Long>of(
                        it.total(), it.waiting(), it.deferred(), it.sent(), it.failed(), it.ambiguous(), it.cancelled())
                .map(Numbers::of)
                .toList();
    }

    private static Figure figure(String name, String words, long count, boolean bad) {
        return new Figure(name, words, Numbers.of(count), bad);
    }

    /** In one sentence, for who does not see the bar. */
    public static String sentence(Progress it) {
        var words = it.percent() + " % done: " + Numbers.of(it.sent()) + " sent, " + Numbers.of(it.failed())
                + " failed, "
                + Numbers.of(it.ambiguous()) + " ambiguous, " + Numbers.of(it.cancelled()) + " not sent any more, "
                + Numbers.of(it.waiting()) + " waiting";
        return it.total() == 0 ? "Nothing queued yet" : words;
    }

    public static String total(Progress it) {
        return Numbers.of(it.total(), "letter", "letters");
    }

    public static String lastMinute(Progress it) {
        return Numbers.of(it.lastMinute());
    }
}
