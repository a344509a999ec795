package org.undersigned.notification.preferences;

import org.undersigned.notification.language.Language;

/** What somebody wants to be written, and in which language. */
public record Wishes(boolean strikes, boolean milestones, boolean news, Language language) {}
