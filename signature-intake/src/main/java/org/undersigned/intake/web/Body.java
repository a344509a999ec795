package org.undersigned.intake.web;

/** What came of receiving a body. */
sealed interface Body {

    String KEY = "undersigned.body";

    record Whole(byte[] bytes) implements Body {}

    record Refused(int status) implements Body {}
}
