package org.undersigned.bench.live;

import java.util.ArrayList;
import java.util.List;

/**
 * Each time a count moved on one viewer's screen. Only written down while it is measured: what it means is worked out
 * afterwards, when every answer is known and nobody's time is taken by it.
 */
final class Sightings {

    private static final int CHUNK = 1 << 15;

    interface Reader {
        /** A count that was {@code before} became {@code now}. */
        void read(int before, int now, long nanoTime);
    }

    private record Chunk(long[] moves, long[] at) {}

    private final List<Chunk> chunks = new ArrayList<>();
    private int inLast = CHUNK;
    private boolean open;

    synchronized void open(boolean measuring) {
        open = measuring;
    }

    synchronized void saw(int before, int now, long nanoTime) {
        if (!open) {
            return;
        }
        if (inLast == CHUNK) {
            chunks.add(new Chunk(new long[CHUNK], new long[CHUNK]));
            inLast = 0;
        }
        var chunk = chunks.getLast();
        chunk.moves[inLast] = (long) before << Integer.SIZE | now;
        chunk.at[inLast++] = nanoTime;
    }

    synchronized long size() {
        return (chunks.size() - 1L) * CHUNK + inLast;
    }

    synchronized void each(Reader reader) {
        for (int i = 0; i < size(); i++) {
            var chunk = chunks.get(i / CHUNK);
            long move = chunk.moves[i % CHUNK];
            reader.read((int) (move >> Integer.SIZE), (int) move, chunk.at[i % CHUNK]);
        }
    }
}
