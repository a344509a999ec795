package org.undersigned.faults.cases;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Broker;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;
import org.undersigned.faults.stage.Web;

/** The count comes from a topic: who looks must see that it may be old. */
final class ViewersKept implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OLD = "\"asOf\"";

    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 33;
    }

    @Override
    public String fault() {
        return "All brokers are away while people look at the count";
    }

    @Override
    public String criterion() {
        return "The count stays, says since when it may be old, and says so no more afterwards";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(30);
        scene.stage().cluster().brokers().forEach(Broker::kill);
        scene.note("kill -9 all brokers");
        scene.pause(scene.scale().seconds(60, 25));
        scene.stage().of(Part.TALLY).stream()
                .filter(replica -> !shown(replica, scene.petition()).contains(OLD))
                .forEach(replica -> against.add(replica.name() + " did not say that its count may be old"));
        scene.note("looked; the brokers are started");
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        scene.stage().of(Part.TALLY).stream()
                .filter(replica -> !isNow(shown(replica, scene.petition()), observed))
                .forEach(replica -> against.add(replica.name() + " does not show the count as of now"));
        return against;
    }

    private static boolean isNow(String shown, Observed observed) {
        return !shown.contains(OLD)
                && shown.contains("\"signatures\":" + observed.register().live() + ",");
    }

    private static String shown(Replica replica, String petition) {
        var request = HttpRequest.newBuilder(replica.address().resolve("/petitions/" + petition + "/tally"))
                .timeout(PATIENCE)
                .build();
        try {
            return Web.CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException noAnswer) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
