package org.undersigned.faults.stage;

import java.net.http.HttpClient;
import java.time.Duration;

/** The suite's own way to the services, for what is no visitor's question. */
public final class Web {

    public static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private Web() {}
}
