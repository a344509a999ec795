package org.undersigned.notification.mailings.rest;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.overview.Bar;
import org.undersigned.notification.mailings.overview.Figures;
import org.undersigned.notification.mailings.overview.Moment;
import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.overview.Stage;
import org.undersigned.notification.mailings.store.Queues.Queue;

/** What organisers see of mailings, as pages. */
final class MailingPages {

    // A letter is shown in a frame of its own, and a page follows its mailing.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private MailingPages() {}

    /** A line of the list. */
    public record Entry(Occasion occasion, Progress progress, Stage stage) {

        public List<Bar.Part> bar() {
            return Bar.of(progress);
        }

        public String sentence() {
            return Figures.sentence(progress);
        }

        public String total() {
            return Figures.total(progress);
        }
    }

    /**
     * The list.
     *
     * @param after address of the next page; null on the last one
     */
    public record Overview(
            List<Queue> queues,
            boolean mailServerRefuses,
            List<Occasion> notStarted,
            List<Entry> entries,
            String after) {}

    /** How far one has come; also by itself, for a page that follows it. */
    public record Follow(Occasion occasion, MailingView view) {

        public List<Bar.Part> bar() {
            return Bar.of(view.progress());
        }

        public String sentence() {
            return Figures.sentence(view.progress());
        }

        public List<Figures.Figure> figures() {
            return Figures.of(view.progress());
        }

        public List<String> columns() {
            return Figures.COLUMNS;
        }

        public List<Figures.Row> rows() {
            return Figures.rows(view.domains());
        }

        public String lastMinute() {
            return Figures.lastMinute(view.progress());
        }

        public Moment due() {
            return Moment.of(occasion.dueAt(), occasion.zone());
        }

        public Moment paused() {
            return Moment.of(occasion.pausedAt(), occasion.zone());
        }

        public Moment stopped() {
            return Moment.of(occasion.stoppedAt(), occasion.zone());
        }

        public Moment end() {
            return Moment.of(view.expectedEnd(), occasion.zone());
        }
    }

    /** A letter in one language. */
    public record Shown(Language language, String subject, String text) {}

    /**
     * A mailing's page.
     *
     * @param letters none where there is nothing to tell any more
     * @param notice what a button has just done; null where none was pressed
     * @param typed the address of a test letter that did not go; null where none was sent
     * @param fault why it did not; null where none was sent
     */
    public record Whole(Follow follow, List<Shown> letters, Notice notice, String typed, String fault) {

        public Occasion occasion() {
            return follow.occasion();
        }

        public MailingView view() {
            return follow.view();
        }

        public boolean canStart() {
            return !occasion().started() && !letters.isEmpty();
        }

        public boolean canStop() {
            return !occasion().standing()
                    && occasion().started()
                    && !view().stage().over();
        }

        public boolean canResume() {
            return occasion().pausedAt() != null && !view().stage().over();
        }
    }

    @CheckedTemplate(basePath = "mailings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingsPage(Overview overview) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WholePage(Whole whole) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingProgress(Follow follow) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailings", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StopPage(Follow follow) implements TemplateInstance {}

    static TemplateInstance of(Whole whole) {
        return new WholePage(whole);
    }

    static ResponseBuilder html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .entity(page.render());
    }
}
