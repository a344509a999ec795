package org.undersigned.tally.results.rest;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.language.Language;
import org.undersigned.tally.results.Curve;
import org.undersigned.tally.results.Hours;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.Results.Count;
import org.undersigned.tally.results.Results.Milestone;
import org.undersigned.tally.results.Row;

/**
 * What the page is about; the words are in its message bundle.
 *
 * @param addresses where browsers find this service and the petition
 */
record ResultsPage(Results results, Language language, Addresses addresses, Instant now) {

    private static final int MOST_CORRECTIONS = 20;

    public String slug() {
        return results.about().slug();
    }

    public String title() {
        return results.about().title();
    }

    public Count count() {
        return results.count();
    }

    /** @return since when nothing newer can be read; null while it can */
    public ZonedDateTime asOf() {
        return results.asOf() == null ? null : moment(results.asOf());
    }

    public boolean isEmpty() {
        return count().signatures() == 0 && results.days().stream().allMatch(day -> day.signatures() == 0);
    }

    /** @return null while it is open */
    public ZonedDateTime closedAt() {
        return results.about().isClosed(now) ? moment(results.about().closesAt()) : null;
    }

    public String zone() {
        return results.about().calendar().zone().getId();
    }

    public String address() {
        return addresses.results(slug());
    }

    public String petition() {
        return addresses.petition(slug());
    }

    public String home() {
        return addresses.home();
    }

    public Curve curve() {
        return Curve.of(results.days());
    }

    public Hours hours() {
        return Hours.of(results.hours());
    }

    /** A row of the curve's table. */
    public record Day(ZonedDateTime begin, long added, long total) {
        public String date() {
            return begin.toLocalDate().toString();
        }
    }

    public List<Day> days() {
        var days = new ArrayList<Day>();
        long total = 0;
        for (var day : results.days()) {
            total += day.signatures();
            days.add(new Day(moment(day.since()), day.signatures(), total));
        }
        return days;
    }

    public Day firstDay() {
        return days().getFirst();
    }

    public Day lastDay() {
        return days().getLast();
    }

    public ZonedDateTime firstHour() {
        return moment(results.hours().getFirst().since());
    }

    public ZonedDateTime lastHour() {
        return moment(results.hours().getLast().since());
    }

    public List<Milestone> milestones() {
        return results.milestones();
    }

    public long missing(Milestone rung) {
        return Math.max(0, rung.threshold() - count().signatures());
    }

    public ZonedDateTime reached(Milestone rung) {
        return moment(rung.reachedAt());
    }

    /** The newest of them. */
    public List<Correction> corrections() {
        return ledger().corrections().stream()
                .limit(MOST_CORRECTIONS)
                .map(row -> Correction.of(row, results.about().calendar()))
                .toList();
    }

    private Ledger ledger() {
        return results.ledger();
    }

    public long fallen() {
        return -ledger().fallen().online() - ledger().fallen().paper();
    }

    public long restored() {
        return ledger().restored().online() + ledger().restored().paper();
    }

    /** Of how many signatures the map and the tables of who signed are. */
    public long looked() {
        return results.look().signatures();
    }

    public TileMap map() {
        return TileMap.of(results.breakdowns().of(Kind.AREA));
    }

    public List<Line> areas() {
        return lines(Kind.AREA);
    }

    public List<Line> nations() {
        return lines(Kind.NATION);
    }

    public List<Line> countries() {
        return lines(Kind.COUNTRY);
    }

    public List<Line> occupations() {
        return lines(Kind.OCCUPATION);
    }

    public List<Line> channels() {
        return lines(Kind.CHANNEL);
    }

    public List<Line> gatherings() {
        return lines(Kind.GATHERING);
    }

    /** For what is told in the campaign's language on a page that may be in another (WCAG 2.2, 3.1.2). */
    public String mark() {
        var own = results.about().language();
        return own.equals(language.code()) ? "" : " lang=\"" + own + "\"";
    }

    private List<Line> lines(Kind kind) {
        var names = new Names(results.about(), language);
        var rows = results.breakdowns().of(kind);
        long most = rows.stream().mapToLong(Row::signatures).max().orElse(1);
        // A breakdown of one row, and that the unknown or the rest, says nothing.
        return rows.stream().noneMatch(Row::isCell)
                ? List.of()
                : rows.stream().map(row -> line(names, kind, row, most)).toList();
    }

    private Line line(Names names, Kind kind, Row row, long most) {
        return new Line(
                names.of(kind, row),
                names.isCampaigns(kind, row),
                row.signatures(),
                kind == Kind.CHANNEL ? null : row.paper(),
                Math.max(0.5, Math.round(1000.0 * row.signatures() / most) / 10.0),
                share(row.signatures()));
    }

    private String share(long signatures) {
        var percent = NumberFormat.getPercentInstance(Locale.of(language.code(), "GB"));
        percent.setMaximumFractionDigits(1);
        return percent.format((double) signatures / Math.max(1, looked()));
    }

    private ZonedDateTime moment(Instant at) {
        return at.atZone(results.about().calendar().zone());
    }
}
