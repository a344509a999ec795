package org.undersigned.faults.cases;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Web;

/** Every connection of the pools hangs. */
final class DatabaseSilent implements Case {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final List<String> silent = new ArrayList<>();

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String fault() {
        return "The databases answer nobody any more, and every connection stays";
    }

    @Override
    public String criterion() {
        return "The live count is shown all the while, and counting goes on by itself";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        scene.note("the databases say nothing");
        scene.stage().tally().line().hold();
        scene.stage().notification().line().hold();
        var end = Instant.now().plus(scene.scale().seconds(90, 20));
        while (Instant.now().isBefore(end)) {
            scene.stage().of(Part.TALLY).stream()
                    .filter(replica ->
                            !showsCount(replica, scene.petition(), scene.scale().stated(AT_ONCE)))
                    .forEach(replica -> silent.add(replica.name() + " did not show the count"));
            scene.pause(Duration.ofSeconds(1));
        }
        scene.note("they answer again");
    }

    private static boolean showsCount(Replica replica, String petition, Duration patience) {
        var request = HttpRequest.newBuilder(replica.address().resolve("/petitions/" + petition + "/tally"))
                .timeout(patience)
                .build();
        try {
            return Web.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return silent;
    }
}
