package org.undersigned.notification.strikes.rest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.language.Language;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.problems.NoticePage;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Check;
import org.undersigned.notification.strikes.Proposal.Violation;
import org.undersigned.notification.strikes.Remark.ComesTwice;
import org.undersigned.notification.strikes.Strike;

/** What the pages of strike dates show. */
final class StrikeViews {

    private static final List<Field> FIELDS = List.of(
            new Field("title", "Title"),
            new Field("start", "Begins"),
            new Field("end", "Ends"),
            new Field("timeZone", "Time zone"),
            new Field("place", "Place"));

    private StrikeViews() {}

    record Field(String name, String label) {}

    /**
     * A form, and what is wrong with it.
     *
     * @param faults by field
     */
    record Form(Petition petition, Typed typed, Map<String, String> faults) {

        static Form of(Petition petition, Typed typed) {
            return new Form(petition, typed, Map.of());
        }

        static Form faulty(Petition petition, Typed typed, List<Violation> violations) {
            return new Form(
                    petition,
                    typed,
                    violations.stream()
                            .collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one)));
        }

        /** Those at fault, in the order of the form. */
        public List<Field> fields() {
            return FIELDS.stream().filter(it -> faults.containsKey(it.name())).toList();
        }

        /** Null where nothing is wrong. */
        public String fault(String field) {
            return faults.get(field);
        }

        public String action() {
            return path(petition);
        }
    }

    /** A strike in the list. */
    record Row(Strike strike, boolean over) {

        public String start() {
            return CheckWords.start(strike);
        }

        public String end() {
            return CheckWords.end(strike);
        }
    }

    /** @param done empty where nothing was just done */
    record Dates(Form form, List<Row> rows, String done) {

        static Dates of(Petition petition, List<Strike> strikes, String done, Instant now) {
            var rows = strikes.stream()
                    .map(it -> new Row(it, !it.endsAt().isAfter(now)))
                    .toList();
            return new Dates(Form.of(petition, Typed.nothing(petition)), rows, done == null ? "" : done);
        }
    }

    /**
     * What would be saved.
     *
     * @param outdated whether somebody else changed it between the check and the saving
     */
    record Checked(Petition petition, Typed typed, Check check, boolean outdated) {

        public String action() {
            return path(petition);
        }

        public boolean isUnchanged() {
            return check.change() instanceof Change.Unchanged;
        }

        public Row strike() {
            return new Row(check.strike(), check.isTooLate());
        }

        /** Null where there was none, or where it stays. */
        public Row before() {
            return check.before().map(it -> new Row(it, false)).orElse(null);
        }

        public String lasts() {
            return CheckWords.lasts(
                    Duration.between(check.strike().startsAt(), check.strike().endsAt()));
        }

        public List<String> remarks() {
            return check.remarks().stream()
                    .filter(it -> !(it instanceof ComesTwice))
                    .map(CheckWords::remark)
                    .toList();
        }

        public List<ComesTwice> questions() {
            return check.remarks().stream()
                    .filter(ComesTwice.class::isInstance)
                    .map(ComesTwice.class::cast)
                    .toList();
        }

        public List<String> reminders() {
            return check.reminders().stream()
                    .map(it -> CheckWords.reminder(it, check.strike()))
                    .toList();
        }

        public List<String> missed() {
            return check.missed().stream()
                    .map(it -> CheckWords.reminder(it, check.strike()))
                    .toList();
        }

        public List<String> hearing() {
            return CheckWords.hearing(check);
        }

        public String people() {
            return CheckWords.people(check.hear());
        }
    }

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DatesPage(Dates view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormPage(Form form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(Checked view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "strikes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OffPage(Checked view) implements TemplateInstance {}

    static String path(Petition petition) {
        return "/organiser/petitions/" + petition.slug() + "/strikes";
    }

    static Response back(Petition petition, String done) {
        return Response.seeOther(URI.create(path(petition) + "?done=" + done)).build();
    }

    static Response notFound(String heading) {
        return html(404, NoticePage.of(Language.ENGLISH, heading, "Please look at the address once more."));
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
