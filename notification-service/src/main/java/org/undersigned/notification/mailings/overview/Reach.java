package org.undersigned.notification.mailings.overview;

/**
 * Whom a mailing could reach as things are now.
 *
 * @param supporters whose signatures stand
 * @param asked of those, who want mails of this kind
 * @param unreachable of those who asked, whose address does not exist or is gone
 */
public record Reach(long supporters, long asked, long unreachable) {

    public long reachable() {
        return asked - unreachable;
    }
}
