package org.undersigned.tally.live.rest;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where a viewer comes from. {@code X-Forwarded-For} is read from its right end, where the nearest proxy wrote, and no
 * farther than proxies of ours wrote it: what stands left of that anybody may have invented.
 */
final class Visitors {

    /** Everybody whose address cannot be told comes from one. */
    private static final String UNKNOWN = "unknown";

    // A chain longer than this is no chain of proxies.
    private static final int LONGEST_CHAIN = 20;
    private static final int SUBNET = 8;
    private static final Pattern WITH_PORT = Pattern.compile("(?:([\\d.]+)|\\[([0-9A-Fa-f:.]+)]):\\d{1,5}");

    private final List<IpSubnetFilterRule> proxies;

    /** @throws IllegalArgumentException for anything but networks, so that a slip in the configuration stops the start */
    Visitors(List<String> proxies) {
        this.proxies = proxies.stream().map(Visitors::network).toList();
    }

    /** Read from the socket, not by {@code quarkus.http.proxy}, which takes the left end. */
    String neighbourhood(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        return neighbourhood(peer == null ? "" : peer, request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * @param peer the address at the other end of the socket
     * @param forwardedFor the values of every {@code X-Forwarded-For} line, in their order
     * @return an IPv4 address, or an IPv6 /64, of which one household has all (RFC 6177)
     */
    String neighbourhood(String peer, List<String> forwardedFor) {
        return read(peer)
                .map(address -> farthest(address, forwardedFor).getAddress())
                .map(bytes -> bytes.length > SUBNET ? Arrays.copyOf(bytes, SUBNET) : bytes)
                .map(HexFormat.of()::formatHex)
                .orElse(UNKNOWN);
    }

    private InetAddress farthest(InetAddress peer, List<String> forwardedFor) {
        var hops = Arrays.asList(String.join(",", forwardedFor).split(",", -1)).reversed();
        var farthest = peer;
        for (var hop : hops.stream().limit(LONGEST_CHAIN).toList()) {
            var address = isOurs(farthest) ? read(hop.strip()) : Optional.<InetAddress>empty();
            if (address.isEmpty()) {
                return farthest;
            }
            farthest = address.get();
        }
        return farthest;
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /** Never a name, which somebody would have to look up; IPv4 mapped into IPv6 is IPv4. */
    private static Optional<InetAddress> read(String text) {
        var withPort = WITH_PORT.matcher(text);
        var bare = !withPort.matches() ? text : withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(bare));
    }

    private static IpSubnetFilterRule network(String cidr) {
        var parts = cidr.strip().split("/", 2);
        var base = read(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("Not a network like 10.0.0.0/8: " + cidr));
        int bits = parts.length == 1 ? base.getAddress().length * Byte.SIZE : Integer.parseInt(parts[1]);
        return new IpSubnetFilterRule(base, bits, IpFilterRuleType.ACCEPT);
    }
}
