package org.undersigned.intake.signing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.undersigned.intake.events.SignatureEvent.Place;

/**
 * Where in the United Kingdom or the Crown Dependencies a postcode lies, by the letters it begins with: the 124 areas of
 * Royal Mail's Postcode Address File. An area on a border (CA, CH, DG, HR, LD, LL, NE, NP, SY, TD) goes whole to the nation
 * in which most of its addresses are, by the ONS Postcode Directory's country of each.
 */
final class Areas {

    private static final Set<String> UK_AND_DEPENDENCIES = Set.of("GB", "JE", "GG", "IM");
    private static final Pattern LETTERS = Pattern.compile("^[A-Z]{1,2}(?=\\d)");
    private static final Pattern FORCES = Pattern.compile("^BF(PO )?\\d.*");

    /** Of soldiers abroad it says that they are soldiers, not where home is. */
    private static final Place BRITISH_FORCES = new Place("BFPO", null);

    private static final Map<String, Place> BY_LETTERS = new HashMap<>();

    static {
        are(
                "England",
                "AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL GU HA HD HG HP"
                        + " HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR RG RH RM S SE SG SK"
                        + " SL SM SN SO SP SR SS ST SW SY TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO");
        are("Scotland", "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE");
        are("Wales", "CF LD LL NP SA");
        are("Northern Ireland", "BT");
        are("Channel Islands", "GY JE");
        are("Isle of Man", "IM");
    }

    private Areas() {}

    /** @return null where the postcode tells nothing: abroad, or one that stands for no place, like XM4 5HQ */
    static Place of(Postcode postcode, String country) {
        if (postcode == null || !UK_AND_DEPENDENCIES.contains(country)) {
            return null;
        }
        return FORCES.matcher(postcode.text()).matches() ? BRITISH_FORCES : byLetters(postcode.text());
    }

    static Map<String, Place> all() {
        return Map.copyOf(BY_LETTERS);
    }

    private static Place byLetters(String postcode) {
        var letters = LETTERS.matcher(postcode);
        return letters.find() ? BY_LETTERS.get(letters.group()) : null;
    }

    private static void are(String nation, String areas) {
        Arrays.stream(areas.split(" ")).forEach(area -> BY_LETTERS.put(area, new Place(area, nation)));
    }
}
