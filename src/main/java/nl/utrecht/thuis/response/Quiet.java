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

    /** It is no answer; the form itself, sent as forms are, gets the page that explains. */
    static Response refused() {
        return Response.status(422).build();
    }

    /** It is from another person's page, as when the session is over: the script lets go of nothing until the form itself was sent. */
    static Response notYours() {
        return Response.status(Response.Status.UNAUTHORIZED).build();
    }
}
