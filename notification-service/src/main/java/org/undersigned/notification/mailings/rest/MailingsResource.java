package org.undersigned.notification.mailings.rest;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.delivery.Delivery;
import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.rest.MailingPages.Entry;
import org.undersigned.notification.mailings.rest.MailingPages.MailingsPage;
import org.undersigned.notification.mailings.rest.MailingPages.Overview;
import org.undersigned.notification.mailings.store.Counting;
import org.undersigned.notification.mailings.store.Occasions;
import org.undersigned.notification.mailings.store.Queues;
import org.undersigned.notification.mailings.store.Queues.Queue;

/** All mailings, for programs and for people. */
@Path("/organiser/mailings")
@RolesAllowed("organiser")
public class MailingsResource {

    private static final int FOR_PROGRAMS = 200;
    private static final int ON_A_PAGE = 25;

    private final Occasions occasions;
    private final Counting counting;
    private final Queues queues;
    private final Delivery delivery;
    private final Clock clock;

    MailingsResource(Occasions occasions, Counting counting, Queues queues, Delivery delivery, Clock clock) {
        this.occasions = occasions;
        this.counting = counting;
        this.queues = queues;
        this.delivery = delivery;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The newest 200, or those after one of them; or news that may be started")
    public Uni<List<MailingLine>> list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("started") @DefaultValue("true") boolean started) {
        return (started ? occasions.newest(FOR_PROGRAMS, after) : occasions.notStarted(FOR_PROGRAMS))
                .chain(found -> progress(found)
                        .map(counted -> found.stream()
                                .map(it -> MailingLine.of(it, counted.get(it.mailing()), clock.instant()))
                                .toList()));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> page(@QueryParam("after") @DefaultValue("") String after) {
        return queues.all()
                .chain(lanes -> occasions
                        .notStarted(ON_A_PAGE)
                        .chain(news -> occasions
                                .newest(ON_A_PAGE + 1, after)
                                .chain(found -> progress(found)
                                        .map(counted ->
                                                page(lanes, after.isEmpty() ? news : List.of(), found, counted)))));
    }

    private Response page(
            List<Queue> lanes, List<Occasion> news, List<Occasion> found, Map<String, Progress> progress) {
        var shown = found.stream().limit(ON_A_PAGE).toList();
        var entries =
                shown.stream().map(it -> entry(it, progress.get(it.mailing()))).toList();
        var after = found.size() > ON_A_PAGE ? shown.getLast().mailing() : null;
        var overview = new Overview(lanes, delivery.isStopped(), news, entries, after);
        return MailingPages.html(200, new MailingsPage(overview)).build();
    }

    private Entry entry(Occasion it, Progress progress) {
        return new Entry(it, progress, it.stage(progress, clock.instant()));
    }

    private Uni<Map<String, Progress>> progress(List<Occasion> of) {
        return counting.of(of.stream().map(Occasion::mailing).toList());
    }
}
