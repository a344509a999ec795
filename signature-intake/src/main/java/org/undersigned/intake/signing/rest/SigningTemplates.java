package org.undersigned.intake.signing.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.rest.Share;

@CheckedTemplate(basePath = "signing")
class SigningTemplates {

    static native TemplateInstance thanks(Share share, boolean confirmation);

    static native TemplateInstance framedThanks(Petition petition, String address, boolean confirmation);

    static native TemplateInstance link(Door door, Petition petition);

    static native TemplateInstance done(Door door, Share share);
}
