package org.undersigned.tally.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.tally.counting.Part;

/**
 * The United Kingdom with the Crown Dependencies as a map of tiles: one for each of the 124 postcode areas, about where it
 * lies, all of one size, for people sign and not acres. Laid out by hand.
 */
public final class Tiles {

    private static final String GROUND = """
            .  .  .  .  .  .  .  .  .  ZE .  .  .
            .  .  .  .  .  HS .  KW .  .  .  .  .
            .  .  .  .  .  .  IV AB .  .  .  .  .
            .  .  .  .  .  .  PH DD .  .  .  .  .
            .  .  .  .  .  PA FK KY .  .  .  .  .
            .  .  .  .  .  G  ML EH .  .  .  .  .
            .  .  .  .  .  KA DG TD NE .  .  .  .
            .  .  BT .  .  .  CA DH SR .  .  .  .
            .  .  .  .  IM .  LA DL TS .  .  .  .
            .  .  .  .  .  FY BB BD HG YO .  .  .
            .  .  .  .  .  PR BL HX LS HU .  .  .
            .  .  .  .  L  WN OL HD WF DN .  .  .
            .  .  .  .  CH WA M  SK S  LN .  .  .
            .  .  .  .  LL CW ST DE NG .  .  .  .
            .  .  .  .  SY TF WV WS LE PE NR .  .
            .  .  .  .  LD DY B  CV NN CB IP .  .
            .  .  .  .  HR WR OX MK LU SG CO .  .
            .  .  SA CF NP GL HP WD AL EN CM .  .
            .  .  .  .  BS SN SL HA NW N  IG RM SS
            .  .  .  .  BA RG UB W  WC EC E  DA ME
            .  .  .  TA SP GU TW SW SE BR TN CT .
            .  .  EX DT BH SO KT SM CR .  .  .  .
            TR PL TQ .  .  .  PO RH BN .  .  .  .
            .  .  .  .  .  .  .  .  .  .  .  .  .
            .  .  .  GY JE .  .  .  .  .  .  .  .
            """;

    private static final String EMPTY = ".";
    private static final List<Tile> ALL = laid();
    private static final Map<String, String> NATIONS = new HashMap<>();

    // All others are in England. As intake has them, who writes both the area and the nation into each signature.
    static {
        in("Scotland", "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE");
        in("Wales", "CF LD LL NP SA");
        in("Northern Ireland", "BT");
        in("Channel Islands", "GY JE");
        in("Isle of Man", "IM");
        ALL.forEach(tile -> NATIONS.putIfAbsent(tile.area(), "England"));
    }

    private Tiles() {}

    /** Where an area stands. */
    public record Tile(String area, int column, int row) {}

    /** From north to south. */
    public static List<Tile> all() {
        return ALL;
    }

    /** Empty for what lies in none, such as British Forces. */
    static String nationOf(String area) {
        return NATIONS.getOrDefault(area, Part.UNKNOWN);
    }

    private static List<Tile> laid() {
        var tiles = new ArrayList<Tile>();
        var rows = GROUND.lines().map(row -> row.strip().split(" +")).toList();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                tiles.add(new Tile(rows.get(row)[column], column, row));
            }
        }
        tiles.removeIf(tile -> tile.area().equals(EMPTY));
        return List.copyOf(tiles);
    }

    private static void in(String nation, String areas) {
        Arrays.stream(areas.split(" ")).forEach(area -> NATIONS.put(area, nation));
    }
}
