package org.undersigned.local.launch;

import java.util.List;

import org.undersigned.local.campaign.Campaign;

/** Where to go now. */
record Welcome(Settings settings, Secrets secrets) {

    List<String> lines() {
        var petition = settings.publicUrl(PartName.INTAKE) + "/petitions/" + Campaign.DEFAULT_SLUG;
        return """

                  Petition        %s
                  Live counter    %s/counter   (as on another website)
                  Signing there   %s/sign      (the form in another website)
                  Inbox           %s   (every mail ends here)
                  Organiser       user organiser, password %s
                    mailings      %s/organiser/mailings
                    strike dates  %s/organiser/petitions/%s/strikes
                    removals      %s/organiser/petitions/%s/removals.html

                Sign from here:

                  curl -i %1$s/signatures -H 'Content-Type: application/json' \\
                    -d '{"name":"Asha Patel","email":"asha@example.org","postcode":"TN13 1AA","consent":true,"updates":["milestones"]}'

                The true dates of 2016 as a second petition:  deploy/up --true-dates
                """.formatted(
                petition,
                settings.publicUrl(PartName.INBOX),
                settings.publicUrl(PartName.INBOX),
                settings.publicUrl(PartName.INBOX),
                secrets.password(),
                settings.publicUrl(PartName.NOTIFICATION),
                settings.publicUrl(PartName.NOTIFICATION),
                Campaign.DEFAULT_SLUG,
                settings.publicUrl(PartName.TALLY),
                Campaign.DEFAULT_SLUG).lines().toList();
    }
}
