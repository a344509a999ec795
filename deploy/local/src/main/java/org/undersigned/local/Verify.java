package org.undersigned.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

import org.undersigned.local.launch.PartName;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Secrets;
import org.undersigned.local.launch.Settings;
import org.undersigned.local.verify.Order;
import org.undersigned.local.verify.Recount;
import org.undersigned.local.verify.Table;

/** {@code deploy/verify}: the live counts beside the register and the log; status 1 where they differ. */
public final class Verify {

    private static final int UNKNOWN = 2;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(status(arguments));
    }

    private static int status(String... arguments) {
        try {
            var order = Order.parse(arguments);
            var table = new Table(recount(order).of(order.petitions(), order.log()));
            table.lines().forEach(System.out::println);
            return table.isRight() ? 0 : 1;
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
            return UNKNOWN;
        } catch (IOException | UncheckedIOException e) {
            System.out.println("The tally-service cannot be asked: " + e);
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static Recount recount(Order order) {
        var settings = Settings.from(Path.of(System.getProperty("undersigned.root")), System.getenv());
        var tally = order.tally().orElse(settings.localUrl(PartName.TALLY));
        return new Recount(URI.create(tally), Secrets.passwordIn(settings.data(), System.getenv()));
    }
}
