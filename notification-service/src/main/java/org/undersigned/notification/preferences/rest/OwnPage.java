package org.undersigned.notification.preferences.rest;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.ws.rs.NameBinding;

/** Takes nothing that a page of another site sends. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface OwnPage {}
