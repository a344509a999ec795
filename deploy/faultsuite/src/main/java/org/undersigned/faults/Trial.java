package org.undersigned.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.undersigned.faults.cases.Case;
import org.undersigned.faults.cases.Diary;
import org.undersigned.faults.cases.Scale;
import org.undersigned.faults.cases.Scene;
import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Drain;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Observed.Recovery;
import org.undersigned.faults.observed.Observed.Trail;
import org.undersigned.faults.observed.Strain;
import org.undersigned.faults.observed.Topics;
import org.undersigned.faults.observed.Watch;
import org.undersigned.faults.report.Outcome;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Patience;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Stage;
import org.undersigned.faults.stage.Web;

/** One case from its petition's opening to its verdict. */
final class Trial {

    private static final Duration OPENING = Duration.ofSeconds(60);

    private final Stage stage;
    private final Case tried;
    private final long seed;
    private final Scale scale;
    private final Strain before;
    private final Diary diary;
    private final String petition;
    private final Instant begun = Instant.now();

    /** @param before what the processes took when nothing failed */
    Trial(Stage stage, Case tried, long seed, Scale scale, Strain before, Consumer<String> screen) {
        this.stage = stage;
        this.tried = tried;
        this.seed = seed;
        this.scale = scale;
        this.before = before;
        this.diary = new Diary(screen);
        this.petition = "case-" + tried.number() + "-" + Long.toString(seed, 36);
    }

    Outcome run() {
        try (var topics = new Topics(stage)) {
            return judged(topics);
        } catch (RuntimeException e) {
            stage.heal();
            return Outcome.broken(tried, seed, diary, String.valueOf(e.getMessage()), seconds());
        }
    }

    private Outcome judged(Topics topics) {
        var mark = topics.ends();
        open();
        var load = new Load(stage, petition, plan(), seed);
        var scene = new Scene(stage, petition, load, new Random(seed), scale, diary);
        var course = run(topics, load, scene);
        var recovery =
                new Recovery(before, Strain.of(stage), course.took(), scale.stated(tried.limit()), scene.ended());
        var trail = new Trail(petition, tried.ladder(), mark, load.ledger(), course.sights());
        var observed = Observed.of(stage, topics, trail, recovery, course.left());
        return Outcome.of(tried, seed, diary, observed, tried.against(observed, scene), seconds());
    }

    /**
     * How it went.
     *
     * @param left what never arrived
     * @param took until everything had, or the time was over
     */
    private record Course(List<String> left, Duration took, List<Watch.Sight> sights) {}

    private Course run(Topics topics, Load load, Scene scene) {
        try (var watch = new Watch(stage, petition)) {
            load.start();
            tried.inject(scene);
            stage.heal();
            var healed = Instant.now();
            diary.note("healed");
            load.await();
            var left = drain(topics, healed);
            diary.note(left.isEmpty() ? "everything has arrived" : "still on its way: " + left);
            var took = Duration.between(later(healed, load.lastBegins()), Instant.now());
            return new Course(left, took, watch.sights());
        }
    }

    private Load.Plan plan() {
        var plan = tried.load(scale);
        return new Load.Plan(plan.people(), plan.spread(), scale.stated(plan.patience()));
    }

    /** Nobody recovers from people who go on coming. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is left when the time is over. */
    private List<String> drain(Topics topics, Instant healed) {
        var drain = new Drain(stage, topics);
        var time = Duration.between(Instant.now(), healed.plus(scale.stated(tried.limit())))
                .plusSeconds(30);
        Patience.until(time, () -> drain.left(petition).isEmpty());
        return drain.left(petition);
    }

    /** Returns once everybody can sign it, at every replica. */
    private void open() {
        stage.organiser().open(petition, """
                {"title": "What happens when things fail?", "milestones": [%s]}""".formatted(
                        tried.ladder().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        if (!Patience.until(OPENING, () -> stage.of(Part.INTAKE).stream().allMatch(this::shows))) {
            throw new IllegalStateException("The petition is not shown everywhere");
        }
    }

    private boolean shows(Replica replica) {
        var request = HttpRequest.newBuilder(replica.address().resolve("/petitions/" + petition))
                .timeout(OPENING)
                .build();
        try {
            return Web.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private double seconds() {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }
}
