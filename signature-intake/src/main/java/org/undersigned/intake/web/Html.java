package org.undersigned.intake.web;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** Answers for people. {@link InLanguage} renders them. */
public final class Html {

    private static final String TYPE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private Html() {}

    /** Never kept: what was typed or which link was opened must not wait in the cache of a shared computer. */
    public static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(template)
                .build();
    }

    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .build();
    }

    public static boolean isWanted(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return accepted.stream().anyMatch(type -> type.getSubtype().equals("html"));
    }
}
