package org.undersigned.intake.admission;

/** A block of addresses: {@code 10.0.0.0/8}, {@code ::1}. */
record Network(IpAddress base, int bits) {

    /** @throws IllegalArgumentException for anything else, so that a slip in the configuration stops the start */
    static Network parse(String cidr) {
        var parts = cidr.strip().split("/", 2);
        var base = IpAddress.read(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("Not a network like 10.0.0.0/8: " + cidr));
        int longest = base.bytes().length * Byte.SIZE;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("Not a network like 10.0.0.0/8: " + cidr);
        }
        return new Network(base, bits);
    }

    boolean contains(IpAddress address) {
        if (address.bytes().length != base.bytes().length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (bit(address.bytes(), bit) != bit(base.bytes(), bit)) {
                return false;
            }
        }
        return true;
    }

    private static int bit(byte[] bytes, int bit) {
        return bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
    }
}
