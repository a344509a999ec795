package org.undersigned.e2e;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

/** What a page asks of whom. Streams never end, so they are asked for but weigh nothing. */
final class Traffic {

    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private final List<Request> finished = new CopyOnWriteArrayList<>();

    private Traffic() {}

    static Traffic of(Page page) {
        var traffic = new Traffic();
        page.onRequest(traffic.asked::add);
        page.onRequestFinished(traffic.finished::add);
        return traffic;
    }

    Set<String> origins() {
        return asked.stream().map(Request::url).map(Traffic::origin).collect(Collectors.toSet());
    }

    /** Over the wire: compressed, with headers. */
    int bytes() {
        return finished.stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
