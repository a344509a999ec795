package org.undersigned.intake.whereabouts;

/** What another service said when it was asked about a signature. */
public sealed interface Answer<T> {

    record Told<T>(T what) implements Answer<T> {}

    /** It knows of no such signature: not yet, or not any more. */
    record Nothing<T>() implements Answer<T> {}

    /** It did not answer in time, or nothing that can be understood. */
    record Silence<T>() implements Answer<T> {}
}
