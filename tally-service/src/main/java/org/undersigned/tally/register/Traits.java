package org.undersigned.tally.register;

import java.util.Objects;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.counting.Part;

/**
 * What breakdowns tell signatures apart by. Any but the channel may be null: not known, or forgotten.
 *
 * @param country ISO 3166-1 alpha-2
 * @param nation of the United Kingdom or beside it, as {@link Place} has it
 * @param area the letters a postcode begins with
 * @param occupation code of one of the petition's groups
 * @param gathering the stall it was gathered at
 */
public record Traits(String country, String nation, String area, String occupation, Channel channel, String gathering) {

    private static final Place NOWHERE = new Place(null, null);

    static Traits of(SignatureSubmitted submitted) {
        var place = Objects.requireNonNullElse(submitted.place(), NOWHERE);
        return new Traits(
                submitted.signatory().country(),
                place.nation(),
                place.area(),
                submitted.signatory().occupation(),
                Channel.named(submitted.channel()),
                submitted.gathering());
    }

    /** In which cell of a breakdown it stands. */
    public String cell(Kind kind) {
        var cell = switch (kind) {
            case COUNTRY -> country;
            case NATION -> nation;
            case AREA -> area;
            case OCCUPATION -> occupation;
            case CHANNEL -> channel.wireName();
            case GATHERING -> gathering;
        };
        return cell == null ? Part.UNKNOWN : cell;
    }
}
