package org.undersigned.intake.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Whose word is taken for where a request came from. {@code X-Forwarded-For} is read from its right end, where the
 * nearest proxy wrote; what stands left of the first address that is none of ours, its owner may have invented.
 */
@Singleton
public final class TrustedProxies {

    /** Everybody whose address cannot be told shares one bucket. */
    private static final String UNKNOWN = "unknown";

    // A chain longer than this is no chain of proxies.
    private static final int LONGEST_CHAIN = 20;

    private final List<Network> networks;

    @Inject
    TrustedProxies(Limits limits) {
        this(limits.proxies().orElse(List.of()));
    }

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(Network::parse).toList();
    }

    /**
     * @param peer the address at the other end of the socket
     * @param forwardedFor the values of every {@code X-Forwarded-For} line, in their order
     * @return what stands for the client in buckets: an IPv4 address or an IPv6 /64
     */
    public String client(String peer, List<String> forwardedFor) {
        return IpAddress.read(peer)
                .map(address -> farthest(address, forwardedFor).neighbourhood())
                .orElse(UNKNOWN);
    }

    private IpAddress farthest(IpAddress peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !isOurs(peer)) {
            return peer;
        }
        var chain = Arrays.asList(String.join(",", forwardedFor).split(",", -1));
        var farthest = peer;
        for (var hop : chain.reversed().stream().limit(LONGEST_CHAIN).toList()) {
            var address = isOurs(farthest) ? IpAddress.read(hop.strip()) : Optional.<IpAddress>empty();
            if (address.isEmpty()) {
                return farthest;
            }
            farthest = address.get();
        }
        return farthest;
    }

    private boolean isOurs(IpAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
