package org.undersigned.bench.live;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/** What a process may have open: each viewer is one file of the crowd's process and one of the server's. */
final class OpenFiles {

    private OpenFiles() {}

    /** @return as {@code ulimit -Hn} says it, to which Java raises itself; without an end where the system has none */
    static long most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
