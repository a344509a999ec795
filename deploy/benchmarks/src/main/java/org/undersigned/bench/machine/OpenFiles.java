package org.undersigned.bench.machine;

import java.lang.management.ManagementFactory;

import com.sun.management.UnixOperatingSystemMXBean;

/** What a process may have open: each viewer is one file of the crowd's process and one of the server's. */
public final class OpenFiles {

    private OpenFiles() {}

    /** @return as {@code ulimit -Hn} says it, to which Java raises itself; without an end where the system has none */
    public static long most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
