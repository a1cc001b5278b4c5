package nl.utrecht.thuis.response;

import jakarta.ws.rs.core.Response;

/** What a script is told that saves in between: never a page, never a redirect, so that it decides itself when to go. */
final class Quiet {
    private static final String NEXT = "Thuis-Next";

    private Quiet() {}

    /** It is stored. @param next where Next leads: a path */
    static Response saved(String next) {
        return Response.noContent().header(NEXT, next).build();
    }

    /** It is no answer, or not from a page of this person; the form itself, sent as forms are, gets the page that explains. */
    static Response refused() {
        return Response.status(422).build();
    }
}
