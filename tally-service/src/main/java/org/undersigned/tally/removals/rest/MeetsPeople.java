package org.undersigned.tally.removals.rest;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.ws.rs.NameBinding;

/** Acts on signatures that can be told apart; see {@link NoMoreRules}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface MeetsPeople {}
