package org.undersigned.intake.signing.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.intake.mails.Wait;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.rest.Share;

@CheckedTemplate(basePath = "signing")
class SigningTemplates {

    /** @param wait null where nobody knows how long mails are taking */
    static native TemplateInstance thanks(Share share, boolean confirmation, Wait wait);

    /** @param wait null where nobody knows how long mails are taking */
    static native TemplateInstance framedThanks(Petition petition, String address, boolean confirmation, Wait wait);

    static native TemplateInstance link(Door door, Petition petition);

    static native TemplateInstance done(Door door, Share share);
}
