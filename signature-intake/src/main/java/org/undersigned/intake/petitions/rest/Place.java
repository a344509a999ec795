package org.undersigned.intake.petitions.rest;

/** Where the form stands: on the petition's own page, or in a frame on another site. */
public enum Place {
    PAGE("/petitions/"),
    FRAME("/embed/");

    private final String home;

    Place(String home) {
        this.home = home;
    }

    public String form(String petition) {
        return home + petition;
    }

    public String action(String petition) {
        return form(petition) + "/signatures";
    }

    public String thanks(String petition) {
        return form(petition) + "/thanks";
    }
}
