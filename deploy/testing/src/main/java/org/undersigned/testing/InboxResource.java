package org.undersigned.testing;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;
import org.undersigned.local.inbox.InboxMain;

/** One SMTP server that keeps what it gets, for all tests of the JVM. */
public class InboxResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "undersigned.smtp.host", "127.0.0.1",
                "undersigned.smtp.port", smtpPort(),
                "undersigned.smtp.start-tls", "DISABLED");
    }

    /** Starts the server unless it runs. */
    public static Inbox inbox() {
        return new Inbox(URI.create("http://127.0.0.1:" + ports()[1]));
    }

    private static String smtpPort() {
        return ports()[0];
    }

    private static String[] ports() {
        return OncePerJvm.get("inbox", InboxResource::open).split(" ");
    }

    private static String open() {
        var folder = Folders.temporary();
        int smtp = Ports.free();
        int web = Ports.free();
        ChildProcess.start(
                InboxMain.class,
                folder,
                web,
                folder.resolve("mails").toString(),
                String.valueOf(web),
                String.valueOf(smtp));
        return smtp + " " + web;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(inbox(), new TestInjector.AnnotatedAndMatchesType(InjectInbox.class, Inbox.class));
    }

    @Override
    public void stop() {
        // Shared by all tests; goes with the JVM.
    }
}
