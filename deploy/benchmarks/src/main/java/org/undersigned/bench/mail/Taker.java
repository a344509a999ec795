package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Takes all mail and forgets it. */
interface Taker {

    /** What it is, for the table. */
    String name();

    int port();

    /** Begins to take mail, and ends with its process. */
    Process take() throws IOException;

    /** The same, and the first letter is kept. */
    Process takeOne() throws IOException;

    /** The letter that was kept, with plain line ends. */
    Path letter() throws IOException;

    /** How many letters a second it takes at most; empty where there is no program to find that out with. */
    OptionalDouble limit(Path letter, int connections, int letters) throws IOException;
}
