package org.undersigned.local.inbox;

import java.util.List;

/** A mail's own HTML as the document of a frame. */
final class MailDocument {

    private MailDocument() {}

    static String of(StoredMail mail, MailParts parts) {
        var html = parts.html() == null ? "" : parts.html();
        // In front of everything, where a parser puts it into the head: links leave the frame.
        return "<!doctype html><base target=\"_blank\">" + withPictures(html, mail.id(), parts.files());
    }

    private static String withPictures(String html, String id, List<MailParts.Attachment> files) {
        var shown = html.replaceFirst("(?i)^\\s*<!doctype[^>]*>", "");
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).contentId() != null) {
                shown = shown.replace("cid:" + files.get(i).contentId(), "/messages/" + id + "/parts/" + i);
            }
        }
        return shown;
    }
}
